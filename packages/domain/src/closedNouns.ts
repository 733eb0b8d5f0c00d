import { type SQL, sql } from 'drizzle-orm';
import * as balance from './balance/index.ts';
import * as given from './closedGiven.ts';
import { key, today } from './closedGiven.ts';
import { aLaterCycle } from './closedLater.ts';
import type { Call, Scene } from './closedScene.ts';
import { lines } from './closedVerbs.ts';
import * as cycle from './cycle/index.ts';
import { keptFile } from './evidence/testing.ts';
import { closeNonconformity } from './followup/index.ts';
import {
  acceptanceOf,
  bearerOf,
  givenInvitation,
  givenRequestSent,
  improvementOf,
  linkOf,
  must,
  narrative,
  radicado,
  type World,
} from './given.ts';
import * as intake from './intake/index.ts';
import { openEdition } from './recognition/index.ts';

/** A thing that a verb locks beside the case, or without one: in which of its states the verb is taken. */
export interface Noun {
  noun: string;
  /** The activity at which the case stands, so that only the noun's own state decides */
  step: number;
  given: (scene: Scene) => Promise<string>;
  /** How a row of it is put in each of its states */
  states: { readonly [state: string]: (scene: Scene, id: string) => SQL };
  verbs: { readonly [verb: string]: { in: readonly string[]; call: Call } };
}

/** The call of a verb that the table of the case knows already. */
const of = (verb: string): Call => lines.find((line) => line.verb === verb)!.call;
/** The story's own makers, inside the trial's transaction. */
const within = ({ world, db }: Scene): World =>
  ({ ...world, database: { portal: { db }, backoffice: { db }, owner: { db } } }) as unknown as World;
const then = sql`'2026-02-20T15:00:00Z'`;
const staffOf = ({ world }: Scene) => world.staff.lead.id;

const putState = (
  table: string,
  set: (state: string, scene: Scene) => SQL,
  ...states: readonly string[]
): Noun['states'] =>
  Object.fromEntries(
    states.map((state) => [
      state,
      (scene: Scene, id: string) =>
        sql`update ${sql.identifier(table)} set state = ${state}, ${set(state, scene)} where id = ${id}`,
    ]),
  );

const bearing = (scene: Scene, id: string) => scene.through(bearerOf('request', id));
const answering =
  (answer: typeof intake.returnRequest): Call =>
  ({ by }, request) =>
    answer(by('lead'), { request, note: 'Falta algo' }, linkOf());

const request: Noun = {
  noun: 'request',
  step: 2,
  given: async (scene) => (await givenRequestSent(within(scene))).id,
  states: putState(
    'request',
    (state, { one }) => sql`alliance_id = ${state === 'accepted' ? one.id : null}`,
    ...['draft', 'sent', 'reviewing', 'incomplete', 'accepted', 'declined', 'duplicate', 'withdrawn'],
  ),
  verbs: {
    saveRequestPage: {
      in: ['draft', 'incomplete'],
      call: async (scene, id) =>
        intake.saveRequestPage(bearing(scene, id), {
          ...{ request: id, version: await given.versionOf(scene, 'request', id), page: 'offers' as const },
          value: { classes: ['space'] },
        }),
    },
    sendRequest: {
      in: ['draft', 'incomplete'],
      call: (scene, id) => intake.sendRequest(bearing(scene, id), id, linkOf()),
    },
    keepRequestFile: {
      in: ['draft', 'incomplete'],
      call: (scene, id) => intake.keepRequestFile(bearing(scene, id), { key: key(), request: id, file: keptFile() }),
    },
    withdrawRequest: {
      in: ['sent', 'reviewing', 'incomplete'],
      call: (scene, id) => intake.withdrawRequest(bearing(scene, id), id),
    },
    reviewRequest: {
      in: ['sent', 'reviewing'],
      call: ({ by }, id) => intake.reviewRequest(by('lead'), { request: id }),
    },
    returnRequest: { in: ['sent', 'reviewing'], call: answering(intake.returnRequest) },
    declineRequest: { in: ['sent', 'reviewing'], call: answering(intake.declineRequest) },
    markDuplicate: { in: ['sent', 'reviewing'], call: answering(intake.markDuplicate) },
    acceptRequest: {
      in: ['sent', 'reviewing'],
      call: ({ by, world }, id) =>
        intake.acceptRequest(by('lead'), {
          ...{ request: id, title: 'Otra', initiatives: [...world.cycle.initiatives] },
          professional: world.staff.professional.id,
        }),
    },
  },
};

const upgraded = async (scene: Scene, id: string) => ({
  invitation: id,
  version: await given.versionOf(scene, 'invitation', id),
});
const invitationStates = (state: string) => sql`expires_at = '2026-12-01', renewal_asked_at = null,
  revoked_at = ${state === 'revoked' ? then : sql`null`}, answered_at = ${state === 'accepted' || state === 'declined' ? then : sql`null`}`;

const invitation: Noun = {
  noun: 'invitation',
  step: 2,
  given: async (scene) => (await givenInvitation(within(scene), scene.one.organizations[1]!)).id,
  states: {
    ...putState('invitation', invitationStates, 'sent', 'accepted', 'declined', 'expired', 'revoked'),
    'sent, of a case that ended': (_scene, id) => sql`
      with kept as (update invitation set expires_at = '2026-12-01' where id = ${id} returning alliance_id)
      update alliance set state = 'withdrawn', step = null, ended_at = ${then} where id in (select alliance_id from kept)`,
  },
  verbs: {
    acceptInvitation: {
      in: ['sent'],
      call: (scene, id) =>
        intake.acceptInvitation(scene.through(bearerOf('invitation', id)), id, acceptanceOf('Ana Inventada')),
    },
    declineInvitation: {
      in: ['sent', 'sent, of a case that ended'],
      call: (scene, id) => intake.declineInvitation(scene.through(bearerOf('invitation', id)), id, { reason: 'No' }),
    },
    resendInvitation: {
      in: ['sent', 'expired'],
      call: async (scene, id) => intake.resendInvitation(scene.by('lead'), await upgraded(scene, id), linkOf()),
    },
    revokeInvitation: {
      in: ['sent', 'expired', 'sent, of a case that ended'],
      call: async (scene, id) =>
        intake.revokeInvitation(scene.by('lead'), { ...(await upgraded(scene, id)), reason: 'Error' }),
    },
  },
};

const commitment: Noun = {
  noun: 'commitment',
  step: 9,
  given: async (scene) => {
    must(await given.aFile(scene));
    return given.aCommitment(scene);
  },
  states: putState(
    'commitment',
    () => sql`answered_at = ${then}`,
    'proposed',
    'returned',
    'accepted',
    'met',
    'replaced',
  ),
  verbs: {
    acceptCommitments: { in: ['proposed'], call: of('acceptCommitments') },
    registerAcceptance: { in: ['proposed'], call: of('registerAcceptance') },
    returnCommitment: { in: ['proposed'], call: of('returnCommitment') },
    amendCommitment: { in: ['proposed', 'returned'], call: of('amendCommitment') },
  },
};

const evidence: Noun = {
  noun: 'evidence',
  step: 11,
  given: given.anEvidence,
  states: putState(
    'evidence',
    (state, scene) =>
      state === 'received'
        ? sql`reviewed_at = null`
        : sql`reviewed_at = ${then}, reviewed_by = ${staffOf(scene)}, review_reason = 'Borrosa'`,
    ...['received', 'accepted', 'returned'],
  ),
  verbs: {
    acceptEvidence: { in: ['received'], call: of('acceptEvidence') },
    returnEvidence: { in: ['received'], call: of('returnEvidence') },
  },
};

const line: Noun = {
  noun: 'contribution',
  step: 9,
  given: given.aLine,
  states: putState(
    'contribution',
    (state) => sql`verified_at = ${state === 'verified' ? then : sql`null`}`,
    ...['offered', 'committed', 'delivered', 'verified'],
  ),
  verbs: { verifyContribution: { in: ['delivered'], call: of('verifyContribution') } },
};

const acta: Noun = {
  noun: 'acta',
  step: 9,
  given: given.aReview,
  states: putState(
    'acta',
    (state, scene) => sql`annulled_at = ${state === 'annulled' ? then : sql`null`}, approved_at = ${then},
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
      (_state, scene) => sql`cancelled_at = ${then}, cancelled_by = ${staffOf(scene)}, cancel_reason = 'Lluvia'`,
      'cancelled',
    ),
    closed: (_scene, id) => sql`update meeting set state = 'held', closed_at = ${then} where id = ${id}`,
  },
  verbs: {
    moveMeeting: { in: ['scheduled'], call: of('moveMeeting') },
    cancelMeeting: { in: ['scheduled'], call: of('cancelMeeting') },
    recordAttendance: { in: ['scheduled', 'held'], call: of('recordAttendance') },
    draftActa: { in: ['scheduled', 'held', 'closed'], call: of('draftActa') },
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
        sql`number = ${radicado()}, filed_on = '2026-02-20', filed_at = ${then}, filed_by = ${staffOf(scene)}`,
      'filed',
    ),
    withdrawn: (_scene, id) => sql`update filing set withdrawn_at = ${then} where id = ${id}`,
  },
  verbs: {
    enterFilingNumber: { in: ['pending'], call: of('enterFilingNumber') },
    receiveFiling: { in: ['filed'], call: of('receiveFiling') },
  },
};

const nonconformity: Noun = {
  noun: 'nonconformity',
  step: 11,
  given: async (scene) => (await lines.find(({ verb }) => verb === 'correctNonconformity')!.given!(scene))!,
  states: {
    open: (_scene, id) => sql`update nonconformity set state = 'open' where id = ${id}`,
    corrected: (_scene, id) =>
      sql`update nonconformity set state = 'corrected', correction = 'adjust' where id = ${id}`,
    closed: (
      scene,
      id,
    ) => sql`update nonconformity set state = 'closed', correction = 'adjust', snapshot_id = id, acta_id = id,
      closed_at = ${then}, closed_by = ${staffOf(scene)} where id = ${id}`,
  },
  verbs: {
    correctNonconformity: { in: ['open'], call: of('correctNonconformity') },
    // Only with the plan and the acta of a later follow-up, which are not here: in no state without them
    closeNonconformity: {
      in: [],
      call: ({ by }, id) => closeNonconformity(by('professional'), { nonconformity: id }),
    },
  },
};

/** A year of its own, with its balance written: what stands between its opening and its filing is only its state. */
const year: Noun = {
  noun: 'cycle',
  step: 3,
  given: async (scene) => {
    const id = await aLaterCycle(scene);
    must(await balance.saveBalance(scene.by('professional'), { cycle: id, version: 0, narrative }));
    must(await balance.proposeImprovement(scene.by('professional'), improvementOf(id)));
    return id;
  },
  states: {
    begun: (_scene, id) => sql`update cycle set committee = null, initiatives_acta_id = null, initiatives_set_at = null,
      initiatives_set_by = null where id = ${id}`,
    open: (_scene, id) => sql`update cycle set version = version where id = ${id}`,
    confirmed: (scene, id) => sql`with first as (select 1) ${confirmed(scene, id)}`,
    filed: (scene, id) =>
      sql`with first as (update cycle set balance_filed_at = ${then} where id = ${id}) ${confirmed(scene, id, 'filed')}`,
  },
  verbs: {
    draftInitiative: {
      in: ['begun'],
      call: ({ by }, id) =>
        cycle.draftInitiative(by('professional'), {
          ...{ key: key(), cycle: id, name: 'Más', lineOfWork: 'Convivencia', description: '' },
        }),
    },
    setInitiatives: {
      in: ['begun'],
      call: async (scene, id) =>
        cycle.setInitiatives(scene.by('director'), id, await given.anActa(scene), {
          ...{ committee: 'directorate', initiatives: [await scene.last('initiative', sql`cycle_id = ${id}`)] },
        }),
    },
    openEdition: {
      in: ['begun', 'open', 'confirmed'],
      call: ({ by }, id) => openEdition(by('lead'), { key: key(), cycle: id, name: 'Gala', technicalDocument: 'DT' }),
    },
    saveBalance: {
      in: ['begun', 'open'],
      call: ({ by }, id) => balance.saveBalance(by('professional'), { cycle: id, version: 1, narrative }),
    },
    proposeImprovement: {
      in: ['begun', 'open'],
      call: ({ by }, id) => balance.proposeImprovement(by('professional'), improvementOf(id)),
    },
    confirmBalance: { in: ['open'], call: ({ by }, id) => balance.confirmBalance(by('lead'), { cycle: id }) },
    fileBalance: {
      in: ['confirmed'],
      call: (scene, id) =>
        balance.fileBalance(scene.by('correspondence'), { cycle: id, number: radicado(), filedOn: today(scene) }),
    },
    carryOverAlliance: { in: ['open', 'confirmed'], call: of('carryOverAlliance') },
  },
};

/** A balance confirmed, or filed, by rows alone. */
function confirmed(scene: Scene, id: string, state = 'draft'): SQL {
  const filing = key();
  return sql`, kept as (insert into filing (id, kind, cycle_id, state, subject, opened_at)
      values (${filing}, 'balance', ${id}, 'pending', 'Balance', ${then}))
    update balance set state = ${state}, frozen = '{}', confirmed_by = ${staffOf(scene)}, confirmed_at = ${then}, filing_id = ${filing}
    where cycle_id = ${id}`;
}

export const nouns = [request, invitation, commitment, evidence, line, acta, meeting, filing, nonconformity, year];
