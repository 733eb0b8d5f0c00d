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
  /** Nothing follows: true when it does not end inside a string. */
  end(): boolean;
}

const longestText = 256;
const bodyEnd = Buffer.from('endstream');
/** Stands before the digits of a byte written as `\\101`; no byte is this character. */
const octalMark = '\ue000';
const blanks = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set([...'()<>[]{}/%'].map((mark) => mark.charCodeAt(0)));
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
  let at = 0;
  let from = 0;
  let carried = Buffer.alloc(0);

  function give(token: Token): void {
    text = '';
    state = take(token) === 'body' ? 'line' : 'between';
  }

  function add(character: string): void {
    if (text.length < longestText) text += character;
  }

  function begin(code: number): void {
    text = '';
    if (blanks.has(code)) return;
    if (code === 0x28) [state, depth, isEscaped] = ['string', 1, false];
    else if (code === 0x2f) state = 'name';
    else if (code === 0x25) state = 'comment';
    else if (code === 0x3c) state = 'opening';
    else if (code === 0x3e) state = 'closing';
    else if (code === 0x5b || code === 0x5d) take({ kind: 'mark', text: code === 0x5b ? '[' : ']' });
    else if (!delimiters.has(code)) [state, text] = ['word', String.fromCharCode(code)];
  }

  function inString(code: number): void {
    const character = String.fromCharCode(code);
    if (isEscaped) {
      isEscaped = false;
      if (code !== 10 && code !== 13)
        add(escapes.get(character) ?? (/[0-7]/.test(character) ? octalMark + character : character));
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
    else if (!blanks.has(code)) add(String.fromCharCode(code));
  }

  function inText(code: number): void {
    if (!blanks.has(code) && !delimiters.has(code)) add(String.fromCharCode(code));
    else {
      give(state === 'name' ? { kind: 'name', text: unescapedName(text) } : { kind: 'word', text });
      if (state === 'line') atLineEnd(code);
      else begin(code);
    }
  }

  function step(code: number): void {
    if (state === 'between') begin(code);
    else if (state === 'string') inString(code);
    else if (state === 'hex') inHex(code);
    else if (state === 'opening' || state === 'closing') pair(code);
    else if (state !== 'comment') inText(code);
    else if (code === 10 || code === 13) state = 'between';
  }

  function pair(code: number): void {
    const isOpening = state === 'opening';
    state = 'between';
    if (code === (isOpening ? 0x3c : 0x3e)) give({ kind: 'mark', text: isOpening ? '<<' : '>>' });
    else if (isOpening) {
      state = 'hex';
      inHex(code);
    } else begin(code);
  }

  /** A stream begins on the line after its word. */
  function atLineEnd(code: number): void {
    if (code === 10) [state, from, carried] = ['body', at + 1, Buffer.alloc(0)];
    else if (text === '\r') [state, from, carried] = ['body', at, Buffer.from([code])];
    else text = code === 13 ? '\r' : '';
  }

  function inBody(piece: Buffer, start: number): number {
    const seam = Buffer.concat([carried, piece.subarray(start, start + bodyEnd.length)]).indexOf(bodyEnd);
    const found = seam === -1 ? piece.indexOf(bodyEnd, start) : start - carried.length + seam;
    if (found === -1 && seam === -1) {
      carried = Buffer.concat([carried, piece.subarray(Math.max(start, piece.length - bodyEnd.length))]);
      carried = carried.subarray(-bodyEnd.length + 1);
      return piece.length;
    }
    const next = found + bodyEnd.length;
    skip({ from, until: at + next - start - bodyEnd.length });
    [state, text] = ['between', ''];
    return next;
  }

  return {
    push(piece) {
      const base = at;
      for (let index = 0; index < piece.length; ) {
        at = base + index;
        if (state === 'body') index = inBody(piece, index);
        else if (state === 'line') {
          atLineEnd(piece[index] ?? 10);
          index += 1;
        } else {
          step(piece[index] ?? 0);
          index += 1;
        }
      }
      at = base + piece.length;
    },
    end() {
      const isWhole = state !== 'string' && state !== 'hex';
      if (state === 'word' || state === 'name') step(10);
      return isWhole;
    },
  };
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
