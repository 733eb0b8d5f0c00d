const TOKEN_ROUTES = [
  ['ingresar', 'vinculo'],
  ['solicitud', 'seguimiento'],
  ['invitacion'],
  ['activar'],
  ['recuperar'],
];

const TOKEN_PLACE = new RegExp(`(/(?:${TOKEN_ROUTES.map((words) => words.join('/')).join('|')})/)[^/\\s"'<>?#]+`, 'gi');
const ESCAPES = /(?:%[0-9a-f]{2})+/gi;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const SECRET = /^(?=.*[0-9])(?=.*[A-Z])[A-Za-z0-9_-]{32,}$|^[0-9a-f]{32,}$|^a\d\.[\w-]+\.[\w-]+$/;
// Bounded on both sides: a long text without @ must not cost a square.
const EMAIL = /[^\s@"'<>(),;:=/]{1,64}@[^\s@"'<>(),;:=/]{1,255}/g;
const LONG_NUMBER = /\d{6,}/g;
const LONGEST = 200;

/** A path for the log: without query, tokens, e-mail addresses, and not longer than 200 characters. */
export function scrubPath(path: string): string {
  const segments = decoded(path).split('/');
  const route = TOKEN_ROUTES.find((words) => words.every((word, at) => segments[at + 1]?.toLowerCase() === word));
  const secret = route ? route.length + 1 : -1;
  return segments
    .map((segment, at) => ((at === secret && segment !== '') || looksSecret(segment) ? ':token' : segment))
    .join('/')
    .replace(EMAIL, ':email')
    .slice(0, LONGEST);
}

/** Any text for the log, a value or a sentence: e-mail addresses and tokens, also in an address that it names, are masked. */
export function scrubValue(text: string): string {
  const read = text.replace(ESCAPES, decoded);
  return (read.includes('@') ? read.replace(EMAIL, '[email]') : read)
    .replace(TOKEN_PLACE, '$1:token')
    .replace(/[A-Za-z0-9_-]{32,}/g, (word) => (looksSecret(word) ? '[token]' : word));
}

/** Free text for the log: besides, long numbers (telephones, NIT, codes) are masked. */
export function scrubText(text: string): string {
  return scrubValue(text).replace(LONG_NUMBER, '[number]');
}

function looksSecret(segment: string): boolean {
  return SECRET.test(segment) && !UUID.test(segment);
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
