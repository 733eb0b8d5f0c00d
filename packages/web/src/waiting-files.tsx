import { bytes } from '@alianzas/lexicon';
import { CheckboxGroup } from '@alianzas/ui';
import type { FormState } from './actions.ts';

interface WaitingFilesProps {
  state: FormState | undefined;
  field: string;
  /** Where the thumbnail of a picture that waits is, by its token */
  picture: (token: string) => string;
}

/** The files of a field that arrived well while something else of the form did not: they go with it when it is sent again. */
export function WaitingFiles({ state, field, picture }: WaitingFilesProps) {
  const files = (state?.waiting ?? []).filter((file) => file.field === field);
  if (files.length === 0) return null;
  return (
    <CheckboxGroup
      name="waiting"
      id={`${field}-recibidos`}
      legend="Archivos que ya recibimos"
      hint="No tiene que elegirlos otra vez. Quite la marca del que no quiera enviar."
      choices={files.map(({ token, name, bytes: size, isPicture }) => ({
        ...{ value: token, label: name, hint: bytes(size) },
        ...(isPicture && { children: <WaitingPicture src={picture(token)} name={name} /> }),
      }))}
      defaultValues={files.map(({ token }) => token)}
    />
  );
}

/** A picture that is kept already, beside what is chosen of it. */
export function WaitingPicture({ src, name }: { src: string; name: string }) {
  return <img className="max-h-40 max-w-full rounded-sm" loading="lazy" src={src} alt={`Foto ${name}`} />;
}
