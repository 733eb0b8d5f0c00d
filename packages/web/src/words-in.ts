import { DRAFT, GIVEN_FIELDS, KEPT_AS, OF_LINK } from './draft-names.ts';

/** What of a form says which it is, of what and of which copy, and nothing that was typed. */
const OF_THE_FORM: readonly string[] = [
  ...[
    'intent',
    'key',
    'version',
    'attendance',
    'seen',
    'read',
    'textVersion',
    'imageTextVersion',
    KEPT_AS,
    GIVEN_FIELDS,
    OF_LINK,
  ],
  ...Object.values(DRAFT),
];

/** Whether a field says which form it is in, or which copy of it, and nothing that was typed. */
export function isOfTheForm(name: string): boolean {
  return OF_THE_FORM.includes(name);
}

/** Whether a field says only which copy of its form it is in, and what was kept or given of it: each rendering says its own. */
export function isOfItsCopy(name: string): boolean {
  return [KEPT_AS, GIVEN_FIELDS, OF_LINK].includes(name) || (Object.values(DRAFT) as string[]).includes(name);
}

/** What is answered in a form, without what a browser changes on the way. */
export function wordsIn(form: Iterable<[string, unknown]>): [name: string, value: string][] {
  return [...form].flatMap(([name, value]): [string, string][] => {
    if (isOfTheForm(name)) return [];
    const words = String(value).replaceAll(/\r\n?/g, '\n').trim();
    return words === '' ? [] : [[name, words]];
  });
}
