import { removeParty } from '@alianzas/domain/alliance/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { CaseFile, PartyCandidate } from '@alianzas/domain/views';
import { organizationKindWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { ActionForm, DataTable, Details, Form, SubmitButton } from '@alianzas/ui';
import { Field } from '@alianzas/web/field';
import { SearchField } from '../../../pages/search-field.tsx';
import { ownState } from './fields.tsx';
import { labels } from './labels.ts';
import type { ScreenProps, Staying } from './types.ts';

/** The organizations of the alliance while its proposal is prepared: who is in, who joins, who leaves. */
export function PartiesSection({ file, data, state, submission, canDrive }: ScreenProps) {
  const here = backoffice.activity(file.code, 2);
  return (
    <section className="space-y-4" aria-labelledby="organizaciones">
      <h2 id="organizaciones">Organizaciones de la alianza</h2>
      <p>
        La Secretaría es parte de todas las alianzas. Las demás se suman o se quitan mientras se prepara la propuesta.
      </p>
      <DataTable
        caption="Organizaciones de la alianza"
        captionHidden
        rows={file.parties}
        rowKey={(row) => row.id}
        columns={[
          {
            key: 'name',
            label: 'Organización',
            cell: (row) => <a href={backoffice.organization(row.organization)}>{row.name}</a>,
          },
          {
            key: 'verified',
            label: 'Naturaleza jurídica',
            cell: (row) => (row.verified ? 'Verificada' : 'Por verificar'),
          },
          {
            key: 'leave',
            label: 'Quitar',
            cell: (row) =>
              canDrive ? (
                <Leave file={file} party={row} here={here} state={state} staying={data.staying?.[row.id] ?? null} />
              ) : (
                ''
              ),
          },
        ]}
      />
      {canDrive ? (
        <Details summary="Sumar otra organización" open={data.sought !== undefined}>
          <Form method="get" action={here} label="Buscar una organización">
            <SearchField
              name="buscar"
              label="Nombre o NIT"
              hint="Una parte del nombre, con tildes o sin ellas"
              width="medium"
              text={data.sought ?? ''}
            />
            <SubmitButton tone="secondary">Buscar</SubmitButton>
          </Form>
          {data.candidates ? (
            <div className="mt-8">
              <Found candidates={data.candidates} here={here} alliance={file.id} submission={submission} />
            </div>
          ) : null}
        </Details>
      ) : null}
    </section>
  );
}

interface LeaveProps {
  file: CaseFile;
  party: CaseFile['parties'][number];
  here: string;
  state: ScreenProps['state'];
  staying: Staying | null;
}

/** The way to take a party out, where the verb would; else why not, and where its invitation is, if that is what it waits for. */
function Leave({ file, party: { id, name }, here, state, staying }: LeaveProps) {
  const sent = ownState(state, 'removeParty', { name: 'party', value: id });
  if (staying) {
    const waiting = staying.isInvited ? file.invitation : null;
    return (
      <span className="meta">
        {staying.why} {waiting ? <a href={backoffice.invitation(waiting.code)}>Ver su invitación</a> : null}
      </span>
    );
  }
  return (
    <Details summary={`Quitar a ${name}`} open={sent !== undefined}>
      <Form
        action={here}
        hidden={{ intent: 'removeParty', alliance: file.id, party: id }}
        label={`Quitar a ${name} de la alianza`}
      >
        <p>
          Deja de hacer parte de la alianza y ya no la consulta. La razón queda en la página de inicio de sus personas.
        </p>
        <RemovalFields state={sent} form={`quitar-${id}`} />
        <SubmitButton tone="danger">Sí, quitar a {name}</SubmitButton>
      </Form>
    </Details>
  );
}

export function RemovalFields({ state, form = 'quitar' }: Pick<ScreenProps, 'state'> & { form?: string }) {
  const own = { schema: removeParty, labels: labels.removeParty, state, form };
  return <Field of={own} name="reason" hint="Va en el correo a la organización" rows={3} />;
}

interface FoundProps {
  candidates: readonly PartyCandidate[];
  here: string;
  alliance: string;
  submission: string;
}

function Found({ candidates, here, alliance, submission }: FoundProps) {
  if (candidates.length === 0)
    return (
      <p>
        Ninguna organización registrada coincide. <a href={backoffice.newOrganization()}>Registre la organización</a> y
        vuelva a buscarla.
      </p>
    );
  return (
    <DataTable
      caption={`Organizaciones que coinciden: se muestran ${candidates.length} de ${candidates[0]!.total}. Si no está la que busca, escriba más de su nombre o su NIT`}
      rows={candidates}
      rowKey={(row) => row.id}
      columns={[
        { key: 'name', label: 'Organización', cell: (row) => row.name },
        { key: 'kind', label: 'Clase', cell: (row) => organizationKindWord(row.kind) },
        { key: 'nit', label: 'NIT', cell: (row) => (row.nit ? formatNit(row.nit, row.dv) : 'Sin NIT') },
        {
          key: 'add',
          label: 'Sumar',
          cell: (row) =>
            row.isParty ? (
              'Ya hace parte'
            ) : (
              <ActionForm
                action={here}
                hidden={{ intent: 'addParty', key: submission, alliance, organization: row.id }}
                label={
                  <>
                    Sumar<span className="sr-only"> a {row.name}</span>
                  </>
                }
              />
            ),
        },
      ]}
    />
  );
}
