import type { FileRefusal } from '../refusals.ts';

const namePattern = /\/([^\p{Cc}\s()<>[\]{}/%]{1,127})/gu;
const watched = new Set([
  'Encrypt',
  'JS',
  'JavaScript',
  'Launch',
  'EmbeddedFile',
  'ObjStm',
  'ASCIIHexDecode',
  'ASCII85Decode',
  'LZWDecode',
  'RunLengthDecode',
]);

const refusals: Record<string, FileRefusal> = {
  Encrypt: { code: 'filePasswordProtected' },
  JS: { code: 'fileActiveContent', found: 'javascript' },
  JavaScript: { code: 'fileActiveContent', found: 'javascript' },
  Launch: { code: 'fileActiveContent', found: 'launch' },
  EmbeddedFile: { code: 'fileActiveContent', found: 'embeddedFile' },
};

/** The names that matter among the PDF objects of a text, hexadecimal escapes (`/J#53`) undone. */
export function watchedNames(text: string): string[] {
  const found: string[] = [];
  for (const [, raw = ''] of text.matchAll(namePattern)) {
    const name = raw.includes('#') ? raw.replace(/#([0-9a-f]{2})/gi, unescapeByte) : raw;
    if (watched.has(name)) found.push(name);
  }
  return found;
}

/** Why a PDF with these names is refused, or null. */
export function refusalOfNames(names: Iterable<string>): FileRefusal | null {
  for (const name of names) {
    const refusal = refusals[name];
    if (refusal) return refusal;
  }
  return null;
}

function unescapeByte(_escape: string, digits: string): string {
  return String.fromCharCode(Number.parseInt(digits, 16));
}
