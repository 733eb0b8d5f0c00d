import {
  cameWithIt,
  keepRequestFile,
  mayCarryOneMore,
  REQUEST_FILES,
  removeRequestFile,
} from '@alianzas/domain/intake';
import { allow, newId } from '@alianzas/domain/platform';
import { bytes } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { acceptOf } from '@alianzas/storage/slots';
import { BackLink, FileField, Form, Main, PageTitle, SubmitButton } from '@alianzas/ui';
import { acts, done, invalid, parseForm, refused } from '@alianzas/web/actions';
import { FormErrors, fieldError, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { limitsInWords } from '@alianzas/web/upload-limits';
import { received, type Slots } from '@alianzas/web/uploads';
import { WaitingFiles } from '@alianzas/web/waiting-files';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import type { ReactNode } from 'react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { Asked } from './asked.tsx';
import { askedOf, requestToWrite } from './editable.ts';
import { ClosedPage } from './page-frame.tsx';

const FORM = 'adjuntar';

export const loader = reads(async (page, args) => {
  const own = await requestToWrite(page, args);
  const { id, files, sentAt, isClosed } = own;
  const sending = { sentAt: sentAt === null ? null : new Date(sentAt) };
  const rows = files.map((file) => ({
    id: file.id,
    name: file.name,
    size: bytes(file.bytes),
    isSent: cameWithIt(sending, new Date(file.uploadedAt)),
    href: file.scan === 'clean' || file.scan === 'noScanner' ? portal.requestFile(id, file.id) : null,
  }));
  const [sent, unsent] = [rows.filter(({ isSent }) => isSent), rows.filter(({ isSent }) => !isSent)];
  const asked = askedOf(own);
  return {
    ...{ id, isClosed, asked, sent, unsent, key: newId(page.ctx.now) },
    hasRoom: mayCarryOneMore(unsent.length).ok,
    limits: `${limitsInWords(FILES, 'document')} Hasta ${REQUEST_FILES} en cada envío.`,
  };
});

/** Every button of the page is of its one form: a document that was chosen comes with whichever is pressed. */
const input = z.strictObject({ key: z.uuid(), remove: z.uuid().optional(), onward: z.literal('continue').optional() });
const FILES: Slots = { slots: { document: 'proof' }, required: [] };

/** One document at a time: written to the storage first, then its row. */
export const action = acts(async (args: ActionFunctionArgs) => {
  const { params, context } = args;
  const id = params.request ?? '';
  const upload = await received(args, FILES);
  const form = parseForm(upload.texts, input);
  if (upload.refusal) return refused(upload.refusal, form.values, upload.waiting);
  if (!upload.ok || !form.ok) {
    return invalid({ ...(form.ok ? {} : form.errors), ...upload.errors }, form.values, upload.waiting);
  }
  const { key, remove, onward } = form.value;
  const [file] = upload.kept('document');
  if (!file && !remove && !onward)
    return invalid({ document: ['Elija el documento que quiere adjuntar.'] }, form.values);
  if (file || remove) {
    const changed = await context.write<unknown>(async ({ ctx }) => {
      const kept = file ? await keepRequestFile(ctx, { key, request: id, file }) : allow();
      return kept.ok && remove ? removeRequestFile(ctx, { request: id, file: remove }) : kept;
    });
    if (!changed.ok) return refused(changed.refusal, form.values, upload.waiting);
  }
  return done(onward ? portal.requestTasks(id) : portal.requestDocuments(id), saidOf(file, remove));
}, FILES);

function saidOf(kept: unknown, removed: unknown): string | undefined {
  if (kept) return removed ? 'documentChanged' : 'documentKept';
  return removed ? 'documentRemoved' : undefined;
}

export default function Documents() {
  const { id, isClosed, asked, sent, unsent, key, hasRoom, limits } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  if (isClosed) {
    return (
      <ClosedPage title="Adjunte documentos" request={id}>
        <FormErrors state={state} labels={{ document: 'Documento' }} />
        <p>El documento que eligió no se adjuntó.</p>
      </ClosedPage>
    );
  }
  return (
    <Main width="reading">
      <BackLink href={portal.requestTasks(id)}>Su solicitud</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={{ document: 'Documento' }} />
      <PageTitle
        kicker="Solicitud de acompañamiento a la Red Distrital de Cultura Ciudadana y Democrática"
        lead={
          asked === null
            ? 'Esta parte es opcional. Por ejemplo: el certificado de existencia, el acta de conformación, una presentación.'
            : 'Si lo que le pidieron es un documento, adjúntelo aquí.'
        }
      >
        Adjunte documentos
      </PageTitle>
      <Asked note={asked} />
      <Form
        id={FORM}
        action={portal.requestDocuments(id)}
        multipart
        hidden={{ key: typed(state, 'key', key) }}
        label="Adjuntar un documento"
      >
        {hasRoom ? (
          <>
            <WaitingFiles state={state} field="document" picture={(token) => portal.requestWaitingPicture(id, token)} />
            <FileField
              name="document"
              label={sent.length + unsent.length === 0 ? 'Documento' : 'Otro documento'}
              hint="No adjunte cédulas ni otros documentos de identidad: no hacen falta."
              accept={acceptOf('proof')}
              limit={`${limits} El que elija se adjunta también al continuar.`}
              error={fieldError(state, 'document')}
            />
            <SubmitButton>Adjuntar</SubmitButton>
          </>
        ) : (
          <p>Ya adjuntó diez documentos, que es el máximo de cada envío. Quite uno para adjuntar otro.</p>
        )}
      </Form>
      <Attached
        id="adjuntos"
        title={unsent.length === 1 ? 'Un documento adjunto' : `${unsent.length} documentos adjuntos`}
        rows={unsent}
      />
      <Attached
        id="enviados"
        title={sent.length === 1 ? 'Un documento ya enviado' : `${sent.length} documentos ya enviados`}
        rows={sent}
      >
        <p>Lo que ya envió se conserva como llegó y no ocupa cupo. Si algo ya no sirve, adjunte el que lo corrige.</p>
      </Attached>
      <SubmitButton tone="secondary" form={FORM} name="onward" value="continue">
        Continuar
      </SubmitButton>
    </Main>
  );
}

type Row = ReturnType<typeof useLoaderData<typeof loader>>['unsent'][number];

interface AttachedProps {
  id: string;
  title: string;
  rows: readonly Row[];
  children?: ReactNode;
}

/** What is attached. The button that takes one out is of the page's one form; what was sent stays. */
function Attached({ id, title, rows, children }: AttachedProps) {
  if (rows.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
      <ul className="files">
        {rows.map((file) => (
          <li key={file.id}>
            <div>
              {file.href ? <a href={file.href}>{file.name}</a> : <span>{file.name}</span>}
              <p className="meta">{file.href ? file.size : `${file.size} · en revisión de virus`}</p>
            </div>
            {file.isSent ? null : (
              <SubmitButton tone="quiet" form={FORM} name="remove" value={file.id}>
                Quitar<span className="spoken"> {file.name}</span>
              </SubmitButton>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
