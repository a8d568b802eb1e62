export { demoCredential } from './equipment';
export { seedDemo, type Seeded, type SeedOptions } from './seed-demo';
