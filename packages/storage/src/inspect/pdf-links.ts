const running = /^(?:javascript|vbscript|data):/i;
const script = /^(?:javascript|vbscript):/i;
/** Letters of an address that tell whether it runs; one with fewer in so much text hides them. */
const telling = 16;
const longGap = 128;

function lettersOf(address: string): string {
  return address.replace(/[^\x21-\x7e]/g, '');
}

/** Whether an address runs something, as browsers read one: they step over gaps, line ends and marks of bytes. */
export function isRunning(address: string): boolean {
  const letters = lettersOf(address);
  return running.test(letters) || (letters.length < telling && address.length >= longGap);
}

/** Whether a text that stands by itself would run, were it somebody's address. */
export function isScript(text: string): boolean {
  return script.test(lettersOf(text));
}
