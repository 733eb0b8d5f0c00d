import { type OwnRequest, ownRequestPage, type RequestSending } from '@alianzas/domain/views';
import { fingerprintSays, instantWords, longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { BackLink, type FileItem, FileList, Main, Notice, PageTitle, SummaryList, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { fileItem } from '../../pages/alliance/evidence-files.ts';
import { isEditable } from './editable.ts';
import { savedRows } from './saved-rows.ts';

const PAGES = ['organization', 'contact', 'wish', 'offers', 'consent'] as const;

export const meta = () => [{ title: 'Lo que envió · Alianzas' }, { name: 'robots', content: 'noindex' }];

export const loader = reads(async ({ ctx }, { params }) => {
  const request = await ownRequestPage(ctx, params.request ?? '');
  const { id, code, state, sendings, everyInitiative, files } = request;
  const reading = (content: NonNullable<RequestSending['content']>) =>
    PAGES.flatMap((page) => savedRows(page, { content, initiatives: everyInitiative }));
  return {
    ...{ code, back: isEditable(state) ? portal.requestTasks(id) : portal.requestSent(id) },
    sendings: [...sendings].reverse().map((one) => ({
      number: one.number,
      rows: one.content && reading(one.content),
      documents: documentsOf(id, files, one.sentAt),
      receipt: [
        { term: 'Enviada', detail: instantWords(one.sentAt) },
        { term: 'Quién la envió', detail: one.content?.contact?.name ?? 'Quien tenía la solicitud abierta' },
        { term: 'Se cuenta como recibida', detail: longDay(one.receivedOn) },
        { term: 'Huella del texto (SHA-256)', detail: one.sha256 ?? 'No se guardó' },
      ],
      returned: one.returnedAt && { when: instantWords(one.returnedAt), note: one.returnNote },
    })),
  };
});

function documentsOf(request: string, files: OwnRequest['files'], sentAt: string): FileItem[] {
  const sent = files.filter(({ uploadedAt }) => new Date(uploadedAt) <= new Date(sentAt));
  return sent.map((file) => fileItem(file, portal.requestFile(request, file.id)));
}

const filesOf = (files: readonly FileItem[]) => (files.length > 0 ? <FileList files={files} /> : 'Ninguno');

/** What the organization sent, each time with its receipt: it stays, whatever is sent after it. */
export default function Sendings() {
  const { code, back, sendings } = useLoaderData<typeof loader>();
  return (
    <Main width="reading">
      <BackLink href={back}>Su solicitud</BackLink>
      <PageTitle
        kicker="Solicitud de acompañamiento"
        code={code ?? undefined}
        lead="Palabra por palabra, con su constancia. Si la envió más de una vez, aquí está cada una."
      >
        Lo que envió
      </PageTitle>
      <p>{sendings.length === 0 ? 'Todavía no la ha enviado.' : fingerprintSays}</p>
      {sendings.map(({ number, rows, documents, receipt, returned }) => (
        <section key={number} className="space-y-4" aria-labelledby={`envio-${number}`}>
          <h2 id={`envio-${number}`}>Envío {number}</h2>
          <SummaryList rows={receipt} />
          {returned ? (
            <Notice>
              <p>El equipo pidió más información el {returned.when}</p>
              {returned.note ? (
                <p>
                  <Written text={returned.note} />
                </p>
              ) : null}
            </Notice>
          ) : null}
          {rows ? (
            <SummaryList title="Lo que decía" rows={[...rows, { term: 'Documentos', detail: filesOf(documents) }]} />
          ) : (
            <p>Se envió antes de que se guardara el texto de cada envío: búsquelo en el correo que recibió entonces.</p>
          )}
        </section>
      ))}
    </Main>
  );
}
