import type { Audience, DomainEvent, EventData, RefusalCode, Refusals } from '@alianzas/domain/platform';

/** The mood of a status, for the tag that shows it: always beside its word, never by colour alone. */
export type Tone = 'neutral' | 'progress' | 'good' | 'attention' | 'problem';

export interface Status {
  label: string;
  tone: Tone;
}

/** What stands where a code has no word: shown, never thrown. */
export const UNKNOWN = 'Sin definir';

/** The word of a code in its table; 'Sin definir' for null and for a code that the table lacks. */
export function wordOf(table: { readonly [code: string]: string }, code: string | number | null | undefined): string {
  if (code === null || code === undefined) return UNKNOWN;
  return Object.hasOwn(table, code) ? table[code]! : UNKNOWN;
}

/** Words that begin a line: the first letter is a capital. */
export function capitalized(words: string): string {
  const [first = '', ...rest] = words;
  return first.toLocaleUpperCase('es-CO') + rest.join('');
}

/** A table as the choices of a form, in its order. */
export function optionsOf(table: { readonly [code: string]: string }): { value: string; label: string }[] {
  return Object.entries(table).map(([value, label]) => ({ value, label }));
}

/** The sentence of each code: from its own facts, where it needs some. */
export type WordsOfRefusals = { readonly [Code in RefusalCode]: string | ((facts: Refusals[Code]) => string) };

export type RefusalWords = Partial<WordsOfRefusals>;

/** Who reads a timeline: people of the secretariat, or of an organization of the alliance. */
export type Reader = 'staff' | 'ally';

/** An event as a timeline reads it. Its data hold only ids: `names` gives the name of each one that the page knows. */
export interface TimelineEvent {
  name: string;
  data: EventData;
  audience: Audience;
  actorName?: string | null | undefined;
  names?: { readonly [id: string]: string } | undefined;
}

/** What a sentence is made of. `by` is ' por Ana Ruiz', or nothing where the actor is not to be named. */
export interface Told<Data = EventData> {
  data: Data;
  by: string;
  isAlly: boolean;
  name(id: string | null | undefined, otherwise: string): string;
  list(ids: readonly string[], one: string, many: string): string;
}

type DataOf<Event, Name> = Event extends { name: infer Names; data: infer Data }
  ? Name extends Names
    ? Data
    : never
  : never;

/** One sentence for each event of a concept: the compiler refuses a table that lacks one. */
export type EventWords<Event extends DomainEvent> = {
  readonly [Name in Event['name']]: (told: Told<DataOf<Event, Name>>) => string;
};

/** How a refusal says in which state a thing is. */
export function stateIn(statuses: { readonly [code: string]: Status }, state: unknown): string {
  const found = statuses[String(state)];
  return found ? `su estado es «${found.label}»` : 'su estado cambió';
}
