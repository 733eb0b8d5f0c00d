import { bytes } from '@alianzas/lexicon';
import { CheckboxGroup } from '@alianzas/ui';
import type { FormState } from './actions.ts';
import { FILES_AGAIN } from './files-again-name.ts';
import { chosen } from './form-errors.tsx';
import { WaitingPicture } from './waiting-files.tsx';

interface FilesAgainProps {
  state: FormState | undefined;
  /** What was sent back */
  before: { number: number; files: readonly KeptBefore[]; infected: readonly string[] } | null;
  /** Where the thumbnail of a kept picture is */
  picture: (file: string) => string;
}

interface KeptBefore {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  scan: string;
}

/** The files of what was sent back, which are kept already: they go with what takes its place, unless its writer takes one out. */
export function FilesAgain({ state, before, picture }: FilesAgainProps) {
  if (!before) return null;
  const { number, files, infected } = before;
  const isShown = ({ mediaType, scan }: KeptBefore) => mediaType.startsWith('image/') && scan !== 'pending';
  return (
    <>
      {files.length > 0 ? (
        <CheckboxGroup
          name={FILES_AGAIN}
          legend={`Archivos de la evidencia ${number}, que se devolvió`}
          hint="Siguen guardados: no tiene que elegirlos otra vez. Quite la marca del que no sirva."
          choices={files.map((file) => ({
            ...{ value: file.id, label: `Usar este archivo otra vez: ${file.name}`, hint: bytes(file.bytes) },
            ...(isShown(file) && { children: <WaitingPicture src={picture(file.id)} name={file.name} /> }),
          }))}
          defaultValues={chosen(
            state,
            FILES_AGAIN,
            files.map(({ id }) => id),
          )}
        />
      ) : null}
      {infected.map((name) => (
        <p key={name}>{`${name} tiene un virus y no se puede usar otra vez.`}</p>
      ))}
    </>
  );
}
