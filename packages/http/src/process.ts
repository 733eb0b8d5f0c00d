import type { Logger } from 'pino';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

/**
 * Takes the process's own events: a signal stops gracefully and exits 0, a second one exits at once; a rejection that
 * nobody handled is logged and the process goes on; an exception that nobody caught is logged and stops it with 1.
 * Gives back what undoes it.
 */
export function ownProcess(close: () => Promise<void>, logger: Logger): () => void {
  let leaving = false;
  function leave(code: number): void {
    if (leaving) process.exit(code || 1);
    leaving = true;
    close().then(
      () => process.exit(code),
      (error: unknown) => {
        logger.fatal({ err: error }, 'stop');
        process.exit(1);
      },
    );
  }
  const signalled = () => leave(0);
  const rejected = (error: unknown) => logger.error({ err: error }, 'unhandledRejection');
  const thrown = (error: unknown) => {
    logger.fatal({ err: error }, 'uncaughtException');
    leave(1);
  };
  for (const signal of SIGNALS) process.on(signal, signalled);
  process.on('unhandledRejection', rejected);
  process.on('uncaughtException', thrown);
  return () => {
    for (const signal of SIGNALS) process.off(signal, signalled);
    process.off('unhandledRejection', rejected);
    process.off('uncaughtException', thrown);
  };
}
