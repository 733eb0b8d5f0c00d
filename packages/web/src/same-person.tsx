import { refusalSentence } from '@alianzas/lexicon';
import { Checkbox } from '@alianzas/ui';
import type { FormState } from './actions.ts';
import { typed } from './form-errors.tsx';

const OTHER_NAME = 'person.otherName';

interface SamePersonProps {
  state: FormState | undefined;
  /** What who answers says of it */
  label?: string;
}

const SAME = 'Sí, es la misma persona: sigue con el nombre de su cuenta';

/** Asks whether who has the address is who is meant, once it was refused for that: the answer is of that very address. */
export function SamePerson({ state, label = SAME }: SamePersonProps) {
  const asked = [state?.refusal, ...(state?.others ?? [])].find((one) => one?.code === OTHER_NAME);
  const said = typed(state, 'samePerson');
  const email = asked ? String(asked.email) : said;
  if (!email) return null;
  return (
    <Checkbox
      name="samePerson"
      value={email}
      label={label}
      error={asked ? refusalSentence(asked) : undefined}
      defaultChecked={said === email}
    />
  );
}
