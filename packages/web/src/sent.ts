import { useActionData, useRouteLoaderData } from '@remix-run/react';
import type { FormState } from './actions.ts';

/**
 * What came back of the form that was sent from this page: its errors and what was typed; or what was typed before the
 * session ended, given back once. Nothing on a first look.
 */
export function useSent<Action>(): ReturnType<typeof useActionData<Action>> {
  const answered = useActionData<Action>();
  const root = useRouteLoaderData('root') as { kept?: FormState | null } | undefined;
  return answered ?? ((root?.kept ?? undefined) as typeof answered);
}
