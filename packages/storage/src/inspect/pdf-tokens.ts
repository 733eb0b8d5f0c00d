/** What a PDF's objects are written with. Words are numbers and keywords; strings are cut at 256 bytes. */
export type Token =
  | { kind: 'mark'; text: '<<' | '>>' | '[' | ']' }
  | { kind: 'name' | 'string' | 'word'; text: string };

/** Where the bytes of a stream lie in the file. */
export interface Body {
  from: number;
  until: number;
}

export interface TokenReader {
  /** Reads the next piece of the file. */
  push(piece: Buffer): void;
  /** Nothing follows: true when it does not end inside a string or a mark. What is pushed then begins anew. */
  end(): boolean;
}

const longestText = 256;
const bodyEnd = Buffer.from('endstream');
const [ordinary, blank, delimiter] = [0, 1, 2];
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = blank;
for (const mark of '()<>[]{}/%') kinds[mark.charCodeAt(0)] = delimiter;
const escapes: ReadonlyMap<number, number> = new Map(
  [...'nrtbf'].map((mark, at) => [mark.charCodeAt(0), '\n\r\t\b\f'.charCodeAt(at)]),
);

type State = 'between' | 'word' | 'name' | 'string' | 'hex' | 'comment' | 'opening' | 'closing' | 'line' | 'body';

/**
 * Reads a PDF piece by piece into tokens, as its readers do. `take` answers `body` for the word after which a stream
 * follows: its bytes are stepped over and told to `skip` instead.
 */
export function tokensOf(take: (token: Token) => 'body' | undefined, skip: (body: Body) => void): TokenReader {
  let state: State = 'between';
  let text = '';
  let string: Buffer | null = null;
  let kept = 0;
  let depth = 0;
  let isEscaped = false;
  let byte = 0;
  let digits = 0;
  let base = 0;
  let from = 0;
  let carried = Buffer.alloc(0);

  function give(token: Token): void {
    text = '';
    state = take(token) === 'body' ? 'line' : 'between';
  }

  function add(more: string): void {
    if (text.length < longestText) text += more;
  }

  /** The first byte of something, at `at`; answers where to go on. */
  function begin(piece: Buffer, start: number): number {
    let at = start;
    while (at < piece.length && kinds[piece[at] ?? 0] === blank) at += 1;
    const code = piece[at];
    if (code === undefined) return at;
    text = '';
    if (kinds[code] === ordinary) {
      state = 'word';
      return at;
    }
    if (code === 0x28) beginString();
    else if (code === 0x2f) state = 'name';
    else if (code === 0x25) state = 'comment';
    else if (code === 0x3c) state = 'opening';
    else if (code === 0x3e) state = 'closing';
    else if (code === 0x5b || code === 0x5d) give({ kind: 'mark', text: code === 0x5b ? '[' : ']' });
    else give({ kind: 'word', text: String.fromCharCode(code) });
    return at + 1;
  }

  /** Up to the end of a word or a name, which is not taken yet. */
  function inText(piece: Buffer, start: number): number {
    let at = start;
    while (at < piece.length && kinds[piece[at] ?? 0] === ordinary) at += 1;
    if (at > start) add(piece.toString('latin1', start, Math.min(at, start + longestText)));
    if (at < piece.length) finishText();
    return at;
  }

  function finishText(): void {
    give(state === 'name' ? { kind: 'name', text: unescapedName(text) } : { kind: 'word', text });
  }

  function beginHex(): void {
    state = 'hex';
    kept = 0;
    string ??= Buffer.alloc(longestText);
  }

  function beginString(): void {
    beginHex();
    state = 'string';
    depth = 1;
    digits = 0;
    isEscaped = false;
  }

  function keep(code: number): void {
    if (string && kept < longestText) string[kept++] = code;
  }

  const keptText = () => string?.toString('latin1', 0, kept) ?? '';

  /** Up to the end of a string; a byte may be written by up to three digits. */
  function inString(piece: Buffer, start: number): number {
    for (let at = start; at < piece.length; at += 1) {
      const code = piece[at] ?? 0;
      if (digits > 0 && isOctal(code)) {
        [byte, digits] = [byte * 8 + code - 0x30, digits - 1];
        if (digits === 0) keep(byte & 0xff);
        continue;
      }
      if (digits > 0) keep(byte);
      digits = 0;
      if (isEscaped) {
        isEscaped = false;
        if (isOctal(code)) [byte, digits] = [code - 0x30, 2];
        else if (code !== 10 && code !== 13) keep(escapes.get(code) ?? code);
      } else if (code === 0x5c) isEscaped = true;
      else if (code === 0x29 && depth === 1) {
        give({ kind: 'string', text: keptText() });
        return at + 1;
      } else {
        if (code === 0x28) depth += 1;
        if (code === 0x29) depth -= 1;
        keep(code);
      }
    }
    return piece.length;
  }

  function inHex(piece: Buffer, start: number): number {
    for (let at = start; at < piece.length; at += 1) {
      const code = piece[at] ?? 0;
      if (code === 0x3e) {
        give({ kind: 'string', text: Buffer.from(keptText(), 'hex').toString('latin1') });
        return at + 1;
      }
      if (kinds[code] !== blank) keep(code);
    }
    return piece.length;
  }

  function inComment(piece: Buffer, start: number): number {
    let at = start;
    while (at < piece.length && piece[at] !== 10 && piece[at] !== 13) at += 1;
    if (at < piece.length) state = 'between';
    return at;
  }

  /** After one `<` or `>`: a mark of two, or the beginning of a string of digits. Answers whether the byte is taken. */
  function pair(code: number): boolean {
    const isOpening = state === 'opening';
    const isMark = code === (isOpening ? 0x3c : 0x3e);
    if (isMark) give({ kind: 'mark', text: isOpening ? '<<' : '>>' });
    else if (isOpening) beginHex();
    else give({ kind: 'word', text: '>' });
    return isMark;
  }

  /** A stream begins on the line after its word. */
  function atLineEnd(code: number, at: number): void {
    if (code === 10) [state, from, carried] = ['body', at + 1, Buffer.alloc(0)];
    else if (text === '\r') [state, from, carried] = ['body', at, Buffer.from([code])];
    else text = code === 13 ? '\r' : '';
  }

  function inBody(piece: Buffer, start: number): number {
    const seam = carried.length > 0 ? Buffer.concat([carried, piece.subarray(start, start + bodyEnd.length)]) : carried;
    const inSeam = seam.indexOf(bodyEnd);
    const found = inSeam === -1 ? piece.indexOf(bodyEnd, start) : start - carried.length + inSeam;
    if (found === -1 && inSeam === -1) {
      carried = Buffer.concat([carried, piece.subarray(Math.max(start, piece.length - bodyEnd.length))]);
      carried = carried.subarray(-bodyEnd.length + 1);
      return piece.length;
    }
    skip({ from, until: base + found });
    [state, text] = ['between', ''];
    return found + bodyEnd.length;
  }

  function step(piece: Buffer, at: number): number {
    const code = piece[at] ?? 0;
    if (state === 'between') return begin(piece, at);
    if (state === 'word' || state === 'name') return inText(piece, at);
    if (state === 'body') return inBody(piece, at);
    if (state === 'opening' || state === 'closing') return pair(code) ? at + 1 : at;
    if (state === 'string') return inString(piece, at);
    if (state === 'hex') return inHex(piece, at);
    if (state === 'comment') return inComment(piece, at);
    atLineEnd(code, base + at);
    return at + 1;
  }

  return {
    push(piece) {
      for (let at = 0; at < piece.length; ) at = step(piece, at);
      base += piece.length;
    },
    end() {
      const isWhole = !['string', 'hex', 'opening', 'closing'].includes(state);
      if (state === 'word' || state === 'name') finishText();
      [state, text] = ['between', ''];
      return isWhole;
    },
  };
}

function isOctal(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}

/** A byte of zero has no place in a name: some readers step over it, some stop at it. */
function unescapedName(raw: string): string {
  if (!raw.includes('#')) return raw;
  return raw.replace(/#([0-9a-f]{2})/gi, (_, digits) => fromHex(digits)).replaceAll('\0', '');
}

function fromHex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
