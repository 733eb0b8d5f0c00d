import { refusalSentence } from '@alianzas/lexicon';
import { ErrorSummary, Notice } from '@alianzas/ui';
import type { FormState } from './actions.ts';

type State = FormState | undefined;

/**
 * What is wrong with what was sent, first on the page: what the rules refuse, then each field's error with its link.
 * `labels` gives, by field name and in the page's order, what its line begins with.
 */
export function FormErrors({ state, labels = {} }: { state: State; labels?: Readonly<Record<string, string>> }) {
  if (!state) return null;
  if (state.isKept) return <Kept hasFiles={(state.waiting ?? []).length > 0} />;
  if (state.isStale) return <ErrorSummary title="Alguien guardó antes que usted" errors={[{ message: STALE }]} />;
  const refused = state.refusal ? [state.refusal, ...(state.others ?? [])] : [];
  const refusal = refused.map((one) => ({ message: refusalSentence(one) }));
  const order = Object.keys(labels);
  const inOrder = Object.entries(state.errors).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  const fields = inOrder.flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message: labels[name] ? `${labels[name]}: ${message}` : message })),
  );
  return (
    <ErrorSummary
      errors={[...refusal, ...fields.map(({ name, message }) => (name ? { name, message } : { message }))]}
    />
  );
}

const STALE =
  'Mientras usted tenía abierta esta página, otra persona, o usted en otra pestaña, guardó cambios. Lo que usted envió todavía no se hizo, y lo que escribió no se perdió: compare y decida qué queda.';

/** Said once, over the form that comes back filled after signing in again. */
function Kept({ hasFiles }: { hasFiles: boolean }) {
  return (
    <Notice tone="attention">
      <p>
        <strong>Su sesión había terminado y lo que envió no se guardó.</strong> Aquí está lo que usted escribió:
        revíselo y envíelo otra vez. {hasFiles ? 'Los archivos que llegaron esperan con él.' : null}
      </p>
    </Notice>
  );
}

export function fieldError(state: State, name: string): string | undefined {
  return state?.errors[name]?.[0];
}

/** What was typed in a field, to show it again; `otherwise` is what the page had. */
export function typed(state: State, name: string, otherwise?: string | null): string | undefined {
  const value = name
    .split(/[.[\]]+/)
    .reduce<unknown>((at, part) => (part && isRecord(at) ? at[part] : at), state?.values);
  return typeof value === 'string' ? value : (otherwise ?? undefined);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
