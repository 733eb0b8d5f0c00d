import { readCode } from '@alianzas/domain/platform/inputs';
import { auditPage } from '@alianzas/domain/views';
import { eventSentence, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, EmptyState, FilterBar, Main, PageTitle, Pagination, TextField } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { filterOf } from '../../pages/fields.ts';
import { idOf } from './year.ts';

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const sought = filterOf(search, 'expediente');
  const stream = (readCode(sought) ?? sought) || null;
  const { lines, next } = await auditPage(ctx, { stream, after: idOf(search.get('despues')) });
  const said = lines.map(({ id, at, stream: code, streamKind, audience, who, actor, name, data }) => ({
    ...{ id, code, streamKind, audience },
    who: who ?? (actor.startsWith('job:') ? 'El sistema' : 'Sin sesión'),
    at: instantWords(at),
    sentence: eventSentence({ name, data, audience, actorName: who }, 'staff'),
  }));
  return { lines: said, next, stream };
});

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
      <FilterBar action={here} label="Filtrar" chosen={stream ? [{ label: stream, href: here }] : []}>
        <TextField
          name="expediente"
          label="Expediente"
          hint="Código de alianza o solicitud, o año de vigencia"
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
            { key: 'who', label: 'Quién', cell: (line) => line.who },
            {
              key: 'stream',
              label: 'Expediente',
              cell: (line) =>
                line.code ? (
                  <a href={`${here}?expediente=${encodeURIComponent(line.code)}`}>{line.code}</a>
                ) : (
                  (STREAMS[line.streamKind] ?? '')
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
