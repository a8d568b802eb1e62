import { ConsoleLogger } from '@nestjs/common';
import { faultTrace } from '../errors/fault-trace';

/** Wherever an error is handed over to be logged, by us or by a framework, it is told without its message. */
class ServiceLogger extends ConsoleLogger {
  override warn(message: unknown, ...more: unknown[]): void {
    super.warn(withoutMessage(message), ...more.map(withoutMessage));
  }

  override error(message: unknown, ...more: unknown[]): void {
    super.error(withoutMessage(message), ...more.map(withoutMessage));
  }

  override fatal(message: unknown, ...more: unknown[]): void {
    super.fatal(withoutMessage(message), ...more.map(withoutMessage));
  }
}

const withoutMessage = (told: unknown): unknown => (told instanceof Error ? faultTrace(told) : told);

/** Structured lines in production, readable ones in development; what a framework says of its own start is left out. */
export function serviceLogger(): ConsoleLogger {
  return new ServiceLogger({
    json: process.env['NODE_ENV'] === 'production',
    logLevels: ['warn', 'error', 'fatal'],
    colors: false,
  });
}
