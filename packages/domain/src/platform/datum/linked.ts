import { composed } from '../text.ts';

/** The endings of the web that mail programs know without a scheme, and that no Spanish abbreviation or word is. */
const ENDINGS = [
  'app|bio|biz|blog|click|cloud|club|co|com|dev|edu|fun|gov|info|icu|int|io|link|live|mil|mobi|net|news|online|org|page|pro',
  'shop|site|space|store|tech|top|tv|vip|website|wiki|work|world|xyz|zip|ai|ar|bo|br|cc|ch|cl|cn|cr|ec|eu|fr|gg|gl|gt|id',
  'in|ir|it|ly|me|mx|ng|pe|ph|pk|pl|pw|py|re|ru|sh|tk|to|uk|us|uy|ve|ws|es',
].join('|');

/** A host, of which the first part may be of one letter (`x.co`); what stands before the ending is no bare dot. */
const HOST = new RegExp(`[\\p{L}\\p{N}-]\\s?\\.(?:${ENDINGS})(?![\\p{L}\\p{N}])`, 'iu');
const SCHEME = /:\/\/|\bhttps?\b|\bhxxps?\b|\bmailto:/iu;
const PATH = /[\p{L}\p{N}]\.\p{L}{2,}(?:[/?#][\p{Ll}\p{N}]|:\d)/u;
const DOTTED = /\.\p{L}{2}/u;
const SPACES = /\s+/g;
const FULL_STOPS = /[\u3002\uff61]/g;
const DOT_APART = / ?[[({] ?(?:\.|dot|punto) ?[\])}] ?/giu;
const WWW = /\bwww(?![\p{L}\p{N}])/iu;
/** Four numbers of a byte each, as no cédula with its dots is (`1.020.304.050`). */
const BYTE = '(?:25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)';
const NUMBERED = new RegExp(`(?<![\\d.])${BYTE}(?:\\.${BYTE}){3}(?![\\d.])`, 'u');

/**
 * Whether a mail program would make a link of part of a line, or a reader would: an address of the web or of mail, also
 * without its scheme, in other widths of letters or with the dot put in brackets. Of what strangers write as a name, which
 * mails then say to others in the secretariat's.
 */
export function holdsAddress(line: string): boolean {
  const plain = composed(line, 'NFKC').replace(SPACES, ' ').replace(FULL_STOPS, '.').replace(DOT_APART, '.');
  const isWeb = SCHEME.test(plain) || WWW.test(plain) || HOST.test(plain) || PATH.test(plain);
  return isWeb || plain.split(' ').some(isMail) || NUMBERED.test(plain);
}

/** A word with an @ in it, and an ending after a dot somewhere behind. */
function isMail(word: string): boolean {
  const at = word.indexOf('@', 1);
  return at > 0 && DOTTED.test(word.slice(at + 2));
}
