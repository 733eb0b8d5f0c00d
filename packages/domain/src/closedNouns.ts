import { sql } from 'drizzle-orm';
import { committeeNouns } from './closedCommittee.ts';
import * as given from './closedGiven.ts';
import { carrying, invitation, request } from './closedIntake.ts';
import { agreeing, answering, entering, joining, organization } from './closedOrganization.ts';
import { planNouns } from './closedPlan.ts';
import { promiseNouns } from './closedPromises.ts';
import type { Call } from './closedScene.ts';
import { EARLIER, type Noun, putState, staffOf } from './closedStates.ts';
import { lines } from './closedVerbs.ts';
import { year } from './closedYear.ts';
import { closeNonconformity } from './followup/index.ts';
import { must } from './given.ts';

/** The call of a verb that the table of the case knows already. */
const of = (verb: string): Call => lines.find((line) => line.verb === verb)!.call;
const ofItsActa =
  (call: Call): Call =>
  async (scene, meeting) =>
    call(scene, await scene.last('acta', sql`meeting_id = ${meeting}`));

const commitment: Noun = {
  noun: 'commitment',
  step: 9,
  given: async (scene) => {
    must(await given.aFile(scene));
    return given.aCommitment(scene);
  },
  states: {
    ...putState(
      'commitment',
      () => sql`answered_at = ${EARLIER}`,
      ...['proposed', 'returned', 'accepted', 'met', 'replaced'],
    ),
    ...putState(
      'commitment',
      (_state, scene) => sql`ended_at = ${EARLIER}, ended_by = ${staffOf(scene)}, end_reason = 'Por error'`,
      'withdrawn',
    ),
  },
  verbs: {
    acceptCommitments: { in: ['proposed'], call: of('acceptCommitments') },
    registerAcceptance: { in: ['proposed'], call: of('registerAcceptance') },
    returnCommitment: { in: ['proposed'], call: of('returnCommitment') },
    amendCommitment: { in: ['proposed', 'returned'], call: of('amendCommitment') },
    withdrawCommitment: { in: ['proposed', 'returned'], call: of('withdrawCommitment') },
    replaceCommitment: { in: ['accepted'], call: of('replaceCommitment') },
  },
};

/** As it stands once filed, where the plan is made of it. */
const promised: Noun = {
  ...commitment,
  step: 10,
  given: (scene) => scene.last('commitment'),
  verbs: { addPlanAction: { in: ['accepted'], call: of('addPlanAction') } },
};

/** One of the loop, to which its organization objected. */
const objected: Noun = {
  ...commitment,
  step: 11,
  given: given.anObjection,
  verbs: { keepCommitment: { in: ['proposed'], call: of('keepCommitment') } },
};

/** One that a 13 No asked for, at no desk. */
const renewal: Noun = {
  ...commitment,
  step: 11,
  given: given.aRenewal,
  verbs: {
    correctRenewal: { in: ['proposed', 'returned'], call: of('correctRenewal') },
    renewAgain: { in: ['accepted'], call: of('renewAgain') },
  },
};

const evidence: Noun = {
  noun: 'evidence',
  step: 11,
  given: given.anEvidence,
  states: {
    ...putState(
      'evidence',
      (state, scene) =>
        state === 'received'
          ? sql`reviewed_at = null`
          : sql`reviewed_at = ${EARLIER}, reviewed_by = ${staffOf(scene)}, review_reason = 'Borrosa'`,
      ...['received', 'accepted', 'returned'],
    ),
    ...putState(
      'evidence',
      (_state, scene) =>
        sql`withdrawn_at = ${EARLIER}, withdrawn_by = ${staffOf(scene)}, withdraw_reason = 'Por error'`,
      'withdrawn',
    ),
  },
  verbs: {
    acceptEvidence: { in: ['received'], call: of('acceptEvidence') },
    returnEvidence: { in: ['received'], call: of('returnEvidence') },
    withdrawEvidence: { in: ['received', 'returned'], call: of('withdrawEvidence') },
    correctEvidence: { in: ['accepted'], call: of('correctEvidence') },
  },
};

const line: Noun = {
  noun: 'contribution',
  step: 9,
  given: given.aLine,
  states: {
    ...putState(
      'contribution',
      (state) => sql`verified_at = ${state === 'verified' ? EARLIER : sql`null`}`,
      ...['offered', 'committed', 'delivered', 'verified'],
    ),
    ...putState(
      'contribution',
      (_state, scene) =>
        sql`withdrawn_at = ${EARLIER}, withdrawn_by = ${`staff:${staffOf(scene)}`}, withdraw_reason = 'Por error'`,
      'withdrawn',
    ),
  },
  verbs: {
    verifyContribution: { in: ['delivered'], call: of('verifyContribution') },
    withdrawContribution: { in: ['delivered'], call: of('withdrawContribution') },
    correctContribution: { in: ['delivered'], call: of('correctContribution') },
    correctVerifiedContribution: { in: ['verified'], call: of('correctVerifiedContribution') },
  },
};

const acta: Noun = {
  noun: 'acta',
  step: 9,
  given: given.aReview,
  states: putState(
    'acta',
    (state, scene) => sql`annulled_at = ${state === 'annulled' ? EARLIER : sql`null`}, approved_at = ${EARLIER},
      approved_by = ${staffOf(scene)}, sha256 = 'x'`,
    ...['draft', 'inReview', 'approved', 'annulled'],
  ),
  verbs: {
    saveActa: { in: ['draft', 'inReview'], call: given.written },
    submitActa: { in: ['draft'], call: of('submitActa') },
    approveActa: { in: ['inReview'], call: of('approveActa') },
    annulActa: { in: ['draft', 'inReview'], call: of('annulActa') },
  },
};

const meeting: Noun = {
  noun: 'meeting',
  step: 9,
  given: given.aMeeting,
  states: {
    ...putState('meeting', () => sql`closed_at = null`, 'scheduled', 'held'),
    ...putState(
      'meeting',
      (_state, scene) => sql`cancelled_at = ${EARLIER}, cancelled_by = ${staffOf(scene)}, cancel_reason = 'Lluvia'`,
      'cancelled',
    ),
    closed: (_scene, id) => sql`update meeting set state = 'held', closed_at = ${EARLIER} where id = ${id}`,
  },
  verbs: {
    moveMeeting: { in: ['scheduled'], call: of('moveMeeting') },
    cancelMeeting: { in: ['scheduled'], call: of('cancelMeeting') },
    recordAttendance: { in: ['scheduled', 'held'], call: of('recordAttendance') },
    draftActa: { in: ['scheduled', 'held', 'closed'], call: of('draftActa') },
  },
};

/** With an acta in review. */
const minuted: Noun = {
  ...meeting,
  given: async (scene) => {
    const [row] = await scene.db.execute<{ id: string }>(
      sql`select meeting_id as id from acta where id = ${await given.aReview(scene)}`,
    );
    return row!.id;
  },
  verbs: {
    // Of one that is cancelled there is none: it holds its meeting
    saveActa: { in: ['scheduled', 'held', 'cancelled', 'closed'], call: ofItsActa(given.written) },
    approveActa: { in: ['held', 'closed'], call: ofItsActa(of('approveActa')) },
    annulActa: { in: ['scheduled', 'held', 'cancelled', 'closed'], call: ofItsActa(of('annulActa')) },
    submitActa: { in: [], call: ofItsActa(of('submitActa')) },
  },
};

const filing: Noun = {
  noun: 'filing',
  step: 9,
  given: given.aPacket,
  states: {
    ...putState('filing', () => sql`withdrawn_at = null`, 'pending'),
    ...putState(
      'filing',
      (_state, scene) =>
        sql`number = '2026-0001', number_in_force = '2026-0001', filed_on = '2026-02-20', filed_at = ${EARLIER}, filed_by = ${staffOf(scene)}`,
      'filed',
    ),
    withdrawn: (_scene, id) => sql`update filing set withdrawn_at = ${EARLIER} where id = ${id}`,
  },
  verbs: {
    enterFilingNumber: { in: ['pending'], call: of('enterFilingNumber') },
    receiveFiling: { in: ['filed'], call: of('receiveFiling') },
    takeBackPacket: { in: ['pending'], call: of('takeBackPacket') },
    correctFilingNumber: { in: ['filed'], call: of('correctFilingNumber') },
  },
};

const nonconformity: Noun = {
  noun: 'nonconformity',
  step: 11,
  given: async (scene) => (await lines.find(({ verb }) => verb === 'correctNonconformity')!.given!(scene))!,
  states: {
    proposed: (_scene, id) => sql`update nonconformity set state = 'proposed' where id = ${id}`,
    dismissed: (scene, id) => sql`update nonconformity set state = 'dismissed', decided_at = ${EARLIER},
      decided_by = ${staffOf(scene)}, decision_reason = 'x' where id = ${id}`,
    open: (_scene, id) => sql`update nonconformity set state = 'open' where id = ${id}`,
    corrected: (_scene, id) =>
      sql`update nonconformity set state = 'corrected', correction = 'adjust' where id = ${id}`,
    closed: (
      scene,
      id,
    ) => sql`update nonconformity set state = 'closed', correction = 'adjust', snapshot_id = id, acta_id = id,
      closed_at = ${EARLIER}, closed_by = ${staffOf(scene)} where id = ${id}`,
  },
  verbs: {
    confirmNonconformity: { in: ['proposed'], call: of('confirmNonconformity') },
    dismissNonconformity: { in: ['proposed', 'open', 'corrected'], call: of('dismissNonconformity') },
    correctNonconformity: { in: ['open'], call: of('correctNonconformity') },
    // Only with the plan and the acta of a later follow-up, which are not here: in no state without them
    closeNonconformity: {
      in: [],
      call: ({ by }, id) => closeNonconformity(by('professional'), { nonconformity: id }),
    },
  },
};

/** Those that a page shows by their own id: there the offers of what may be done are read and held against the verbs. */
export const shownNouns = [
  ...[
    request,
    carrying,
    invitation,
    commitment,
    promised,
    objected,
    renewal,
    evidence,
    line,
    acta,
    meeting,
    minuted,
    filing,
  ],
  ...[nonconformity, year, organization, joining, entering],
];

/** Every noun that a verb touches; the last ones are touched by verbs of a case, a year or a link, on the pages of those. */
export const nouns = [...shownNouns, agreeing, answering, ...planNouns, ...promiseNouns, ...committeeNouns];
