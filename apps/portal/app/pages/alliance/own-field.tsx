import { SelectField } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';

/** A part of the case that is the reader's: more than one where they act for several, or two registrations of one organization stand in it. */
export interface OwnPart {
  organization: string;
  name: string;
}

/** For which of the reader's parts a form is; where there is one, it is that. */
export function OwnField({ parts, state }: { parts: readonly OwnPart[]; state: FormState | undefined }) {
  const [only, ...others] = parts;
  if (others.length === 0) return <input type="hidden" name="organization" value={only?.organization} />;
  return (
    <SelectField
      name="organization"
      label="Por cuál de sus organizaciones"
      hint="En esta alianza usted actúa por más de una, y cada una responde por lo suyo."
      empty="Elija una"
      options={parts.map(({ organization, name }) => ({ value: organization, label: name }))}
      error={fieldError(state, 'organization')}
      defaultValue={typed(state, 'organization')}
    />
  );
}
