/** A fault that the person at the terminal can mend: shown as one sentence, never with a stack. */
export class PlainError extends Error {}

/** One progress line while something slow happens; on stderr, so that stdout stays for what programs read. */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/** Shows why the program ends. Answers the exit code. */
export function explain(error) {
  const text = error instanceof PlainError ? error.message : (error?.stack ?? String(error));
  process.stderr.write(`${text}\n`);
  return 1;
}
