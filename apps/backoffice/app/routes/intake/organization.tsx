import { mayInvite } from '@alianzas/domain/intake';
import { offersEntry } from '@alianzas/domain/network';
import {
  bringPerson,
  endMembership,
  mayBringPerson,
  mayEndMemberships,
  mayMergeOrganizations,
  offersDoubt,
  offersLegalNature,
  settleDoubt,
  verifyLegalNature,
  withdrawLegalNature,
} from '@alianzas/domain/organization';
import {
  bringPerson as bringInput,
  endMembership as endInput,
  partOrganizations as partInput,
  settleDoubt as settleInput,
  verifyLegalNature as verifyInput,
  withdrawLegalNature as withdrawInput,
} from '@alianzas/domain/organization/inputs';
import { isOffered } from '@alianzas/domain/platform';
import { formatNit, readCode } from '@alianzas/domain/platform/inputs';
import { partOrganizations } from '@alianzas/domain/reversal';
import { organizationPage } from '@alianzas/domain/views';
import { count, localityWord, organizationKindWord, sectorWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, ButtonLink, Main, PageTitle, SummaryList, TwoColumns } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { codeOf, filterOf } from '../../pages/fields.ts';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { BRING_AT, BRING_LABELS, Bringing } from './organization-bring.tsx';
import { DOUBT_LABELS, Doubt } from './organization-doubt.tsx';
import { LegalNature } from './organization-legal.tsx';
import { Merges, PART_LABELS } from './organization-merges.tsx';
import { Alliances, NetworkEntry, People } from './organization-parts.tsx';
import { END_LABELS, Leaving } from './organization-people.tsx';

export const loader = reads(async ({ ctx, who }, { params, context, request }) => {
  staffOf(who);
  const organization = await organizationPage(ctx, params.id ?? '');
  // What was merged is read where it went: its old address leads there, unless it answers a form with what was typed
  if (organization.mergedInto && !context.isAnswer) throw redirect(backoffice.organization(organization.mergedInto));
  const { entry, verified, linked } = organization;
  const from = activityIn(request.url);
  const { mergedInto } = organization;
  const legal = offersLegalNature({ mergedInto, verified: organization.verifiedHere }, linked, ctx.actor);
  const awaiting = organization.files.filter((one) =>
    isOffered(offersEntry(one, one, { ...one, entered: one.entered || entry !== null, verified }, ctx.actor)),
  );
  return {
    organization,
    awaiting: awaiting.map(({ code }) => code),
    from: organization.files.some(({ code }) => code === from?.alliance) ? from : null,
    can: {
      verify: isOffered(legal.verify) && !organization.verified,
      unverify: isOffered(legal.withdraw),
      settle: isOffered(offersDoubt({ mergedInto, doubt: organization.doubted ? 'open' : null }, ctx.actor)),
      invite: mayInvite(ctx.actor),
      merge: mayMergeOrganizations(ctx.actor),
      bring: mayBringPerson(ctx.actor) && !mergedInto,
      end: mayEndMemberships(ctx.actor),
    },
  };
});

const here = ({ organization }: { organization: string }) => backoffice.organization(organization);

/** The activity of a case that led here, as the address says: there one goes back to. */
function activityIn(address: string): { alliance: string; activity: number } | null {
  const search = new URL(address).searchParams;
  const alliance = readCode(codeOf(search, 'alianza'));
  const activity = Number(filterOf(search, 'actividad'));
  return alliance && Number.isInteger(activity) && activity > 1 && activity < 17 ? { alliance, activity } : null;
}

function verified({ request }: ActionFunctionArgs, organization: string) {
  const from = activityIn(request.url);
  const back = from
    ? backoffice.organizationFor(organization, from.alliance, from.activity)
    : backoffice.organization(organization);
  return done(back, 'legalNatureVerified');
}

export const action = acts({
  verify: act(verifyInput, verifyLegalNature, (args, _value, input) => verified(args, input.organization)),
  unverify: act(withdrawInput, withdrawLegalNature, (_args, _value, input) =>
    done(here(input), 'legalNatureWithdrawn'),
  ),
  settle: act(settleInput, settleDoubt, (_args, _value, input) => done(here(input), 'doubtSettled')),
  bringPerson: act(bringInput, bringPerson, (_args, _value, input) => done(here(input), 'personBrought'), {
    beside: BRING_AT,
  }),
  endMembership: act(endInput, endMembership, (_args, _value, input) => done(here(input), 'membershipEnded'), {
    beside: { 'membership.lastRepresentative': 'leavesNobody' },
  }),
  part: act(partInput, partOrganizations, ({ params }) =>
    done(backoffice.organization(params.id ?? ''), 'organizationsParted'),
  ),
});

function labelsOf(intent: unknown): Record<string, string> {
  if (intent === 'part') return PART_LABELS;
  if (intent === 'bringPerson') return BRING_LABELS;
  return intent === 'endMembership' ? END_LABELS : DOUBT_LABELS;
}

/** Who was taken out last, by name: the confirmation of the act. */
function outWords(last: { name: string } | undefined): string | undefined {
  return last && `${last.name} ya no actúa por la organización. Se les avisó por correo.`;
}

export default function Organization() {
  const { organization, awaiting, from, can } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const tried = (intent: string) => (state?.values.intent === intent ? state : undefined);
  const [parting, ending, bringing] = [tried('part'), tried('endMembership'), tried('bringPerson')];
  const settling = parting || ending || bringing ? undefined : state;
  return (
    <Main>
      {from ? (
        <BackLink href={backoffice.activity(from.alliance, from.activity)}>
          {`Volver a la actividad ${from.activity} de ${from.alliance}`}
        </BackLink>
      ) : (
        <BackLink href={backoffice.organizations()}>Volver a las organizaciones</BackLink>
      )}
      <DoneBanner named={{ membershipEnded: outWords(organization.left[0]) }} />
      <FormErrors state={state} labels={labelsOf(state?.values.intent)} />
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
      <Doubt organization={organization} maySettle={can.settle} state={settling} />
      <TwoColumns
        rail={<LegalNature organization={organization} awaiting={awaiting} from={from} can={can} state={settling} />}
      >
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
            { term: 'NIT', detail: organization.nit ? formatNit(organization.nit, organization.dv) : 'Sin NIT' },
            { term: 'Dependencia', detail: organization.dependency ?? 'No aplica' },
            { term: 'Localidad', detail: localityWord(organization.locality) },
            { term: 'Barrio', detail: organization.neighbourhood ?? '' },
          ]}
        />
      </TwoColumns>
      <People {...organization} />
      {can.bring || bringing ? <Bringing organization={organization} state={bringing} /> : null}
      {can.end ? <Leaving id={organization.id} people={organization.people} state={ending} /> : null}
      <Alliances files={organization.files} />
      <NetworkEntry entry={organization.entry} />
      <Merges here={organization.id} merges={organization.merges} mayPart={can.merge} state={parting} />
      {can.merge ? (
        <p>
          ¿Está registrada dos veces?{' '}
          <a href={backoffice.mergeOrganizations(organization.id)}>Unirla con otro registro</a>
        </p>
      ) : null}
    </Main>
  );
}
