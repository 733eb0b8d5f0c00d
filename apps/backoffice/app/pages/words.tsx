import { instantWords, longDay, type StatusNoun, statusOf } from '@alianzas/lexicon';
import { Tag } from '@alianzas/ui';

/** The state of a noun in its word and mood. */
export function StatusTag({ of, code }: { of: StatusNoun; code: string }) {
  const { label, tone } = statusOf(of, code);
  return <Tag tone={tone}>{label}</Tag>;
}

/** Of an organization that goes on although it reads like a natural person, until staff settle it. */
export function PersonTag() {
  return <Tag tone="attention">¿Persona natural?</Tag>;
}

/** An instant in words, which end in the stop of `p. m.`: a sentence that ends with it needs no other. */
export function Moment({ at }: { at: string }) {
  return <time dateTime={at}>{instantWords(at)}</time>;
}

export function Day({ on }: { on: string }) {
  return <time dateTime={on}>{longDay(on)}</time>;
}

/** Hours as people say them, of minutes: `40 min`, `2 h`, `1,5 h`. */
export function hoursOf(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  return `${(minutes / 60).toLocaleString('es-CO', { maximumFractionDigits: 1 })} h`;
}
