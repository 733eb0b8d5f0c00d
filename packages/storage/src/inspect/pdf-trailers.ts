const word = Buffer.from('trailer');
const [first = 0] = word;

/**
 * Counts what a reader that jumps to an end of the file would take for one (`trailer <<`), inside of streams, strings
 * and comments too. A PDF with more of them than its tokens show hides what it begins with.
 */
export function trailerCounter() {
  /** Letters of the word that stand before, then one more for a mark's first half */
  let seen = 0;
  let isComment = false;
  let count = 0;

  function afterWord(code: number): number {
    if (isComment) {
      isComment = code !== 10 && code !== 13;
      return word.length;
    }
    if (code === 0x3c) {
      if (seen === word.length) return seen + 1;
      count += 1;
      return 0;
    }
    if (seen > word.length) return code === first ? 1 : 0;
    isComment = code === 0x25;
    const isGap = isComment || code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32;
    if (isGap) return word.length;
    return code === first ? 1 : 0;
  }

  return {
    push(piece: Buffer): void {
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece[at] ?? 0;
        if (seen >= word.length) seen = afterWord(code);
        else if (code === word[seen]) seen += 1;
        else seen = code === first ? 1 : 0;
      }
    },
    counted: () => count,
  };
}
