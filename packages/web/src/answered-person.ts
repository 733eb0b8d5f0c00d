import type { TypedResponse } from '@remix-run/node';
import { type FormState, invalid } from './actions.ts';
import { bodySaid, SAID_OF } from './said-of.ts';

/** The field of the page that asks, `maybe-person.tsx`. */
const FIELD = 'isOrganization';
const UNANSWERED = 'Seleccione una respuesta.';

/**
 * What was answered to the page that asks: null when nothing was asked, or that it is an organization, and then the form
 * goes on as it was sent, without what was said of another. The form comes back as it was typed when the answer is missing, or is that something was miswritten.
 */
export function answeredIfPerson(body: FormData): 'person' | TypedResponse<FormState> | null {
  if (!body.has('asked')) {
    const of = body.get(SAID_OF);
    if (of !== null && of !== bodySaid((name) => body.get(name))) body.delete(FIELD);
    return null;
  }
  const [asked, answer] = [String(body.get('asked')), body.get(FIELD)];
  body.delete('asked');
  if (answer === 'yes') return null;
  body.delete(FIELD);
  if (answer === 'person') return 'person';
  const values = typedIn(body);
  return answer === 'correct' ? invalid({}, values) : invalid({ [FIELD]: [UNANSWERED] }, { ...values, asked });
}

/** Everything that was typed, for the form to show again. */
export function typedIn(body: FormData): FormState['values'] {
  return Object.fromEntries([...new Set(body.keys())].map((name) => [name, many(body.getAll(name))]));
}

function many(values: readonly unknown[]): unknown {
  return values.length > 1 ? values : values[0];
}
