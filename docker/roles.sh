#!/bin/sh
# Runs once, when the database is made: the two roles that the service uses. Neither owns anything or looks past the policies.
set -eu
psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d "$POSTGRES_DB" \
  -v app="$APP_PASSWORD" -v system="$SYSTEM_PASSWORD" <<'SQL'
create role fyrlykt_app login nosuperuser nobypassrls password :'app';
create role fyrlykt_system login nosuperuser nobypassrls password :'system';
SQL
