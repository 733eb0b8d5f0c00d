import { bytes } from '@alianzas/lexicon';
import { CheckboxGroup } from '@alianzas/ui';
import type { FormState } from './actions.ts';

/** The files of a field that arrived well while something else of the form did not: they go with it when it is sent again. */
export function WaitingFiles({ state, field }: { state: FormState | undefined; field: string }) {
  const files = (state?.waiting ?? []).filter((file) => file.field === field);
  if (files.length === 0) return null;
  return (
    <CheckboxGroup
      name="waiting"
      id={`${field}-recibidos`}
      legend="Archivos que ya recibimos"
      hint="No tiene que elegirlos otra vez. Quite la marca del que no quiera enviar."
      choices={files.map(({ token, name, bytes: size }) => ({ value: token, label: name, hint: bytes(size) }))}
      defaultValues={files.map(({ token }) => token)}
    />
  );
}
