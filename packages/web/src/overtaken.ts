import { capitalized } from '@alianzas/lexicon';
import type { FormState } from './actions.ts';
import { ID } from './ids.ts';
import { isOfTheForm } from './words-in.ts';

/** What a form is about and somebody took out of its case, as the history shows it to its reader, in words. */
export interface Taken {
  /** `la actividad 4 del plan` */
  what: string;
  /** Null where it is the reader */
  who: string | null;
  when: string;
}

/** Who took what out, and when, in one sentence without its end. */
export function takenWords({ what, who, when }: Taken): string {
  if (who === null) return `Usted quitó ${what} ${when}`;
  return `${capitalized(who)} quitó ${what} ${when}`;
}

const SINCE = 'después de que usted abrió esta página';

const KEPT = 'Lo que usted envió todavía no se hizo, y lo que escribió no se perdió:';

/** What is to be done about what somebody saved first. */
export const TO_DO = {
  /** Where both texts stand beside each other: `way` leads there */
  compare: { says: KEPT, way: 'compare y decida qué queda' },
  /** Where something was written, and nothing stands beside it */
  decide: `${KEPT} mire cómo quedó y decida si todavía hace falta.`,
  /** Where nothing was written */
  look: 'Lo que usted pidió no se hizo: mire cómo quedó y pídalo otra vez si todavía hace falta.',
} as const;

/** Where a page that holds no comparison says `decide`: one that does says `compare`. */
export const DECIDE_HERE = 'decide-here';

/** A sentence for what changed meanwhile, by what that was: of a form about several things. */
export type Changed = Readonly<Record<string, string>>;

/** Whether a form that came back holds anything that its sender wrote or chose, and not only what it is about. */
export function saysSomething(values: FormState['values']): boolean {
  return Object.entries(values).some(([name, value]) => !isOfTheForm(name) && isSaid(value));
}

function isSaid(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !ID.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isSaid);
}

/** Over what was saved first: by oneself, in another tab, is not by somebody else. */
export function staleTitle({ savedFirst: first }: Pick<FormState, 'savedFirst'>): string {
  if (!first) return 'Se guardaron cambios antes que los suyos';
  return first.who === null ? `Usted guardó esto en otra pestaña ${first.when}` : 'Alguien guardó antes que usted';
}

/** Who saved first, when and what. */
export function staleWords({ savedFirst: first }: FormState, changed: Changed): string {
  const what = first && Object.hasOwn(changed, first.what) ? changed[first.what] : undefined;
  return [saved(first), what].filter(Boolean).join(' ');
}

function saved(first: FormState['savedFirst']): string {
  if (!first) return `Otra persona, o usted en otra pestaña o en otro aparato, guardó cambios ${SINCE}.`;
  const { who, when } = first;
  if (who === null)
    return `Usted guardó cambios en otra pestaña o en otro aparato ${when}, después de abrir esta página.`;
  return `${capitalized(who)} guardó cambios ${when}, ${SINCE}.`;
}

/** Who took out what a form that was sent is about, and what is left to do. */
export function goneWords(taken: Taken, values: FormState['values']): string {
  const left = saysSomething(values) ? 'Lo que usted escribió ya no se puede enviar.' : 'No hace falta nada más.';
  return `${takenWords(taken)}, ${taken.who === null ? 'en otra pestaña' : SINCE}. ${left}`;
}
