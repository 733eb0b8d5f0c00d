import pino, { type DestinationStream, type Logger } from 'pino';
import { scrubText } from './scrub.ts';
import { withoutSecrets } from './withoutSecrets.ts';

/**
 * JSON lines in UTC, one object each, with the name of the app. Bodies, cookies, tokens, query strings and names never
 * enter: such keys are left out at any depth, messages are masked, errors keep only class, code and places.
 */
export function createLogger(of: { app: string; level?: string; destination?: DestinationStream }): Logger {
  const logger = pino(
    {
      level: of.level ?? 'info',
      base: { app: of.app },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withoutSecrets },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args.map((each) => (typeof each === 'string' ? scrubText(each) : each));
          // Without a message of ours pino would take the error's.
          if (first instanceof Error) return method.apply(this, [{ err: first }, String(rest[0] ?? 'error')]);
          const named = rest.length > 0 || typeof first === 'string' ? rest : ['event'];
          return method.apply(this, [first as object, ...named] as Parameters<typeof method>);
        },
      },
    },
    // Synchronous: the last lines before the end of a process arrive, and in order.
    of.destination ?? pino.destination({ dest: 1, sync: true }),
  );
  // Pino formats a child's bindings by nothing of ours; children inherit this.
  const child = logger.child;
  logger.child = function clean(this: Logger, bindings: object, options?: object) {
    return child.call(this, withoutSecrets(bindings), options);
  } as typeof logger.child;
  return logger;
}
