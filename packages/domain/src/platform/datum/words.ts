import * as z from 'zod';
import { allow, type Outcome, refuse } from '../outcome.ts';
import { fold } from '../text.ts';
import { type Asked, asked, known } from './datum.ts';
import { holdsAddress } from './linked.ts';
import { lengthOf, tidyLine, tidyText } from './tidy.ts';

const SEARCH_MOST = 200;
/** No row is asked about more words than this. */
const SEARCH_WORDS = 8;

/** What an id looks like, for a regular expression of this program or of the database. */
export const ID_SHAPE = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** The key of something that the page named, never typed by anybody. */
export const id = known(z.uuid(), { datum: 'id' });

/** Several of a list, each of them once: what a form sends twice was chosen once. */
export const choices = <Choice extends z.ZodType>(choice: Choice) =>
  z.array(choice).overwrite((chosen) => [...new Set(chosen)]);

export const ids = () => choices(id);

/** One line, such as a title or a reason: `most` characters. */
export function line(most: number): Asked<string> {
  return asked({ datum: 'line', most }, (typed) => within(tidyLine(typed), most));
}

/** Several lines: `most` characters, where each line end is one. */
export function text(most: number): Asked<string> {
  return asked({ datum: 'text', most }, (typed) => within(tidyText(typed), most));
}

/** The name of an organization or a thing: a line with a letter or a figure in it, and no address: mails say it to others. */
export function name(most: number): Asked<string> {
  return asked({ datum: 'name', most }, (typed) => {
    const tidy = tidyLine(typed);
    if (holdsAddress(tidy)) return refuse('name.address');
    return /[\p{L}\p{N}]/u.test(tidy) ? within(tidy, most) : refuse('name.unreadable');
  });
}

/** What the team calls a thing of its own, such as a course, an initiative or an edition: a name that may hold an address. */
export function title(most: number): Asked<string> {
  return asked({ datum: 'title', most }, (typed) => {
    const tidy = tidyLine(typed);
    return /[\p{L}\p{N}]/u.test(tidy) ? within(tidy, most) : refuse('name.unreadable');
  });
}

/** What stands beside a name and tells where it belongs: a post, an office, a neighbourhood. A line with no address in it. */
export function label(most: number): Asked<string> {
  return asked({ datum: 'label', most }, (typed) => {
    const tidy = tidyLine(typed);
    return holdsAddress(tidy) ? refuse('label.address') : within(tidy, most);
  });
}

/**
 * The name of a person: a line where letters outnumber figures, so that no number passes for somebody, and with no address
 * in it: it is the greeting of mails to whoever the writer named.
 */
export function personName(most: number): Asked<string> {
  return asked({ datum: 'personName', most }, (typed) => {
    const tidy = tidyLine(typed);
    if (holdsAddress(tidy)) return refuse('personName.address');
    const [letters, figures] = [/\p{L}/gu, /\p{N}/gu].map((kind) => tidy.match(kind)?.length ?? 0);
    return letters! > Math.max(1, figures!) ? within(tidy, most) : refuse('personName.unreadable');
  });
}

/** Where something happens: an address, a room, or a link long enough for those of a meeting. */
export const place: Asked<string> = asked({ datum: 'place', most: 1000 }, (typed) => within(tidyLine(typed), 1000));

/** What is sought in a list, as typed: cut at two hundred characters, '' when nothing is. */
export function readSearch(typed: string | null | undefined): string {
  return [...tidyLine(typed ?? '')].slice(0, SEARCH_MOST).join('').trim();
}

/** Signs that set words apart in a name, and those that people write or leave out: a search takes the first for spaces and the others for nothing. */
export const SOUGHT_SIGNS = { apart: '-‐‑‒–—−,;:()[]/¿?¡!|', none: '.\'"`´‘’“”«»‹›' } as const;

/** The same signs, for a text that was typed */
const APART = /[-‐‑‒–—−,;:()[\]/¿?¡!|]/gu;
const NONE = /[.'"`´‘’“”«»‹›]/gu;
/** Letters written one by one, such as those of `S. A. S.` */
const LONE_LETTERS = /(?<![\p{L}\p{N}_])([a-z]) +(?=[a-z](?![\p{L}\p{N}_]))/gu;

/** What a form of organization is called whole, and for short. */
const SHORT_FORMS: readonly (readonly [whole: string, short: string])[] = [
  ['sociedad por acciones simplificada', 'sas'],
  ['junta de accion comunal', 'jac'],
  ['entidad sin animo de lucro', 'esal'],
  ['limitada', 'ltda'],
  ['compania', 'cia'],
];

/** The other way of writing a word that is the short name of a form of organization; null of any other. */
export function wholeForm(word: string): string | null {
  return SHORT_FORMS.find(([, short]) => short === word)?.[0] ?? null;
}

/**
 * The words of what is sought, each once and without accents, quotes and stops: those that are read, and those that are too
 * many for it. `S.A.S.` and `SAS` are one, and so are `Villa-Esperanza` and its two words.
 */
export function soughtWords(typed: string): { read: readonly string[]; left: readonly string[] } {
  const plain = fold(typed.replace(APART, ' ').replace(NONE, '')).replace(LONE_LETTERS, '$1');
  const short = SHORT_FORMS.reduce((text, [whole, name]) => text.replaceAll(whole, name), plain);
  const words = [...new Set(short.split(' '))].filter((word) => word !== '');
  return { read: words.slice(0, SEARCH_WORDS), left: words.slice(SEARCH_WORDS) };
}

/** A password or anything else that is compared as it was typed: no trim, no change of case (ASVS 6.2.8). */
export function secret(most: number): z.ZodString {
  return known(z.string().min(1).max(most), { datum: 'password', most });
}

/**
 * A code that is copied from a mail, a telephone or a paper, as its letters and figures: spaces and dashes of any length
 * between them, and what nobody sees, do not count.
 */
export function bareCode(typed: string): string {
  return tidyLine(typed).replace(/[^\p{L}\p{N}]/gu, '');
}

/** The eight figures of a one-time code. */
export const oneTimeCode: Asked<string> = asked({ datum: 'oneTimeCode', most: 8 }, (typed) => {
  const figures = bareCode(typed);
  return /^\d{8}$/.test(figures) ? allow(figures) : refuse('oneTimeCode.unreadable');
});

function within(tidy: string, most: number): Outcome<string> {
  const length = lengthOf(tidy);
  return length <= most ? allow(tidy) : refuse('text.tooLong', { most, length });
}
