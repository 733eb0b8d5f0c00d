import { sql } from 'drizzle-orm';
import {
  hasRecords,
  offersActivity,
  offersAnswersAgain,
  offersDialogue,
  offersHandingOver,
  offersOfAlliance,
  offersRemoval,
} from './alliance/index.ts';
import { type Asked, at, caseOf, type Read, staff } from './closedAsked.ts';
import { offersOfLater } from './closedOffersLater.ts';
import {
  type Commitment,
  commitmentsOf,
  isOut,
  offersAcceptance,
  offersOfCommitment,
  offersProposing,
} from './commitment/index.ts';
import {
  contributionsOf,
  ledgerStanding,
  mayDeclare,
  offersCorrection,
  offersDeclaration,
  offersMending,
  offersVerification,
} from './contribution/index.ts';
import { allCycles } from './cycle/index.ts';
import { type Evidence, type FileScan, offersOfEvidence, offersReport, offersWithdrawal } from './evidence/index.ts';
import { offersOfFiling, offersPreparing, readFiling } from './filing/index.ts';
import {
  type InvitedIn,
  invitedOf,
  offersOfInvitation,
  offersOfRequest,
  type Request,
  standingOf,
} from './intake/index.ts';
import { offersCommittee, offersConvening, offersOfMeeting, readMeeting } from './meeting/index.ts';
import { offersEntry } from './network/index.ts';
import { offersEdit, planOf } from './plan/index.ts';
import { bogotaDay } from './platform/index.ts';
import { offersUndo } from './reversal/index.ts';
import { caseTurns, dialoguePage } from './views/index.ts';

const ofCase =
  (act: keyof ReturnType<typeof offersOfAlliance>): Read =>
  async (asked) =>
    offersOfAlliance(await caseOf(asked), asked.actor)[act];

const askedOfCommitment =
  (offered: (...of: Parameters<typeof offersOfCommitment>) => Awaited<ReturnType<Read>>): Read =>
  async (asked) => {
    const rows: Commitment[] = await commitmentsOf(staff(asked), asked.scene.one.id);
    const found = rows.find(({ id }) => id === asked.made);
    if (!found) return undefined;
    const file = await caseOf(asked);
    const organization = file.parties.find(({ id }) => id === found.partyId)?.organization ?? null;
    return offered(found, file, organization, asked.actor, bogotaDay(asked.scene.now));
  };

const ofCommitment = (act: keyof ReturnType<typeof offersOfCommitment>) =>
  askedOfCommitment((...of) => offersOfCommitment(...of)[act]);

const ofEvidence =
  (act: keyof ReturnType<typeof offersOfEvidence>): Read =>
  async (asked) => {
    const [found] = await asked.scene.db.execute<
      Parameters<typeof offersOfEvidence>[0] & { scans: FileScan[] } & Record<string, unknown>
    >(sql`select e.number, e.state, e.party_id as "partyId", e.submitted_by as "submittedBy",
        (select coalesce(json_agg(f.scan), '[]') from evidence_file l join file f on f.id = l.file_id where l.evidence_id = e.id) as scans
      from evidence e where e.id = ${asked.made}`);
    return found && offersOfEvidence(found, found.scans, await caseOf(asked), asked.actor)[act];
  };

const ofMeeting =
  (act: keyof ReturnType<typeof offersOfMeeting>): Read =>
  async (asked) => {
    const { scene, made, actor } = asked;
    const found = await readMeeting(staff(asked), made);
    const [row] = await scene.db.execute<{
      held: boolean;
      year: number;
      balanceFiledAt: Date | null;
      initiativesSet: boolean;
    }>(
      sql`select year, balance_filed_at as "balanceFiledAt", initiatives_set_at is not null as "initiativesSet",
        exists (select 1 from acta where meeting_id = ${made} and state <> 'annulled') as held
        from cycle where id = ${found.cycleId}`,
    );
    return offersOfMeeting({ ...found, cycle: row! }, [await caseOf(asked)], row!.held, actor, scene.now)[act];
  };

const ofRequest =
  (act: keyof ReturnType<typeof offersOfRequest>): Read =>
  async ({ scene, made, actor }) => {
    const [found] = await scene.db.execute<Pick<Request, 'id' | 'state'> & { answered: string | null }>(
      sql`select id, state, to_json(answered_at) #>> '{}' as answered from request where id = ${made}`,
    );
    const answeredAt = found?.answered ? new Date(found.answered) : null;
    return found && offersOfRequest({ ...found, answeredAt }, actor, scene.now)[act];
  };

const ofInvitation =
  (act: keyof ReturnType<typeof offersOfInvitation>): Read =>
  async ({ scene, made, actor }) => {
    const [found] = await scene.db.execute<
      Omit<Parameters<typeof offersOfInvitation>[0], 'expiresAt'> & { expires: string; standing: InvitedIn } & Record<
          string,
          unknown
        >
    >(sql`select v.id, v.state, to_json(v.expires_at) #>> '{}' as expires, ${standingOf} as standing, ${invitedOf}
      from invitation v where v.id = ${made}`);
    const expiresAt = new Date(found!.expires);
    return offersOfInvitation({ ...found!, expiresAt }, found!.standing, actor, scene.now)[act];
  };

const lineOf = async (asked: Asked) =>
  (await contributionsOf(staff(asked), asked.scene.one.id)).find(({ id }) => id === asked.made);

function mending(act: keyof ReturnType<typeof offersMending>): Read {
  return async (asked) => {
    const line = await lineOf(asked);
    const { alliance, stays } = await ledgerStanding(staff(asked), asked.scene.one.id);
    return line && offersMending(line, alliance, stays, asked.actor)[act];
  };
}

const ofFiling =
  (act: keyof ReturnType<typeof offersOfFiling>): Read =>
  async (asked) => {
    const found = await readFiling(staff(asked), asked.made).catch(() => undefined);
    const loose = await commitmentsOf(staff(asked), asked.scene.one.id);
    return found && offersOfFiling(found, await caseOf(asked), loose, asked.actor)[act];
  };

/** By verb: what its page offers. */
export const offerOf: { readonly [verb: string]: Read } = {
  saveProposal: at(2),
  approveProposal: at(2),
  // Its page finds the registrations that go on by themselves
  addParty: async (asked) => {
    const [body] = await asked.scene.db.execute<{ merged: boolean }>(
      sql`select merged_into is not null as merged from organization where id = ${asked.made || null}`,
    );
    return body?.merged ? undefined : at(2)(asked);
  },
  removeParty: async (asked) => {
    const { scene, actor } = asked;
    const [file, id] = [await caseOf(asked), await scene.last('party')];
    const [held] = await scene.db.execute<{ records: boolean }>(
      sql`select ${hasRecords} as records from party q where q.id = ${id}`,
    );
    const { invitation } = file.parties.find((party) => party.id === id)!;
    return offersRemoval(file, file.parties, { id, invitation, hasRecords: held!.records }, actor);
  },
  citeInput: at(2),
  withdrawInput: at(2),
  enterNetwork: async (asked) => {
    const file = await caseOf(asked);
    const party = file.parties.find(({ organization }) => organization === asked.scene.one.organizations[0]!.id)!;
    return offersEntry(file, file, party, asked.actor);
  },
  recordFirstContact: at(3),
  validateInclusion: at(4),
  decideActivePart: async (asked) => {
    const file = await caseOf(asked);
    const first = offersActivity(file, file, 5, asked.actor);
    return first?.ok ? first : offersAnswersAgain(file, file, file.parties, asked.actor);
  },
  agreeMethodology: at(8),
  proposeCommitment: async (asked) => {
    const packed = (await commitmentsOf(staff(asked), asked.scene.one.id)).some(({ filingId }) => filingId !== null);
    return offersProposing(await caseOf(asked), packed, null, asked.actor);
  },
  amendCommitment: ofCommitment('amend'),
  withdrawCommitment: ofCommitment('withdraw'),
  replaceCommitment: ofCommitment('replace'),
  acceptCommitments: askedOfCommitment((...of) => offersAcceptance(...of)),
  preparePacket: async (asked) => {
    const file = await caseOf(asked);
    const promised = (await commitmentsOf(staff(asked), asked.scene.one.id)).filter((one) => !isOut(one));
    return offersPreparing(file, file.parties, promised, asked.actor, bogotaDay(asked.scene.now));
  },
  enterFilingNumber: ofFiling('enter'),
  correctFilingNumber: ofFiling('correct'),
  receiveFiling: ofFiling('receive'),
  takeBackPacket: ofFiling('takeBack'),
  prepareAmendment: async (asked) => {
    const loose = await commitmentsOf(staff(asked), asked.scene.one.id);
    const none = { kind: 'amendment' as const, filed: null, withdrawnAt: null };
    return offersOfFiling(none, await caseOf(asked), loose, asked.actor).prepareAgain;
  },
  registerAcceptance: ofCommitment('register'),
  returnCommitment: ofCommitment('return'),
  keepCommitment: ofCommitment('keep'),
  correctRenewal: ofCommitment('correct'),
  renewAgain: ofCommitment('renewAgain'),
  savePlanSection: at(10),
  // Its page lists the commitments that are in force, and no other
  addPlanAction: async (asked) => {
    const promised = await commitmentsOf(staff(asked), asked.scene.one.id);
    const about = promised.find(({ id }) => id === asked.made);
    return about && about.state !== 'accepted' ? undefined : at(10)(asked);
  },
  addPlanActivity: at(10),
  approvePlan: at(10),
  editPlanActivity: async (asked) => {
    const { actions } = await planOf(staff(asked), asked.scene.one.id);
    const found = actions.flatMap((action) => action.activities).find(({ id }) => id === asked.made);
    return found && offersEdit(found, await caseOf(asked), asked.actor);
  },
  submitEvidence: async (asked) => {
    const [one] = asked.scene.one.organizations;
    const [found] = await asked.scene.db.execute<{ number: number } & Record<string, unknown>>(sql`
      select t.number from plan_activity t join party p on p.id = t.party_id
      where t.alliance_id = ${asked.scene.one.id} and p.organization_id = ${one!.id} order by t.id desc limit 1`);
    return found && offersReport({ ...found, replacedAt: null }, await caseOf(asked), one!.id, asked.actor);
  },
  acceptEvidence: ofEvidence('accept'),
  returnEvidence: ofEvidence('return'),
  withdrawEvidence: async (asked) => {
    const [found] = await asked.scene.db.execute<
      { number: number; state: Evidence['state']; party: string | null } & Record<string, unknown>
    >(sql`select number, state, party_id as party from evidence where id = ${asked.made}`);
    if (!found) return undefined;
    const file = await caseOf(asked);
    const organization = file.parties.find(({ id }) => id === found.party)?.organization ?? null;
    return offersWithdrawal(found, file, organization, asked.actor);
  },
  concludeExecution: at(11),
  decideCompliance: at(13),
  recordDialogueSpace: async (asked) => {
    const { methodology } = await dialoguePage(staff(asked), asked.scene.one.id);
    return offersDialogue(await caseOf(asked), methodology, asked.actor);
  },
  'declareContribution with a reason': async (asked) => {
    const { alliance, stays } = await ledgerStanding(staff(asked), asked.scene.one.id);
    const offered = offersDeclaration(alliance, stays);
    return mayDeclare(asked.actor, await caseOf(asked), asked.scene.one.organizations[0]!.id) ? offered : null;
  },
  verifyContribution: async (asked) => {
    const line = await lineOf(asked);
    return line && offersVerification(line, asked.actor);
  },
  withdrawContribution: mending('withdraw'),
  correctContribution: mending('correct'),
  correctVerifiedContribution: async (asked) => {
    const [line, lines] = [await lineOf(asked), await contributionsOf(staff(asked), asked.scene.one.id)];
    const { stays } = await ledgerStanding(staff(asked), asked.scene.one.id);
    return line && offersCorrection(line, lines, stays, asked.actor);
  },
  conveneMeeting: async (asked) => {
    // Of a year its committee, of a case what it may meet about
    const year = (await allCycles(staff(asked))).find(({ id }) => id === asked.made);
    if (year) return offersCommittee(year, asked.actor);
    const file = await caseOf(asked);
    return offersConvening({ ...file, cycleId: file.cycle.id }, asked.actor);
  },
  moveMeeting: ofMeeting('move'),
  cancelMeeting: ofMeeting('cancel'),
  recordAttendance: ofMeeting('attend'),
  suspendAlliance: ofCase('suspend'),
  resumeAlliance: ofCase('resume'),
  handOverAlliances: async (asked) => offersHandingOver(await caseOf(asked), asked.actor),
  endAlliance: ofCase('end'),
  undoStep: async (asked) => {
    const file = await caseOf(asked);
    const { standing } = await caseTurns(staff(asked), file);
    return offersUndo(file, standing, asked.actor);
  },
  saveRequestPage: ofRequest('edit'),
  keepRequestFile: ofRequest('edit'),
  withdrawRequest: ofRequest('withdraw'),
  reviewRequest: ofRequest('answer'),
  returnRequest: ofRequest('answer'),
  declineRequest: ofRequest('answer'),
  lapseRequest: ofRequest('lapse'),
  markDuplicate: ofRequest('answer'),
  acceptRequest: ofRequest('answer'),
  acceptInvitation: ofInvitation('accept'),
  declineInvitation: ofInvitation('decline'),
  resendInvitation: ofInvitation('resend'),
  revokeInvitation: ofInvitation('revoke'),
  ...offersOfLater,
};
