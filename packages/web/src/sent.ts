import { useActionData, useRouteLoaderData } from '@remix-run/react';
import type { FormState } from './actions.ts';
import { valueAt } from './names.ts';

/**
 * What came back of the form that was sent from this page: its errors and what was typed; or what was typed before the
 * session ended, given back once. Nothing on a first look.
 */
export function useSent<Action>(): ReturnType<typeof useActionData<Action>> {
  const answered = useActionData<Action>();
  const root = useRouteLoaderData('root') as { kept?: FormState | null } | undefined;
  return answered ?? ((root?.kept ?? undefined) as typeof answered);
}

/**
 * The same, where it is of the thing that a form is of, by the fixed field that names it: what was typed of another, such as
 * of one whose number the address had before, is never given back as of this one. `FormErrors` tells its words.
 */
export function ofThing<State extends object>(
  state: State | undefined,
  about: Readonly<Record<string, string>>,
): State | undefined {
  const { values = {} } = (state ?? {}) as Partial<FormState>;
  const isOfAnother = ([name, id]: [string, string]) => ![id, ''].includes(String(valueAt(values, name) ?? ''));
  return Object.entries(about).some(isOfAnother) ? undefined : state;
}
