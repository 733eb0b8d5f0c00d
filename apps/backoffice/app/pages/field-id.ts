import { fieldId } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';

/** The id of a field that several forms of a page have: the one that came back takes the name, where the summary leads. */
export function idIn(state: FormState | undefined, name: string, form: string): string {
  return state ? fieldId(name) : `${fieldId(name)}-${form}`;
}
