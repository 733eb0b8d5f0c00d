/** Zero-width marks, soft hyphens, fillers and marks that turn the direction of writing: nobody types them and nobody sees them. */
const UNSEEN =
  /[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\p{Cs}\p{Co}]/gu;
/** Of the controls only the line end and the tabulator say something. */
const CONTROLS = /(?![\n\t])\p{Cc}/gu;
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const SPACES = /[^\S\n]+/g;

/** A text of several lines as it is kept: line ends are `\n`, spaces single and none at the ends; nothing invisible. */
export function tidyText(typed: string): string {
  return typed
    .replace(LINE_ENDS, '\n')
    .replace(CONTROLS, '')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

/** A text of one line: line ends are spaces too. */
export function tidyLine(typed: string): string {
  return tidyText(typed).replace(/\n+/g, ' ');
}

/** Whether nothing was said: no letter, figure or sign is left once what cannot be seen is taken away. */
export function isBlank(typed: string): boolean {
  return tidyText(typed).replace(/\p{Cf}/gu, '') === '';
}

/** How many characters a text has, as people count them and Postgres does. */
export function lengthOf(text: string): number {
  return [...text].length;
}

/** The dashes that telephones and word processors write, as the plain one. */
export function plainDashes(text: string): string {
  return text.replace(/[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g, '-');
}
