# The portals' files that never change, behind one web server that hands everything else to the API.
FROM node:24-bookworm-slim AS build
WORKDIR /fyrlykt
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts
COPY . .
RUN NX_DAEMON=false npx nx run-many -t build --projects=patient-portal,clinician-portal --outputStyle=static

FROM nginxinc/nginx-unprivileged:1.29-alpine
COPY docker/portals.conf /etc/nginx/conf.d/default.conf
COPY --from=build /fyrlykt/dist/apps/patient-portal/browser /srv/patient
COPY --from=build /fyrlykt/dist/apps/clinician-portal/browser /srv/clinician
EXPOSE 8200 8300 8400
