require('./specs-of.cjs')('libs/shared/vitals/src/**/*.spec.ts');
