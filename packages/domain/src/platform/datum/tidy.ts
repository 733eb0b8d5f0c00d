import { composed } from '../text.ts';

/** The scripts whose words are not written without joiners. */
const JOINING =
  '[\\p{Script=Arabic}\\p{Script=Bengali}\\p{Script=Devanagari}\\p{Script=Gujarati}\\p{Script=Gurmukhi}\\p{Script=Kannada}\\p{Script=Malayalam}\\p{Script=Oriya}\\p{Script=Sinhala}\\p{Script=Syriac}\\p{Script=Tamil}\\p{Script=Telugu}]';
/** Whatever Unicode says is not shown, the marks of annotations, an empty braille cell, and what is no character. */
const UNSEEN_CLASS = '[\\p{Default_Ignorable_Code_Point}\\ufff9-\\ufffb\\u2800\\p{Cs}\\p{Co}]';
/** What nobody types and nobody sees; first what holds such a mark and needs it: an emoji, a joiner within a word of its script. */
const UNSEEN = new RegExp(
  `((?=\\p{Emoji})\\p{RGI_Emoji}|(?<=${JOINING})[\\u200c\\u200d](?=${JOINING}))|${UNSEEN_CLASS}`,
  'gv',
);
/** Whatever says something. */
const SEEN = new RegExp(`[^\\s\\p{Cc}\\p{Cf}${UNSEEN_CLASS}]`, 'v');
/** Asked first: most texts hold none, and to look for what needs one at each sign takes long. */
const ANY_UNSEEN = new RegExp(UNSEEN_CLASS, 'v');
/** Of the controls only the line end and the tabulator say something. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;

/** A text of several lines as it is kept: line ends are `\n`, spaces single and none at the ends; nothing invisible. */
export function tidyText(typed: string): string {
  return composed(seen(typed.replace(LINE_ENDS, '\n').replace(CONTROLS, '')), 'NFC')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

function seen(text: string): string {
  return ANY_UNSEEN.test(text) ? text.replace(UNSEEN, (_, needed: string | undefined) => needed ?? '') : text;
}

/** A text of one line: line ends are spaces too. */
export function tidyLine(typed: string): string {
  return tidyText(typed).replace(/\n+/g, ' ');
}

/** Whether nothing was said: it holds no letter, figure or sign that can be seen. */
export function isBlank(typed: string): boolean {
  return !SEEN.test(typed);
}

/** What is copied with a datum, such as spaces, signs and words, makes it so many times as long as it may be, and this much longer. */
const TIMES = 4;
/** So much is read of any datum, however short it is. */
export const LEAST_READ = 1_000;

/** Whether it is longer than anybody gives a datum of at most so many characters, with all that is copied around it: it is not read. */
export function isBeyond(typed: string, most = 0): boolean {
  return typed.length > TIMES * most + LEAST_READ;
}

/** How many characters a text has, as people count them and Postgres does. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The dashes that telephones and word processors write, as the plain one. */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-');
}
