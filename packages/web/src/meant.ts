import { type Datum, questionOfEmail, questionOfYear, questionsOfDay } from '@alianzas/domain/platform/inputs';
import { dayMeant, emailMeant, yearMeant } from '@alianzas/lexicon';
import type { FieldProps } from '@alianzas/ui';
import type { FormState } from './actions.ts';
import { chosen, fieldError, isAsked, typed } from './form-errors.tsx';

/** The values of which a form says that they are meant, each the one that was asked about. */
const AS_WRITTEN = 'asWritten';

/**
 * What a field says of what was typed in it: that it is wrong; or the question that is asked of it, with the box that answers
 * it, which stays ticked as long as that is what the field says.
 */
export function asking(
  state: FormState | undefined,
  name: string,
  datum: Datum,
): Pick<FieldProps, 'error' | 'question' | 'meant'> {
  const error = fieldError(state, name);
  const value = typed(state, name) ?? '';
  const label = meantAs(value, datum);
  const isSaid = chosen(state, AS_WRITTEN).includes(value);
  if (label !== null && isAsked(state, name)) return { question: error, meant: { label, isSaid } };
  return { error, ...(label !== null && isSaid && { meant: { label, isSaid } }) };
}

/** How it is said of a value that it is meant; null of what nothing is ever asked. */
function meantAs(value: string, { datum, asksFar = false, asksRest = false }: Datum): string | null {
  if (datum === 'email') return questionOfEmail(value) && emailMeant(value);
  if (datum === 'wholeNumber') return asksFar && questionOfYear(value) ? yearMeant(value) : null;
  const [question] = asksFar || asksRest ? questionsOfDay(value) : [];
  return question ? dayMeant(String(question.on)) : null;
}
