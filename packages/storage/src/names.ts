const longest = 120;
/** No file system holds a name of so many: to compose its marks would take seconds. */
const beyond = 1000;
const hostile = /[/\\\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/u;
const unshown = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu;
const invisible = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;

/**
 * The name to show and to download a file by: composed (NFC), without marks that reorder or hide text, at most 120
 * characters with its extension kept. Null when no honest browser sends it: path separators, control characters,
 * broken Unicode, nothing but dots, far more than a file system holds. It is never part of a path.
 */
export function cleanFileName(sent: string): string | null {
  if (sent.length > beyond || hostile.test(sent)) return null;
  const name = sent.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
  if (/^[. ]*$/.test(name)) return null;
  return shorten(name);
}

/** The name by which a refused file is told of, whatever was sent: on one line, without marks that reorder or hide text. */
export function shownFileName(sent: string): string {
  const name = sent.slice(0, beyond).replace(unshown, ' ').normalize('NFC').replace(invisible, '');
  return shorten(name.replace(/\s+/gu, ' ').trim());
}

/** What follows the last dot, lower case; empty when there is none. */
export function extensionOf(name: string): string {
  const dot = name.lastIndexOf('.');
  return dot <= 0 ? '' : name.slice(dot + 1).toLowerCase();
}

/** The same name with the extension of what the file really is. */
export function withExtension(name: string, extension: string): string {
  const spelled = extensionOf(name);
  const stem = spelled === '' ? name : name.slice(0, -spelled.length - 1);
  return shorten(`${stem}.${extension}`);
}

function shorten(name: string): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const extension = extensionOf(name);
  const tail = extension.length > 0 && extension.length <= 10 ? name.slice(-extension.length - 1) : '';
  return characters.slice(0, longest - tail.length).join('') + tail;
}
