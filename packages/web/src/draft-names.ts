/** What a form says of itself when it may be saved unsent: which it is among those of its page, and its button's wish. */
export const DRAFT = { of: 'draftOf', wish: 'draft' } as const;

/** What was saved of a form without sending it, for the page that shows it again. */
export interface Unsent {
  form: string;
  /** When, in words: `hoy, 9:41 a. m.` */
  when: string;
  /** Where it is discarded; null while the form has just come back, filled */
  path: string | null;
  /** Others of the same page */
  others: readonly { when: string; href: string }[];
  /** How many of its files waited too long, and must be chosen again */
  filesGone: number;
}
