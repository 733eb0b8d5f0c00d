/**
 * What a form says of itself when it may be saved unsent: which it is among those of its page, its button's wish, which copy
 * of the form it is (another tab has another), of what was saved before the words that it shows, as of when, and with what
 * values its page gave it.
 */
export const DRAFT = {
  of: 'draftOf',
  wish: 'draft',
  copy: 'draftCopy',
  from: 'draftFrom',
  seen: 'draftSeen',
  given: 'draftGiven',
} as const;

/** In the form that a page fills with what was kept of it when its session ended: what was kept there. */
export const KEPT_AS = 'keptAs';

/** In a form that somebody else may save meanwhile: with what values its page gave it, a mark for each field. */
export const GIVEN_FIELDS = 'givenFields';

/** In a form whose address does not say what it is about, but the link that its browser opened last: of which link it is. */
export const OF_LINK = 'ofLink';

/** What is of one sending of a form and not of what it says. */
export const OF_ITS_COPY: readonly string[] = [
  ...[DRAFT.copy, DRAFT.from, DRAFT.seen, DRAFT.given],
  ...[GIVEN_FIELDS, KEPT_AS, OF_LINK],
];

/** Which form of a page was shown first with what: it counts for that form each time that it comes back. */
export interface Given {
  form: string;
  mark: string;
}

/** What was saved of a form without sending it, for the page that shows it again. */
export interface Unsent {
  form: string;
  /** When, in words: `hoy a las 9:41 a. m.` */
  when: string;
  /** The instant of it */
  seen: string;
  /** Where it is discarded; null while the form has just come back, filled */
  path: string | null;
  /** Others of the same page */
  others: readonly { when: string; href: string }[];
  /** How many of its files waited too long, and must be chosen again */
  filesGone: number;
  /** It is of a link, and whoever holds the link reads it */
  isOfLink: boolean;
  /** That link was never mailed: it opens in this browser alone */
  isOnlyHere?: boolean;
  /** Something of it may not have come: what is kept may be less than what was typed */
  hasLess?: boolean;
}

/** The name of a form among those of its page: of what it speaks, else what it asks for. */
export function nameOf(form: FormData): string {
  return saidOf(form, DRAFT.of) || saidOf(form, 'intent');
}

/** What no page of ours wrote in a form, such as a sign that no row can hold, is as if it were not there. */
const WRITTEN = /^[^\p{Cc}\p{Cs}]{1,100}$/u;

/** What a form says of itself under that name; '' where it says nothing that is readable. */
export function saidOf(form: FormData, name: string): string {
  const said = String(form.get(name) ?? '');
  return WRITTEN.test(said) ? said : '';
}
