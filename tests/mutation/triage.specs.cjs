// The engine's own specs, and the clinical tables that judge it from outside.
require('./specs-of.cjs')('libs/shared/triage/src/**/*.spec.ts', 'tests/scenarios/tables.spec.ts');
