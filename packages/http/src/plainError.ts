import { scrubText } from './scrub.ts';

type Plain = { type: string; code?: string; message?: string; at?: string[]; cause?: Plain };

const DEEPEST = 4;
const FRAMES = 12;

/**
 * An error for the log: class, code, places and causes. The message is masked; the message of a database error is left
 * out, because it carries the values of the statement.
 */
export function plainError(error: unknown, depth = 0): Plain {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, cause } = error as { code?: unknown; cause?: unknown };
  const plain: Plain = { type: error.name };
  if (typeof code === 'string' || typeof code === 'number') plain.code = String(code);
  if (!carriesValues(error)) plain.message = scrubText(error.message).slice(0, 300);
  plain.at = placesOf(error);
  if (cause !== undefined && depth < DEEPEST) plain.cause = plainError(cause, depth + 1);
  return plain;
}

function carriesValues(error: Error): boolean {
  return 'query' in error || 'params' in error || 'parameters' in error || 'severity' in error;
}

function placesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => /^at .*(:\d+:\d+\)?|<anonymous>\)?)$/.test(line)).slice(0, FRAMES);
}
