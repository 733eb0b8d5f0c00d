import { instantWords, organizationKindWord } from '@alianzas/lexicon';
import { Checkbox, DataTable } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { typed } from '@alianzas/web/form-errors';

/** A request as it stands beside the one that it repeats. */
export interface ComparedRequest {
  code: string;
  name: string;
  kind: string | null;
  sentAt: string;
}

interface SeenProps {
  request: ComparedRequest;
  state: FormState | undefined;
}

/** Both requests side by side, once a code was typed: who answers says that it is the one that goes on. */
export function RepeatsSeen({ request, state }: SeenProps) {
  const asked = state?.refusal?.code === 'request.repeatsUnseen' ? state.refusal : null;
  const said = typed(state, 'repeatsSeen');
  const code = asked ? String(asked.repeats) : said;
  if (!code) return null;
  const other = asked && {
    code,
    name: String(asked.name ?? ''),
    kind: asked.kind as string | null,
    sentAt: String(asked.sentAt),
  };
  return (
    <>
      {other ? (
        <DataTable
          caption="Las dos solicitudes"
          rows={[
            { ...request, is: 'Esta, que se cierra' },
            { ...other, is: 'La que sigue' },
          ]}
          rowKey={(row) => row.code}
          columns={[
            { key: 'is', label: 'Solicitud', cell: (row) => `${row.is}: ${row.code}` },
            { key: 'name', label: 'Organización', cell: (row) => row.name },
            { key: 'kind', label: 'Tipo', cell: (row) => organizationKindWord(row.kind) },
            { key: 'sentAt', label: 'Enviada', cell: (row) => instantWords(row.sentAt) },
          ]}
        />
      ) : null}
      <Checkbox
        name="repeatsSeen"
        value={code}
        label={`Sí: ${code} es la que sigue, y esta se cierra`}
        defaultChecked={said === code}
      />
    </>
  );
}
