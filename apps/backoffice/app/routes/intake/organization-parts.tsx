import type { OrganizationFile, OrganizationMember } from '@alianzas/domain/views';
import { answerWord, count, instantWords, phone, relevantFieldName, relevantWord, roleWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Details, FileList, MailLink, Notice, SummaryList, Written } from '@alianzas/ui';
import { attachedItems } from '../../pages/attached.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';

const NOBODY_YET = 'Todavía no actúa nadie por ella en el portal.';
const NOBODY_ANY_MORE =
  'Hoy no actúa nadie por ella en el portal: quienes actuaban ya no están, y nadie recibe sus correos.';
const WITHOUT_REPRESENTATIVE =
  'Hoy no la representa nadie en el portal. Registre a quien la represente: sus compromisos los acepta esa persona, o una delegada.';

const DELEGATED =
  'Quien la representa no está registrado en el portal. Por ella actúa una persona delegada, que puede aceptar sus compromisos.';

/** Who acts for it, and who no longer does, with how it was verified and why it ended. */
export function People({ people, left, hadPeople }: Pick<OrganizationFile, 'people' | 'left' | 'hadPeople'>) {
  return (
    <section className="space-y-4" aria-labelledby="personas">
      <h2 id="personas">Personas</h2>
      <Unrepresented people={people} hadPeople={hadPeople} />
      {people.length === 0 ? null : (
        <DataTable
          caption="Personas de la organización"
          captionHidden
          rows={people}
          rowKey={(row) => `${row.id}/${row.role}/${row.position ?? ''}`}
          columns={[
            { key: 'name', label: 'Nombre', cell: (row) => <Named member={row} /> },
            { key: 'role', label: 'Calidad', cell: (row) => roleWord(row.role) },
            { key: 'position', label: 'Cargo', cell: (row) => row.position ?? 'Sin cargo' },
            { key: 'reached', label: 'Correo y teléfono', cell: (row) => <Reached member={row} /> },
            { key: 'since', label: 'Desde', cell: (row) => <Moment at={row.since} /> },
          ]}
        />
      )}
      {left.length === 0 ? null : (
        <Details summary={count(left.length, 'persona que ya no actúa por ella', 'personas que ya no actúan por ella')}>
          <DataTable
            caption="Personas que ya no actúan por la organización"
            captionHidden
            rows={left}
            rowKey={(row) => `${row.person}/${row.role}/${row.at}`}
            columns={[
              { key: 'name', label: 'Nombre', cell: (row) => row.name },
              { key: 'role', label: 'Calidad', cell: (row) => roleWord(row.role) },
              { key: 'at', label: 'Hasta', cell: (row) => <Moment at={row.at} /> },
              { key: 'by', label: 'La retiró', cell: (row) => row.by ?? 'Sin dato' },
              { key: 'reason', label: 'Por qué', cell: (row) => row.reason ?? 'Sin dato' },
            ]}
          />
        </Details>
      )}
    </section>
  );
}

/** That nobody acts for it, or that nobody who does represents it: what then cannot be done. */
function Unrepresented({ people, hadPeople }: Pick<OrganizationFile, 'people' | 'hadPeople'>) {
  const acting = people.filter(({ acts }) => acts);
  if (acting.some(({ role }) => role === 'representative')) return null;
  if (acting.some(({ role }) => role === 'delegate')) return <Notice>{DELEGATED}</Notice>;
  const nobody = hadPeople ? NOBODY_ANY_MORE : NOBODY_YET;
  return <Notice tone="attention">{acting.length > 0 ? WITHOUT_REPRESENTATIVE : nobody}</Notice>;
}

/** In one column: apart, each would be too narrow for an address. */
function Reached({ member }: { member: OrganizationMember }) {
  return (
    <div>
      <p>
        <MailLink to={member.email} />
      </p>
      <p className="whitespace-nowrap">{member.phone ? phone(member.phone) : 'Sin teléfono'}</p>
    </div>
  );
}

/** By name, with how the team verified that they act for it. */
function Named({ member: { name, acts, verifiedHow } }: { member: OrganizationMember }) {
  return (
    <>
      {name}
      {acts ? null : <p className="meta">Su cuenta está cerrada: no entra al portal.</p>}
      {verifiedHow ? (
        <p className="meta">
          Cómo se verificó: <Written text={verifiedHow} />
        </p>
      ) : null}
    </>
  );
}

export function Alliances({ files }: Pick<OrganizationFile, 'files'>) {
  return (
    <section className="space-y-4" aria-labelledby="alianzas">
      <h2 id="alianzas">Alianzas</h2>
      {files.length === 0 ? <p>Todavía no hace parte de ninguna alianza.</p> : null}
      {files.length === 0 ? null : (
        <DataTable
          caption="Alianzas de la organización"
          captionHidden
          rows={files}
          rowKey={(row) => `${row.code}/${row.as ?? ''}`}
          columns={[
            {
              key: 'title',
              label: 'Alianza',
              cell: (row) => (
                <>
                  <a href={backoffice.alliance(row.code)}>{row.title}</a>
                  {row.as ? <p className="meta">Como «{row.as}»</p> : null}
                </>
              ),
            },
            { key: 'code', label: 'Código', cell: (row) => <span className="code">{row.code}</span> },
            { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="alliance" code={row.told} /> },
            { key: 'step', label: 'Actividad', cell: (row) => row.step ?? 'Terminó' },
            {
              key: 'answer',
              label: 'Parte activa (5)',
              cell: (row) => (row.answer ? answerWord(5, row.answer) : 'Sin decidir'),
            },
          ]}
        />
      )}
    </section>
  );
}

function fieldsOf(relevant: Readonly<Record<string, string | null>>) {
  return Object.entries(relevant).map(([field, value]) => ({
    term: relevantFieldName(field),
    detail: relevantWord(field, value),
  }));
}

export function NetworkEntry({ entry }: Pick<OrganizationFile, 'entry'>) {
  return (
    <section className="space-y-4" aria-labelledby="red">
      <h2 id="red">Fila en la base de datos de la Red</h2>
      {entry === null ? (
        <p>No está en la base de datos de la Red Distrital de Cultura Ciudadana y Democrática (actividad 6).</p>
      ) : null}
      {entry === null ? null : (
        <>
          <p>
            Incluida el <Moment at={entry.enteredAt} />
          </p>
          <SummaryList rows={fieldsOf(entry.relevant)} />
          {entry.changes.map((change) => (
            <Change key={change.at} {...change} />
          ))}
        </>
      )}
    </section>
  );
}

/** What one change made of the row: the fields that say something else since, by whom and when. */
function Change({ at, by, changed }: NonNullable<OrganizationFile['entry']>['changes'][number]) {
  return (
    <Details summary={`Lo que decía hasta el ${instantWords(at)}`}>
      <p className="meta">
        {by ? `Lo cambió ${by}, el ` : 'Cambió el '}
        <Moment at={at} />
      </p>
      {changed.length === 0 ? <p>Lo que cambió ya no se conserva.</p> : null}
      {changed.map(({ field, was, became }) => (
        <SummaryList
          key={field}
          title={relevantFieldName(field)}
          rows={[
            { term: 'Decía', detail: relevantWord(field, was) },
            { term: 'Dice desde entonces', detail: relevantWord(field, became) },
          ]}
        />
      ))}
    </Details>
  );
}

interface DocumentsProps extends Pick<OrganizationFile, 'requests'> {
  /** A document is still to be asked for: its legal nature is not verified */
  isAsked: boolean;
}

/** What the organization sent in its requests: where the document that proves its legal nature is looked for. */
export function RequestDocuments({ requests, isAsked }: DocumentsProps) {
  if (requests.length === 0)
    return <p>No llegó por una solicitud{isAsked ? ': pídale el documento a la organización' : ''}.</p>;
  return requests.map(({ code, files }) => (
    <section key={code} className="space-y-2" aria-label={`Documentos de la solicitud ${code}`}>
      <h3>
        Documentos de la solicitud{' '}
        <a className="unbroken" href={backoffice.request(code)}>
          {code}
        </a>
      </h3>
      {files.length > 0 ? (
        <FileList files={attachedItems(files)} />
      ) : (
        <p>No adjuntó documentos{isAsked ? ': pídaselos a la organización' : ''}.</p>
      )}
    </section>
  ));
}
