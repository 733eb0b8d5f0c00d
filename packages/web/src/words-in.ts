import { DRAFT, OF_ITS_COPY } from './draft-names.ts';

/** What of a form says which it is, of what and of which copy, and nothing that was typed. */
const OF_THE_FORM: readonly string[] = [
  ...['intent', 'key', 'version', 'attendance', 'figures', 'seen', 'read', 'textVersion', 'imageTextVersion'],
  ...[DRAFT.of, DRAFT.wish, ...OF_ITS_COPY],
];

/** Whether a field says which form it is in, or which copy of it, and nothing that was typed. */
export function isOfTheForm(name: string): boolean {
  return OF_THE_FORM.includes(name);
}

/** What the page itself puts in a form that it gives back: that it is sent knowingly, and what was asked about before. */
const OF_THE_PAGE: readonly string[] = ['again', 'asWritten', 'waiting', 'kept'];

/** Whether a field is one that the house itself sends, by its name: nobody wrote what it says. */
export function isOfTheHouse(name: string): boolean {
  return isOfTheForm(name) || OF_THE_PAGE.includes(name);
}

/** Whether a field says only which copy of its form it is in, and what was kept or given of it: each rendering says its own. */
export function isOfItsCopy(name: string): boolean {
  return [DRAFT.of, DRAFT.wish, ...OF_ITS_COPY].includes(name);
}

/** What is answered in a form, without what a browser changes on the way. */
export function wordsIn(form: Iterable<[string, unknown]>): [name: string, value: string][] {
  return [...form].flatMap(([name, value]): [string, string][] => {
    if (isOfTheForm(name)) return [];
    const words = cleaned(String(value));
    return words === '' ? [] : [[name, words]];
  });
}

/** Without what a browser changes on the way. */
export function cleaned(words: string): string {
  return words.replaceAll(/\r\n?/g, '\n').trim();
}
