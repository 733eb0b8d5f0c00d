import type { Outcome } from '@alianzas/domain/platform';
import { refusalSentence } from '@alianzas/lexicon';
import { json, type TypedResponse } from '@remix-run/node';
import { type FormState, refused } from '../../reads.ts';

/** The field that a refusal speaks of, where it speaks of one. */
const FIELDS: Readonly<Record<string, string>> = {
  'meeting.withoutAlliances': 'alliances',
  'meeting.endsBeforeStart': 'to',
  'meeting.sameMoment': 'day',
  'acta.textMissing': 'development',
};

/** Either the way on, or the form again with the refusal beside its field. */
export function settledAt<T>(
  outcome: Outcome<T>,
  on: (value: T) => TypedResponse<never>,
  values: FormState['values'],
): TypedResponse<never> | TypedResponse<FormState> {
  if (outcome.ok) return on(outcome.value);
  const { refusal } = outcome;
  const field = FIELDS[refusal.code];
  if (!field) return refused(refusal, values);
  return json({ errors: { [field]: [refusalSentence(refusal)] }, values, refusal: null }, 409);
}
