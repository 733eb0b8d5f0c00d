import type { Activity } from '@alianzas/domain/procedure';
import { datumHints } from '@alianzas/lexicon';
import { TextField } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { idIn } from '@alianzas/web/field';
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

/** The fields of the form of an activity, each with its label, as `fieldOf` gives them. */
export function fieldsOf<Intent extends keyof typeof labels>(intent: Intent, ...of: Parameters<typeof fieldOf>) {
  const field = fieldOf(...of);
  return <Name extends keyof (typeof labels)[Intent] & string>(name: Name) => ({
    ...field(name),
    label: labels[intent][name] as string,
  });
}

/** The effort, in hours, beside the norm of the procedure. */
export function MinutesUsed(props: { activity: Activity; state?: FormState | undefined; form?: string }) {
  const { activity, state, form } = props;
  return (
    <TextField
      {...fieldsOf('approve', state, {}, form ?? String(activity.number))('minutesUsed')}
      hint={`La norma de esta actividad es de ${activity.hours} ${activity.hours === 1 ? 'hora' : 'horas'} de esfuerzo. ${datumHints.effort}`}
      optional
      inputMode="decimal"
      width="short"
    />
  );
}
