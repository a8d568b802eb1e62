export * from './founding.statements';
