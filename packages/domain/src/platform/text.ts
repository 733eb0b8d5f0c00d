/** The text as a search compares it: no accents, nothing that is not shown, lower case, single spaces. `Creación ` and `creacion` are one key. */
export function fold(text: string): string {
  return oneLine(composed(text.toLowerCase(), 'NFD').replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, ''));
}

/**
 * Marks over one letter, or what becomes one, beyond those of any language: to put them in order takes minutes (Unicode's
 * annex 15, stream-safe text).
 */
const TOO_MANY_MARKS = /([\p{M}\uff9e\uff9f]{30})[\p{M}\uff9e\uff9f]+/gu;

/** The text in a form of Unicode, without the marks of a letter that are more than thirty. */
export function composed(text: string, form: 'NFC' | 'NFD' | 'NFKC'): string {
  return text.replace(TOO_MANY_MARKS, '$1').normalize(form);
}

/** The text with its runs of white space, line ends included, as single spaces, and none at its ends. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
