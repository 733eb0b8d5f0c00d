import type { OrganizationFile } from '@alianzas/domain/views';
import { answerWord, instantWords, phone, relevantFieldName, relevantWord, roleWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Details, FileList, SummaryList } from '@alianzas/ui';
import { attachedItems } from '../../pages/attached.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';

export function People({ people }: Pick<OrganizationFile, 'people'>) {
  return (
    <section className="space-y-4" aria-labelledby="personas">
      <h2 id="personas">Personas</h2>
      {people.length === 0 ? <p>Ninguna persona la representa todavía.</p> : null}
      {people.length === 0 ? null : (
        <DataTable
          caption="Personas de la organización"
          captionHidden
          rows={people}
          rowKey={(row) => `${row.id}/${row.role}/${row.position ?? ''}`}
          columns={[
            { key: 'name', label: 'Nombre', cell: (row) => row.name },
            { key: 'role', label: 'Calidad', cell: (row) => roleWord(row.role) },
            { key: 'position', label: 'Cargo', cell: (row) => row.position ?? '' },
            { key: 'email', label: 'Correo', cell: (row) => <span className="wrap-anywhere">{row.email}</span> },
            { key: 'phone', label: 'Teléfono', cell: (row) => (row.phone ? phone(row.phone) : '') },
          ]}
        />
      )}
    </section>
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
            { key: 'state', label: 'Estado', cell: (row) => <StatusTag of="alliance" code={row.state} /> },
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

/** What the organization sent in its requests: where the document that proves its legal nature is looked for. */
export function RequestDocuments({ requests }: Pick<OrganizationFile, 'requests'>) {
  if (requests.length === 0) return <p>No llegó por una solicitud: pídale el documento a la organización.</p>;
  return requests.map(({ code, files }) => (
    <section key={code} className="space-y-2" aria-label={`Documentos de la solicitud ${code}`}>
      <h3>
        Documentos de la solicitud <a href={backoffice.request(code)}>{code}</a>
      </h3>
      {files.length > 0 ? (
        <FileList files={attachedItems(files)} />
      ) : (
        <p>No adjuntó documentos: pídaselos a la organización.</p>
      )}
    </section>
  ));
}
