/** Of how a field is typed on a telephone, filled in by the browser and checked by it: what the page may say. */
export interface Typing {
  readonly type?: 'text' | 'tel' | 'search' | 'password' | 'date' | 'hidden';
  readonly inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
  readonly autoCapitalize?: 'none' | 'characters' | 'words';
  readonly width?: 'short' | 'medium' | 'full';
  /** It takes more than one line */
  readonly rows?: number;
  /** The lexicon has a hint by this name: what the field is expected to hold */
  readonly hint?: string;
}

const plain = { spellCheck: false, autoCapitalize: 'none' } as const;

/**
 * Every datum that people give, and how its field is made. Whose name or telephone it is decides whether the browser may
 * fill it in: so `autoComplete` stands here only where it is always the same.
 * An e-mail or web address is never of the browser's own type, which refuses what we read (`mailto:`, `www.…`, an ñ).
 */
export const data = {
  /** The key of something, or of a sending */
  id: { type: 'hidden' },
  /** What a page was read at */
  version: { type: 'hidden' },
  name: { type: 'text', spellCheck: false, autoCapitalize: 'words' },
  personName: { type: 'text', spellCheck: false, autoCapitalize: 'words' },
  title: { type: 'text', spellCheck: true },
  label: { type: 'text' },
  line: { type: 'text' },
  text: { rows: 5, spellCheck: true },
  email: { type: 'text', inputMode: 'email', ...plain, width: 'medium', hint: 'email' },
  phone: { type: 'tel', inputMode: 'tel', ...plain, width: 'medium', hint: 'phone' },
  nit: { type: 'text', inputMode: 'text', autoComplete: 'off', ...plain, width: 'medium', hint: 'nit' },
  code: {
    type: 'text',
    autoComplete: 'off',
    spellCheck: false,
    autoCapitalize: 'characters',
    width: 'medium',
    hint: 'code',
  },
  filingNumber: { type: 'text', autoComplete: 'off', ...plain, width: 'medium', hint: 'filingNumber' },
  day: { type: 'date', width: 'short' },
  time: { type: 'text', autoComplete: 'off', ...plain, width: 'short', hint: 'time' },
  wholeNumber: { type: 'text', inputMode: 'numeric', autoComplete: 'off', ...plain, width: 'short' },
  effort: { type: 'text', inputMode: 'decimal', autoComplete: 'off', ...plain, width: 'short', hint: 'effort' },
  quantity: { type: 'text', inputMode: 'decimal', autoComplete: 'off', ...plain, width: 'short' },
  money: { type: 'text', inputMode: 'decimal', autoComplete: 'off', ...plain, width: 'medium' },
  place: { type: 'text', hint: 'place' },
  webAddress: { type: 'text', inputMode: 'url', ...plain, hint: 'webAddress' },
  search: { type: 'search', autoComplete: 'off', spellCheck: false },
  oneTimeCode: { type: 'text', inputMode: 'numeric', autoComplete: 'one-time-code', ...plain, width: 'short' },
  password: { type: 'password', ...plain, width: 'medium' },
} as const satisfies { readonly [name: string]: Typing };

export type DatumName = keyof typeof data;

/** How the field of a datum is made, with its limit where the datum has one. */
export function typingOf(datum: DatumName): Typing {
  return data[datum];
}
