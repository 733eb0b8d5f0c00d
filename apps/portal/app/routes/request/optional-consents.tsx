import { bindingText, consentPurposes } from '@alianzas/domain/procedure';
import { imagePurposes } from '@alianzas/lexicon';
import { CheckboxGroup, Details } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { chosen } from '@alianzas/web/form-errors';
import { BindingTextView } from '../../pages/binding-text.tsx';

const CHOICES = consentPurposes
  .filter(({ required }) => !required)
  .map(({ code, text }) => ({ value: code, label: text }));
const IMAGE = Object.entries(imagePurposes).map(([value, label]) => ({ value, label }));

/** The purpose without which there is no alliance; the others are asked beside it. */
export const needed = consentPurposes.find(({ required }) => required)!;

/** The versions of the texts that the page shows: they go with the answer, which holds only for them. */
export function shownTexts(): { textVersion: string; imageTextVersion: string } {
  return { textVersion: bindingText('personalData').version, imageTextVersion: bindingText('imageOfAdult').version };
}

interface OptionalConsentsProps {
  state: FormState | undefined;
  saved?: { purposes: readonly string[]; image?: readonly string[] } | null;
}

/** What may be authorised besides, none of it ticked but by who writes, each text there to be read. */
export function OptionalConsents({ state, saved }: OptionalConsentsProps) {
  return (
    <>
      <CheckboxGroup
        name="purposes"
        legend="Otras autorizaciones"
        optional
        choices={CHOICES}
        defaultValues={chosen(state, 'purposes', saved?.purposes)}
      />
      <CheckboxGroup
        name="image"
        legend="Su imagen y su voz en las actividades de la alianza"
        hint="Marque para qué se pueden usar. Puede no marcar ninguna."
        optional
        choices={IMAGE}
        defaultValues={chosen(state, 'image', saved?.image)}
      />
      <Details summary="Lea el texto de la autorización de uso de imagen">
        <BindingTextView text={bindingText('imageOfAdult')} />
      </Details>
    </>
  );
}
