import { auditPage } from '@alianzas/domain/views';
import { eventSentence, instantWords, roleWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, EmptyState, FilterBar, Link, Main, PageTitle, Pagination, TextField } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { codeOf } from '../../pages/fields.ts';
import { idOf } from './year.ts';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const stream = codeOf(search, 'expediente') || null;
  const { lines, next } = await auditPage(ctx, { stream, after: idOf(search.get('despues')) });
  const said = lines.map(
    ({ id, at, stream: code, about, streamKind, audience, who, roles, of, actor, name, data }) => ({
      ...{ id, code, about, streamKind, audience },
      who: who ?? WITHOUT_PERSON[actor.split(':', 1)[0]!] ?? 'Sin sesión',
      as: of ?? roles.map(roleWord).join(', '),
      at: instantWords(at),
      sentence: eventSentence({ name, data, audience, actorName: who }, 'staff'),
    }),
  );
  return { lines: said, next, stream };
});

/** Who acts without an account. */
const WITHOUT_PERSON: Readonly<Record<string, string>> = {
  job: 'El sistema',
  bearer: 'Quien tiene el vínculo que se envió por correo',
};
const AUDIENCES = { staff: 'Solo el equipo', parties: 'El equipo y las partes', public: 'Público' } as const;
const STREAMS: Record<string, string> = {
  organization: 'Organización',
  person: 'Persona',
  intake: 'Solicitud o invitación',
  system: 'Sistema',
};

export default function Audit() {
  const { lines, next, stream } = useLoaderData<typeof loader>();
  const here = backoffice.audit();
  const filter = stream ? `expediente=${encodeURIComponent(stream)}&` : '';
  return (
    <Main>
      <PageTitle lead="Lo último que pasó en todo el sistema. Nada se borra: cada renglón queda encadenado al anterior de su expediente.">
        Auditoría
      </PageTitle>
      <p>
        <Link href={backoffice.looks()}>Quién leyó datos personales</Link>
      </p>
      <FilterBar action={here} label="Filtrar" chosen={stream ? [{ label: stream, href: here }] : []}>
        <TextField
          name="expediente"
          label="Expediente"
          hint="Código de alianza, solicitud o invitación, o año de vigencia"
          optional
          width="medium"
          defaultValue={stream ?? undefined}
        />
      </FilterBar>
      {lines.length === 0 ? (
        <EmptyState title="No hay nada que mostrar" action={<a href={here}>Quitar el filtro</a>}>
          {stream ? `Ningún expediente con el código ${stream} tiene eventos.` : 'Todavía no ha pasado nada.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Lo último que pasó, lo más reciente primero"
          captionHidden
          rows={lines}
          rowKey={(line) => line.id}
          columns={[
            { key: 'at', label: 'Cuándo', cell: (line) => line.at },
            { key: 'sentence', label: 'Qué pasó', cell: (line) => line.sentence },
            {
              key: 'who',
              label: 'Quién',
              cell: (line) => (
                <>
                  {line.who}
                  {line.as ? <p className="meta">{line.as}</p> : null}
                </>
              ),
            },
            {
              key: 'stream',
              label: 'Expediente',
              cell: (line) =>
                line.code ? (
                  <a href={`${here}?expediente=${encodeURIComponent(line.code)}`}>{line.code}</a>
                ) : (
                  <>
                    {line.about ?? STREAMS[line.streamKind] ?? ''}
                    {line.about ? <p className="meta">{STREAMS[line.streamKind]}</p> : null}
                  </>
                ),
            },
            { key: 'audience', label: 'Quién lo lee', cell: (line) => AUDIENCES[line.audience] },
          ]}
        />
      )}
      <Pagination next={next ? `${here}?${filter}despues=${next}` : undefined} label="Eventos anteriores" />
    </Main>
  );
}
