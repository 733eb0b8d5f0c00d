import { SelectField } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';

/** A part of the case that is the reader's: more than one where two registrations of one organization stand in it. */
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
      label="Por cuál de sus registros"
      hint="Los dos son de su organización y cada uno responde por lo suyo en esta alianza."
      empty="Elija uno"
      options={parts.map(({ organization, name }) => ({ value: organization, label: name }))}
      error={fieldError(state, 'organization')}
      defaultValue={typed(state, 'organization')}
    />
  );
}
