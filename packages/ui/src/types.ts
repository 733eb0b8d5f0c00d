/** A place to go: `current` marks where the reader is, `count` is what waits there. */
export interface LinkTo {
  label: string;
  href: string;
  /** Whether it is the page that is read; or the one above it */
  current?: boolean | 'above';
  count?: number;
}

/** The mood of a status: always with its word, never by colour alone. */
export type Tone = 'neutral' | 'progress' | 'good' | 'attention' | 'problem';
