import type { Refusal } from '@alianzas/domain/platform';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import type { CaseParty } from '@alianzas/domain/views';
import { actaOfBefore, inclusionMissing, listed, missingSentence, refusalSentence, stopped } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Banner } from '@alianzas/ui';
import { approvedActaOf } from './meeting-state.ts';
import type { ScreenProps } from './types.ts';

type Lacking = Pick<ScreenProps, 'activity' | 'file' | 'data' | 'canDrive'>;

/** All that an open activity lacks to close, at once and before its screen; each leads to where it is mended. */
export function MissingList(props: Lacking) {
  const { activity, data, canDrive } = props;
  const missing = data.missing ?? [];
  if (missing.length === 0) return null;
  return (
    <Banner kind="warning" title={`Para cerrar la actividad ${activity.number}`}>
      <ul className="mt-2 list-disc space-y-2 pl-5">
        {missing.map((one) => (
          <li key={one.code}>
            {canDrive ? <a href={placeOf(one, props)}>{wordsOf(one, props)}</a> : wordsOf(one, props)}
            <EachOf codes={one.codes} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

/** Each of several things that are not conforming, of which the sentence names the first. */
function EachOf({ codes }: { codes?: unknown }) {
  if (!Array.isArray(codes) || codes.length < 2) return null;
  return (
    <ul className="list-disc pl-5">
      {codes.map((code: string) => (
        <li key={code}>
          <a href={backoffice.nonconformity(code)}>{code}</a>
        </li>
      ))}
    </ul>
  );
}

const RECORD = 'activity.recordMissing';

/** What its refusal says; where it counts parties, which. */
function wordsOf(one: Refusal, { file, data }: Lacking): string {
  if (one.code === RECORD)
    return [recordMissing(Number(one.activity), file, data), ofBefore(Number(one.activity), file, data)]
      .join(' ')
      .trim();
  if (one.code === 'plan.capacitiesMissing')
    return stopped(
      `Faltan las capacidades y el alcance de ejecución de ${listed(namesOf(one.parties as string[], file))}`,
    );
  if (one.code === 'organization.legalNatureUnverified')
    return stopped(
      `Falta verificar la naturaleza jurídica de ${listed(unverifiedIn(file).map((party) => party.name))}`,
    );
  if (one.code === 'filing.partyWithoutCommitments')
    return stopped(`Faltan los compromisos de ${listed(namesOf(one.without as string[], file))}`);
  return refusalSentence(one);
}

/** At 6 and 7, of those that are left: what is included, and what stays in the Red. */
function recordMissing(activity: number, { parties }: Lacking['file'], data: Lacking['data']): string {
  const told = new Set(data.notices?.filter(({ kept }) => kept).map(({ organization }) => organization));
  const left = { 6: (party: CaseParty) => !party.entered, 7: (party: CaseParty) => !told.has(party.organization) };
  if (activity !== 6 && activity !== 7) return missingSentence(activity);
  const waiting = parties.filter((party) => party.answer === 'yes' && left[activity](party));
  const sinces = waiting.map(({ inRedSince }) => inRedSince);
  return inclusionMissing(activity, sinces) ?? missingSentence(activity);
}

/** Of an activity whose record is an acta: the one that is there already was approved before it opened. */
function ofBefore(activity: number, { procedureVersion }: Lacking['file'], { records }: Lacking['data']): string {
  const { demands } = activityOf(activity as ActivityNumber, procedureVersion);
  const acta = records && demands.flat().includes('minutes') ? approvedActaOf(records, activity) : null;
  return acta ? actaOfBefore(activity, acta) : '';
}

const unverifiedIn = ({ parties }: Lacking['file']) => parties.filter((party) => !party.verified);

function namesOf(parties: readonly string[], file: Lacking['file']): string[] {
  return parties.map((id) => file.parties.find((party) => party.id === id)?.name ?? 'la Secretaría');
}

type Place = (facts: Refusal, props: Lacking) => string | null | undefined | false;

function placeOf(one: Refusal, props: Lacking): string {
  return places[one.code]?.(one, props) || '#registro';
}

const frame =
  (id: string): Place =>
  () =>
    `#${id}`;
const inPlan =
  (id: string): Place =>
  (_, { data }) =>
    data.plan?.section ? `#${id}` : '#marco';

/** Where each lack is mended, when it is not where the record of the activity is made. */
const places: { readonly [code: string]: Place } = {
  [RECORD]: ({ activity }, { data }) =>
    activity === 10 ? '#marco' : activity === 9 && data.records?.packet && backoffice.packet(data.records.packet.id),
  'alliance.oneActorOnly': frame('organizaciones'),
  'proposal.loyaltyTakesOneEntity': frame('organizaciones'),
  'invitation.notAccepted': (_, { file }) => file.invitation && backoffice.invitation(file.invitation.code),
  'organization.legalNatureUnverified': (_, { file }) =>
    backoffice.organizationFor(unverifiedIn(file)[0]!.organization, file.code, file.step!),
  'filing.partyWithoutCommitments': frame('escribir'),
  'filing.commitmentsNotAccepted': (_, { file }) => backoffice.allianceAcceptance(file.code),
  'plan.initialMeetingMissing': frame('marco'),
  'plan.capacitiesMissing': ({ parties }) => `#capacidades-${(parties as readonly string[])[0]}`,
  'plan.followUpMechanismsMissing': frame('marco'),
  'plan.capacityStatementMissing': frame('marco'),
  'plan.commitmentWithoutAction': inPlan('agregar-accion'),
  'plan.actionWithoutActivity': inPlan('acciones'),
  'plan.activityOutsideTerm': inPlan('acciones'),
  'plan.followUpDatesMissing': inPlan('fechas'),
  'evidence.notReviewed': (_, { file }) => backoffice.allianceEvidence(file.code),
  'nonconformity.toDecide': ({ codes }) => backoffice.nonconformity((codes as readonly string[])[0]!),
  'compliance.nonconformitiesOpen': ({ codes }) => backoffice.nonconformity((codes as readonly string[])[0]!),
  'compliance.amendmentNotFiled': (_, { data }) =>
    data.compliance?.amendment && backoffice.packet(data.compliance.amendment),
};
