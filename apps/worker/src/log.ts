import { Logger as QueueLogger } from 'graphile-worker';
import { type DestinationStream, type Logger, pino } from 'pino';

type Plain = { type: string; code?: string; at?: string[]; cause?: Plain };

const DEEPEST = 4;
const FRAMES = 12;

/**
 * JSON lines in UTC. Of an error only its class, code, places and causes: its message may carry what a statement or a mail
 * held, such as an address or a link.
 */
export function createLog(destination?: DestinationStream): Logger {
  const options = {
    base: { app: 'worker' },
    timestamp: pino.stdTimeFunctions.isoTime,
    serializers: { err: (error: unknown) => plain(error) },
  };
  return destination ? pino(options, destination) : pino(options);
}

/** The queue's own words, warnings and errors only, cut where they begin to quote an error; a failed job is told with its class by `job:error`. */
export function queueLog(log: Logger): QueueLogger {
  return new QueueLogger(() => (level, message) => {
    if (level !== 'error' && level !== 'warning') return;
    log[level === 'error' ? 'error' : 'warn'](message.replace(/( with error '|[:;(\n])[\s\S]*$/, ''));
  });
}

function plain(error: unknown, depth = 0): Plain {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause, stack = '' } = error as Error & { code?: unknown };
  const places = stack.split('\n').map((line) => line.trim());
  return {
    type: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    at: places.filter((line) => /^at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line)).slice(0, FRAMES),
    ...(cause !== undefined && depth < DEEPEST ? { cause: plain(cause, depth + 1) } : {}),
  };
}
