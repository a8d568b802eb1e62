import { ConsoleLogger } from '@nestjs/common';

/** Structured lines in production, readable ones in development; what a framework says of its own start is left out. */
export function serviceLogger(): ConsoleLogger {
  return new ConsoleLogger({
    json: process.env['NODE_ENV'] === 'production',
    logLevels: ['warn', 'error', 'fatal'],
    colors: false,
  });
}
