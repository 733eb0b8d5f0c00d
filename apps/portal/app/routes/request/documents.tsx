import { keepRequestFile } from '@alianzas/domain/intake';
import { newId } from '@alianzas/domain/platform';
import { bytes } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage/slots';
import { ActionForm, BackLink, ButtonLink, FileField, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { FormErrors, fieldError } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { received, type Slots } from '@alianzas/web/uploads';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { editableRequest } from './editable.ts';

const MOST = 10;
const input = z.strictObject({ key: z.uuid() });

export const loader = reads(async (page, { params }) => {
  const { id, files, sentAt } = await editableRequest(page, params.request);
  const rows = files.map((file) => ({
    id: file.id,
    name: file.name,
    size: bytes(file.bytes),
    isSent: sentAt !== null && new Date(file.uploadedAt) <= new Date(sentAt),
    href: file.scan === 'clean' || file.scan === 'noScanner' ? portal.requestFile(id, file.id) : null,
  }));
  return { id, rows, key: newId(page.ctx.now), hasRoom: rows.length < MOST };
});

const FILES: Slots = { slots: { document: 'proof' } };

/** One document at a time: written to the storage first, then its row. */
export const action = acts(async (args: ActionFunctionArgs) => {
  const { params, context } = args;
  const { id } = await editableRequest(await context.page(), params.request);
  const upload = await received(args, FILES);
  const form = parseForm(upload.texts, input);
  if (upload.refusal) return refused(upload.refusal, form.values, upload.waiting);
  if (!upload.ok || !form.ok) {
    return invalid({ ...(form.ok ? {} : form.errors), ...upload.errors }, form.values, upload.waiting);
  }
  const file = upload.kept('document')[0]!;
  const written = await context.write(({ ctx }) => keepRequestFile(ctx, { key: form.value.key, request: id, file }));
  if (!written.ok) return refused(written.refusal, form.values, upload.waiting);
  return done(portal.requestDocuments(id), 'documentKept');
}, FILES);

export default function Documents() {
  const { id, rows, key, hasRoom } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main width="reading">
      <BackLink href={portal.requestTasks(id)}>Su solicitud</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={{ document: 'Documento' }} />
      <PageTitle
        kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática"
        lead="Esta parte es opcional. Por ejemplo: el certificado de existencia, el acta de conformación, una presentación."
      >
        Adjunte documentos
      </PageTitle>
      {rows.length === 0 ? null : (
        <section className="space-y-4" aria-labelledby="adjuntos">
          <h2 id="adjuntos">{rows.length === 1 ? 'Un documento adjunto' : `${rows.length} documentos adjuntos`}</h2>
          <ul className="files">
            {rows.map((file) => (
              <li key={file.id}>
                <div>
                  {file.href ? <a href={file.href}>{file.name}</a> : <span>{file.name}</span>}
                  <p className="meta">{file.href ? file.size : `${file.size} · en revisión de virus`}</p>
                </div>
                {file.isSent ? (
                  <span className="task-status">Ya enviado</span>
                ) : (
                  <ActionForm
                    action={portal.requestFile(id, file.id)}
                    label={
                      <>
                        Quitar<span className="spoken"> {file.name}</span>
                      </>
                    }
                    tone="quiet"
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      {hasRoom ? (
        <Form action={portal.requestDocuments(id)} multipart hidden={{ key }} label="Adjuntar un documento">
          <WaitingFiles state={state} field="document" />
          <FileField
            name="document"
            label={rows.length === 0 ? 'Documento' : 'Otro documento'}
            accept={acceptOf('proof')}
            limit="PDF, JPG o PNG de hasta 20 MB. Uno a la vez, diez en total."
            error={fieldError(state, 'document')}
          />
          <SubmitButton>Adjuntar</SubmitButton>
        </Form>
      ) : (
        <p>Ya adjuntó diez documentos, que es el máximo. Quite uno para adjuntar otro.</p>
      )}
      <ButtonLink tone="secondary" href={portal.requestTasks(id)}>
        {rows.length === 0 ? 'Continuar sin adjuntar' : 'Continuar'}
      </ButtonLink>
    </Main>
  );
}
