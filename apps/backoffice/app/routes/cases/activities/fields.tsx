import { approveProposal } from '@alianzas/domain/alliance/inputs';
import type { Activity } from '@alianzas/domain/procedure';
import { datumHints } from '@alianzas/lexicon';
import type { FormState } from '@alianzas/web/actions';
import { Field, idIn } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { labels } from './labels.ts';

/** What was sent by the form of that intent; nothing for the other forms of the page. */
export function ownState(
  state: FormState | undefined,
  intent: string,
  about?: { name: string; value: string },
): FormState | undefined {
  if (state?.values.intent !== intent) return undefined;
  return about && state.values[about.name] !== about.value ? undefined : state;
}

/** Name, error and value of a field of a form that may come back; `form` tells it from the others of its page. */
export function fieldOf(
  state: FormState | undefined,
  otherwise: Readonly<Record<string, string | null | undefined>> = {},
  form?: string,
) {
  return (name: string) => ({
    name,
    error: fieldError(state, name),
    defaultValue: typed(state, name, otherwise[name]),
    ...(form !== undefined && { id: idIn(state, name, form) }),
  });
}

/** The effort, in hours, beside the norm of the procedure. */
export function MinutesUsed(props: { activity: Activity; state?: FormState | undefined; form?: string }) {
  const { activity, state, form } = props;
  return (
    <Field
      of={{ schema: approveProposal, labels: labels.approve, state, form: form ?? String(activity.number) }}
      name="minutesUsed"
      hint={`La norma de esta actividad es de ${activity.hours} ${activity.hours === 1 ? 'hora' : 'horas'} de esfuerzo. ${datumHints.effort}`}
    />
  );
}
