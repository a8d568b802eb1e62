export { upward } from './upward';
export { deep } from './deep';
