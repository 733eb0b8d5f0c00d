import type { OrganizationFile } from '@alianzas/domain/views';
import { proofWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Form, Notice, SubmitButton } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Moment } from '../../pages/words.tsx';
import { ownState } from '../cases/activities/fields.tsx';
import { LegalHistory } from './legal-history.tsx';
import { Unverify } from './legal-taken-back.tsx';
import { RequestDocuments } from './organization-parts.tsx';

interface LegalNatureProps {
  organization: OrganizationFile;
  /** The alliances where it waits to be included in the database of the Red */
  awaiting: readonly string[];
  /** The activity that led here, to go on with once it is verified */
  from: { alliance: string; activity: number } | null;
  can: { verify: boolean; unverify: boolean };
  state: FormState | undefined;
}

/** Who saw what proves it, the way to say so, and the way back while nothing depends on it. */
export function LegalNature({ organization, awaiting, from, can, state }: LegalNatureProps) {
  const taking = ownState(state, 'unverify');
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
              <a href={backoffice.activity(code, 6)}>
                {organization.entry ? 'Poner al día su fila' : 'Incluirla'} en la base de datos de la Red, en {code}
              </a>
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
      <RequestDocuments requests={organization.requests} isAsked={!organization.verifiedAt} />
      {can.verify ? (
        <Form
          action={
            from
              ? backoffice.organizationFor(organization.id, from.alliance, from.activity)
              : backoffice.organization(organization.id)
          }
          hidden={{ intent: 'verify', organization: organization.id }}
        >
          <p>Al registrarlo, usted declara que vio el documento. Queda su nombre y la fecha.</p>
          <SubmitButton>Registrar que la verifiqué</SubmitButton>
        </Form>
      ) : null}
      {can.unverify || taking ? <Unverify organization={organization} state={taking} closed={!can.unverify} /> : null}
      <LegalHistory lines={organization.legalHistory} />
    </section>
  );
}
