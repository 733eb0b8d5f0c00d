const nextOf: Readonly<Record<string, string>> = { number: 'gap', second: 'gap2' };

/**
 * Counts what a reader that looks for objects anywhere would take for the beginning of one (`12 0 obj`), inside of
 * streams, strings and comments too. A PDF with more of them than objects hides some.
 */
export function headerCounter() {
  let state = '';
  let isComment = false;
  let count = 0;

  function step(code: number): void {
    if (state === 'obj') {
      const isLetter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
      if (!isLetter) count += 1;
      state = '';
    }
    const isDigit = code >= 0x30 && code <= 0x39;
    if (state === '') {
      if (isDigit) state = 'number';
      return;
    }
    if (isComment) {
      isComment = code !== 10 && code !== 13;
      return;
    }
    state = after(state, code, isDigit);
    isComment = code === 0x25 && state.startsWith('gap');
  }

  return {
    push(piece: Buffer): void {
      for (let at = 0; at < piece.length; at += 1) {
        const code = piece[at] ?? 0;
        if (state !== '' || (code >= 0x30 && code <= 0x39)) step(code);
      }
    },
    counted: () => (state === 'obj' ? count + 1 : count),
  };
}

function after(state: string, code: number, isDigit: boolean): string {
  if (isDigit) return state === 'gap' || state === 'gap2' || state === 'second' ? 'second' : 'number';
  const isGap = code === 0 || code === 9 || code === 10 || code === 12 || code === 13 || code === 32 || code === 0x25;
  if (isGap && (state.startsWith('gap') || Object.hasOwn(nextOf, state))) return nextOf[state] ?? state;
  if (code === 0x6f && (state === 'second' || state === 'gap2')) return 'o';
  if (code === 0x62 && state === 'o') return 'ob';
  return code === 0x6a && state === 'ob' ? 'obj' : '';
}
