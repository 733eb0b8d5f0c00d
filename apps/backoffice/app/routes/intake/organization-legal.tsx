import type { OrganizationFile } from '@alianzas/domain/views';
import { proofWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Details, Form, Notice, SubmitButton, TextArea } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { Moment } from '../../pages/words.tsx';
import { ownState } from '../cases/activities/fields.tsx';
import { RequestDocuments } from './organization-parts.tsx';

interface LegalNatureProps {
  organization: OrganizationFile;
  /** The alliances where it waits to be included in the database of the Red */
  awaiting: readonly string[];
  can: { verify: boolean; unverify: boolean };
  state: FormState | undefined;
}

/** Who saw what proves it, the way to say so, and the way back while nothing depends on it. */
export function LegalNature({ organization, awaiting, can, state }: LegalNatureProps) {
  return (
    <section className="space-y-4" aria-labelledby="naturaleza">
      <h2 id="naturaleza">Naturaleza jurídica</h2>
      {organization.verifiedAt ? (
        <>
          <p>
            La verificó {organization.verifiedBy} el <Moment at={organization.verifiedAt} />
          </p>
          {awaiting.map((code) => (
            <p key={code}>
              <a href={backoffice.activity(code, 6)}>Incluirla en la base de datos de la Red, en {code}</a>
            </p>
          ))}
        </>
      ) : (
        <Notice tone="attention">
          <p>
            Nadie la ha verificado todavía. Sin esto no llega a la mesa de trabajo ni entra a la base de datos de la
            Red.
          </p>
          <p>Documento que la prueba: {proofWord(organization.kind)}</p>
          {organization.needsLegalReview ? (
            <p>Es un colectivo sin personería: pida concepto jurídico antes de verificar.</p>
          ) : null}
        </Notice>
      )}
      <RequestDocuments requests={organization.requests} />
      {can.verify ? (
        <Form
          action={backoffice.organization(organization.id)}
          hidden={{ intent: 'verify', organization: organization.id }}
        >
          <p>Al registrarlo, usted declara que vio el documento. Queda su nombre y la fecha.</p>
          <SubmitButton>Registrar que la verifiqué</SubmitButton>
        </Form>
      ) : null}
      {can.unverify ? <Unverify organization={organization} state={ownState(state, 'unverify')} /> : null}
      <History lines={organization.legalHistory} />
    </section>
  );
}

function Unverify({ organization, state }: Pick<LegalNatureProps, 'organization' | 'state'>) {
  return (
    <Details summary="Se registró por error" open={state !== undefined}>
      <Form
        action={backoffice.organization(organization.id)}
        hidden={{ intent: 'unverify', organization: organization.id }}
        label="Retirar la verificación"
      >
        <p>La organización queda otra vez sin verificar. Lo que se registró y la razón se conservan.</p>
        <TextArea
          name="reason"
          label="Razón"
          rows={3}
          limit={1000}
          error={fieldError(state, 'reason')}
          defaultValue={typed(state, 'reason')}
        />
        <SubmitButton tone="danger">Retirar la verificación</SubmitButton>
      </Form>
    </Details>
  );
}

/** Shown once something was taken back: until then what stands says it all. */
function History({ lines }: { lines: OrganizationFile['legalHistory'] }) {
  if (!lines.some(({ act }) => act === 'withdrawn')) return null;
  return (
    <Details summary="Lo que se ha registrado">
      <ol className="space-y-3">
        {lines.map(({ act, by, at, reason }) => (
          <li key={at}>
            <p className="meta">
              {act === 'verified' ? 'La verificó' : 'Retiró la verificación'} {by}, el <Moment at={at} />
            </p>
            {reason ? <p>{reason}</p> : null}
          </li>
        ))}
      </ol>
    </Details>
  );
}
