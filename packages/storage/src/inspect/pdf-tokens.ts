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
  /** Nothing follows: true when it does not end inside a string or a mark. */
  end(): boolean;
}

const longestText = 256;
const bodyEnd = Buffer.from('endstream');
/** Stands before the digits of a byte written as `\\101`; no byte is this character. */
const octalMark = '\ue000';
const [ordinary, blank, delimiter] = [0, 1, 2];
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = blank;
for (const mark of '()<>[]{}/%') kinds[mark.charCodeAt(0)] = delimiter;
const escapes: ReadonlyMap<string, string> = new Map([...'nrtbf'].map((mark, at) => [mark, '\n\r\t\b\f'[at] ?? '']));

type State = 'between' | 'word' | 'name' | 'string' | 'hex' | 'comment' | 'opening' | 'closing' | 'line' | 'body';

/**
 * Reads a PDF piece by piece into tokens, as its readers do. `take` answers `body` for the word after which a stream
 * follows: its bytes are stepped over and told to `skip` instead.
 */
export function tokensOf(take: (token: Token) => 'body' | undefined, skip: (body: Body) => void): TokenReader {
  let state: State = 'between';
  let text = '';
  let depth = 0;
  let isEscaped = false;
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
    if (code === 0x28) [state, depth, isEscaped] = ['string', 1, false];
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

  function inString(code: number): void {
    const character = String.fromCharCode(code);
    if (isEscaped) {
      isEscaped = false;
      if (code !== 10 && code !== 13)
        add(escapes.get(character) ?? (isOctal(code) ? octalMark + character : character));
    } else if (character === '\\') isEscaped = true;
    else if (character === ')' && depth === 1) give({ kind: 'string', text: octal(text) });
    else {
      if (character === '(') depth += 1;
      if (character === ')') depth -= 1;
      add(character);
    }
  }

  function inHex(code: number): void {
    if (code === 0x3e) give({ kind: 'string', text: Buffer.from(text, 'hex').toString('latin1') });
    else if (kinds[code] !== blank) add(String.fromCharCode(code));
  }

  /** After one `<` or `>`: a mark of two, or the beginning of a string of digits. Answers whether the byte is taken. */
  function pair(code: number): boolean {
    const isOpening = state === 'opening';
    const isMark = code === (isOpening ? 0x3c : 0x3e);
    if (isMark) give({ kind: 'mark', text: isOpening ? '<<' : '>>' });
    else if (isOpening) state = 'hex';
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
    if (state === 'string') inString(code);
    else if (state === 'hex') inHex(code);
    else if (state === 'line') atLineEnd(code, base + at);
    else if (code === 10 || code === 13) state = 'between';
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
      return isWhole;
    },
  };
}

function isOctal(code: number): boolean {
  return code >= 0x30 && code <= 0x37;
}

function unescapedName(raw: string): string {
  return raw.includes('#') ? raw.replace(/#([0-9a-f]{2})/gi, (_, digits) => fromHex(digits)) : raw;
}

function fromHex(digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}

function octal(text: string): string {
  return text.replace(/\ue000([0-7]{1,3})/g, (_, digits) => String.fromCharCode(Number.parseInt(digits, 8) & 0xff));
}
