import { mayInvite } from '@alianzas/domain/intake';
import { offersEntry } from '@alianzas/domain/network';
import {
  mayMergeOrganizations,
  maySettleDoubt,
  mayVerifyLegalNature,
  settleDoubt,
  verifyLegalNature,
} from '@alianzas/domain/organization';
import {
  partOrganizations as partInput,
  settleDoubt as settleInput,
  verifyLegalNature as verifyInput,
} from '@alianzas/domain/organization/inputs';
import { isOffered } from '@alianzas/domain/platform';
import { partOrganizations } from '@alianzas/domain/reversal';
import { organizationPage } from '@alianzas/domain/views';
import { count, localityWord, organizationKindWord, proofWord, sectorWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import {
  BackLink,
  ButtonLink,
  Form,
  Main,
  Notice,
  PageTitle,
  SubmitButton,
  SummaryList,
  TwoColumns,
} from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { staffOf } from '../../pages/staff.ts';
import { Moment, StatusTag } from '../../pages/words.tsx';
import { DOUBT_LABELS, Doubt } from './organization-doubt.tsx';
import { Merges, PART_LABELS } from './organization-merges.tsx';
import { Alliances, NetworkEntry, People, RequestDocuments } from './organization-parts.tsx';

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const organization = await organizationPage(ctx, params.id ?? '');
  // What was merged is read where it went: its old address leads there.
  if (organization.mergedInto) throw redirect(backoffice.organization(organization.mergedInto));
  const { entry, verified } = organization;
  const awaiting = organization.files.filter((one) =>
    isOffered(offersEntry(one, one, { ...one, entered: one.entered || entry !== null, verified }, ctx.actor)),
  );
  return {
    organization,
    awaiting: awaiting.map(({ code }) => code),
    can: {
      verify: mayVerifyLegalNature(ctx.actor) && !organization.verified,
      settle: maySettleDoubt(ctx.actor),
      invite: mayInvite(ctx.actor),
      merge: mayMergeOrganizations(ctx.actor),
    },
  };
});

const here = ({ organization }: { organization: string }) => backoffice.organization(organization);

export const action = acts({
  verify: act(verifyInput, verifyLegalNature, (_args, _value, input) => done(here(input), 'legalNatureVerified')),
  settle: act(settleInput, settleDoubt, (_args, _value, input) => done(here(input), 'doubtSettled')),
  part: act(partInput, partOrganizations, ({ params }) =>
    done(backoffice.organization(params.id ?? ''), 'organizationsParted'),
  ),
});

export default function Organization() {
  const { organization, awaiting, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const parting = state?.values.intent === 'part';
  return (
    <Main>
      <BackLink href={backoffice.organizations()}>Volver a las organizaciones</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={parting ? PART_LABELS : DOUBT_LABELS} />
      <PageTitle
        kicker={organizationKindWord(organization.kind)}
        actions={
          can.invite ? (
            <ButtonLink href={`${backoffice.newAlliance()}?organizacion=${organization.id}`}>
              Invitar a una alianza
            </ButtonLink>
          ) : undefined
        }
      >
        {organization.name}
      </PageTitle>
      <Doubt organization={organization} maySettle={can.settle} state={parting ? undefined : state} />
      <TwoColumns rail={<LegalNature organization={organization} awaiting={awaiting} mayVerify={can.verify} />}>
        <SummaryList
          rows={[
            { term: 'Calidad', detail: <StatusTag of="organization" code={organization.standing} /> },
            {
              term: 'Aliado',
              detail:
                organization.alliances > 0 ? (
                  <>
                    {`Hace parte de ${count(organization.alliances, 'alianza', 'alianzas')}. `}
                    <a href={backoffice.agent(organization.id)}>Ver su categoría</a>
                  </>
                ) : (
                  'Todavía no hace parte de una alianza'
                ),
            },
            { term: 'Sector', detail: sectorWord(organization.sector) },
            { term: 'NIT', detail: organization.nit ? `${organization.nit}-${organization.dv}` : 'Sin NIT' },
            { term: 'Dependencia', detail: organization.dependency ?? 'No aplica' },
            { term: 'Localidad', detail: localityWord(organization.locality) },
            { term: 'Barrio', detail: organization.neighbourhood ?? '' },
          ]}
        />
        <People people={organization.people} />
        <Alliances files={organization.files} />
        <NetworkEntry entry={organization.entry} />
        <Merges
          here={organization.id}
          merges={organization.merges}
          mayPart={can.merge}
          state={parting ? state : undefined}
        />
        {can.merge ? (
          <p>
            ¿Está registrada dos veces?{' '}
            <a href={backoffice.mergeOrganizations(organization.id)}>Unirla con otro registro</a>
          </p>
        ) : null}
      </TwoColumns>
    </Main>
  );
}

type Known = ReturnType<typeof useLoaderData<typeof loader>>['organization'];

interface LegalNatureProps {
  organization: Known;
  /** The alliances where it waits to be included in the database of the Red */
  awaiting: readonly string[];
  mayVerify: boolean;
}

function LegalNature({ organization, awaiting, mayVerify }: LegalNatureProps) {
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
      {mayVerify ? (
        <Form
          action={backoffice.organization(organization.id)}
          hidden={{ intent: 'verify', organization: organization.id }}
        >
          <p>Al registrarlo, usted declara que vio el documento. Queda su nombre y la fecha.</p>
          <SubmitButton>Registrar que la verifiqué</SubmitButton>
        </Form>
      ) : null}
    </section>
  );
}
