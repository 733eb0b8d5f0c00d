import type { FormState } from './actions.ts';
import { isOfTheForm } from './words-in.ts';

/** A sentence for what changed meanwhile, by what that was: of a form about several things. */
export type Changed = Readonly<Record<string, string>>;

const COMPARE = 'Lo que usted envió todavía no se hizo, y lo que escribió no se perdió: compare y decida qué queda.';

/** Of an act that brings no answer there is nothing to compare. */
const LOOK = 'Lo que usted pidió todavía no se hizo: revise cómo quedó y decida otra vez.';

const SINCE = 'después de que usted abrió esta página';

/** Who saved first, when and what, and what is to be done with what was sent. */
export function staleWords({ savedFirst: first, values }: FormState, changed: Changed): string {
  const what = first && Object.hasOwn(changed, first.what) ? changed[first.what] : undefined;
  return [saved(first), what, isAnswered(values) ? COMPARE : LOOK].filter(Boolean).join(' ');
}

function saved(first: FormState['savedFirst']): string {
  if (!first) return `Otra persona, o usted en otra pestaña, guardó cambios ${SINCE}.`;
  const { who, when } = first;
  if (who === null) return `Usted guardó cambios en otra pestaña ${when}, después de abrir esta página.`;
  return `${who.slice(0, 1).toUpperCase()}${who.slice(1)} guardó cambios ${when}, ${SINCE}.`;
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether anything was written or chosen in what was sent: more than of what it is, and as read when. */
function isAnswered(values: FormState['values']): boolean {
  return Object.entries(values).some(([name, value]) => !isOfTheForm(name) && hasWords(value));
}

function hasWords(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== '' && !ID.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(hasWords);
}
