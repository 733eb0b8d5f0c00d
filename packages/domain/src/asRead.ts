import { and, eq, sql } from 'drizzle-orm';
import * as acta from './acta/index.ts';
import * as alliance from './alliance/index.ts';
import * as balance from './balance/index.ts';
import * as commitment from './commitment/index.ts';
import * as evidence from './evidence/index.ts';
import * as filing from './filing/index.ts';
import * as followup from './followup/index.ts';
import * as intake from './intake/index.ts';
import type { RequestDraft, RequestPage } from './intake/inputs.ts';
import * as meeting from './meeting/index.ts';
import * as network from './network/index.ts';
import * as organization from './organization/index.ts';
import * as plan from './plan/index.ts';
import { allow, type Ctx, transact } from './platform/index.ts';
import { openVisit } from './procedure/index.ts';
import * as reversal from './reversal/index.ts';

/** What a verb takes, but for what was read. */
type Unread<I> = I extends unknown ? Omit<I, 'version'> & { version?: number } : never;
export type Input<V extends (ctx: Ctx, input: never) => unknown> = Unread<Parameters<V>[1]>;

/**
 * What the actor sends as read: what is given; else it is read as they do, in a transaction of its own. What they may not
 * read they send as 0, and the verb says no.
 */
export async function reading(
  ctx: Ctx,
  given: number | undefined,
  read: (ctx: Ctx) => Promise<number | undefined>,
): Promise<number> {
  if (given !== undefined) return given;
  try {
    const told = await transact(ctx, async (inner) => allow(await read(inner)));
    return (told.ok && told.value) || 0;
  } catch {
    return 0;
  }
}

/*
 * The verbs that carry what was read, done by somebody who reads it and acts at once: for tests and for the demonstration.
 * A version that is given is the one that is sent.
 */

function actaRead(ctx: Ctx, input: { acta: string; version?: number }): Promise<number> {
  const { acta: table } = acta;
  return reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, input.acta));
    return row?.version;
  });
}

/** Who came to the meeting of an acta, as it is written today. */
function attendanceRead(ctx: Ctx, input: { acta: string; attendance?: number }): Promise<number> {
  const [{ acta: table }, { meeting: held }] = [acta, meeting];
  return reading(ctx, input.attendance, async ({ db }) => {
    const ofActa = and(eq(held.id, table.meetingId), eq(table.id, input.acta));
    const [row] = await db.select({ version: held.version }).from(held).innerJoin(table, ofActa);
    return row?.version;
  });
}

export async function approveActa(
  ctx: Ctx,
  input: Omit<Input<typeof acta.approveActa>, 'attendance'> & { attendance?: number },
) {
  const [version, attendance] = [await actaRead(ctx, input), await attendanceRead(ctx, input)];
  return acta.approveActa(ctx, { ...input, version, attendance });
}

export async function annulActa(ctx: Ctx, input: Input<typeof acta.annulActa>) {
  return acta.annulActa(ctx, { version: await actaRead(ctx, input), ...input });
}

export async function approveProposal(ctx: Ctx, input: Input<typeof alliance.approveProposal>) {
  const { proposal, partiesOf, proposalReadAs } = alliance;
  const version = await reading(ctx, input.version, async (inner) => {
    const of = eq(proposal.allianceId, input.alliance);
    const [row] = await inner.db.select({ version: proposal.version }).from(proposal).where(of);
    const parties = await partiesOf(inner, input.alliance);
    return proposalReadAs(
      row ?? null,
      parties.map(({ organizationId }) => organizationId),
    );
  });
  return alliance.approveProposal(ctx, { version, ...input });
}

export async function approvePlan(ctx: Ctx, input: Input<typeof plan.approvePlan>) {
  const version = await reading(ctx, input.version, async (inner) =>
    plan.planReadAs(await plan.planOf(inner, input.alliance)),
  );
  return plan.approvePlan(ctx, { version, ...input });
}

/** Whoever takes an action out has read the activities that it has. */
export async function removePlanAction(ctx: Ctx, input: Input<typeof plan.removePlanAction>) {
  const { planActivity: table } = plan;
  const version = await reading(ctx, input.version, async ({ db }) => {
    const { id, version } = table;
    const activities = await db.select({ id, version }).from(table).where(eq(table.actionId, input.action));
    return plan.actionReadAs({ id: input.action, activities });
  });
  return plan.removePlanAction(ctx, { version, ...input });
}

export async function removePlanActivity(ctx: Ctx, input: Input<typeof plan.removePlanActivity>) {
  const { planActivity: table } = plan;
  const version = await reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, input.activity));
    return row?.version;
  });
  return plan.removePlanActivity(ctx, { version, ...input });
}

/** Whoever moves a case to another cycle has read in which it is. */
export async function carryOverAlliance(
  ctx: Ctx,
  input: Omit<Parameters<typeof balance.carryOverAlliance>[1], 'from'> & { from?: string },
) {
  const { alliance: table } = alliance;
  const [row] = await ctx.db.select({ from: table.cycleId }).from(table).where(eq(table.id, input.alliance));
  return balance.carryOverAlliance(ctx, { from: row?.from ?? input.to, ...input });
}

type Confirming = Omit<Input<typeof balance.confirmBalance>, 'figures'> & { figures?: number };
export async function confirmBalance(ctx: Ctx, input: Confirming) {
  const { improvementAction: table } = balance;
  const version = await reading(ctx, input.version, async (inner) => {
    const improvements = await inner.db.$count(table, eq(table.cycleId, input.cycle));
    return balance.balanceReadAs(await balance.balanceOf(inner, input.cycle), improvements);
  });
  const figures = await reading(ctx, input.figures, async (inner) =>
    balance.figuresReadAs(await balance.figuresOf(inner, input.cycle)),
  );
  return balance.confirmBalance(ctx, { version, figures, ...input });
}

/** What the party of the commitments committed itself to; of several parties, what they all did. */
async function committed(ctx: Ctx, input: { alliance: string; commitments: readonly string[] }): Promise<number> {
  const all = await commitment.commitmentsOf(ctx, input.alliance);
  const parties = new Set(all.filter(({ id }) => input.commitments.includes(id)).map(({ partyId }) => partyId));
  return commitment.versionOf(all.filter(({ partyId }) => partyId && parties.has(partyId)));
}

export async function acceptCommitments(ctx: Ctx, input: Input<typeof commitment.acceptCommitments>) {
  const version = await reading(ctx, input.version, (inner) => committed(inner, input));
  return commitment.acceptCommitments(ctx, { version, ...input });
}

/** Who registers has read what every organization of the case committed itself to. */
export async function registerAcceptance(ctx: Ctx, input: Input<typeof commitment.registerAcceptance>) {
  const version = await reading(ctx, input.version, async (inner) => {
    const all = await commitment.commitmentsOf(inner, input.alliance);
    return commitment.versionOf(all.filter(({ partyId }) => partyId !== null));
  });
  return commitment.registerAcceptance(ctx, { version, ...input });
}

/** Who prepares the packet has read every commitment of the case. */
export async function preparePacket(ctx: Ctx, input: Input<typeof filing.preparePacket>) {
  const version = await reading(ctx, input.version, async (inner) =>
    commitment.versionOf(await commitment.commitmentsOf(inner, input.alliance)),
  );
  return filing.preparePacket(ctx, { version, ...input });
}

/** Who prepares an amendment again has read the commitments that go in it. */
export async function prepareAmendment(ctx: Ctx, input: Input<typeof filing.prepareAmendment>) {
  const version = await reading(ctx, input.version, async (inner) => {
    const [row] = await inner.db.select().from(alliance.alliance).where(eq(alliance.alliance.id, input.alliance));
    const said =
      row &&
      filing.decideAmendment(alliance.allianceFromRow(row), await commitment.commitmentsOf(inner, input.alliance));
    return said?.ok ? filing.amendmentReadAs(said.value.commitments) : undefined;
  });
  return filing.prepareAmendment(ctx, { version, ...input });
}

/** Who concludes the execution has read the evidence of the case. */
export async function concludeExecution(ctx: Ctx, input: Input<typeof evidence.concludeExecution>) {
  const { evidence: table } = evidence;
  const version = await reading(ctx, input.version, async (inner) => {
    const all = await inner.db
      .select({ id: table.id, state: evidence.stateOf(sql`${table}`) })
      .from(table)
      .where(eq(table.allianceId, input.alliance));
    return evidence.executionReadAs({ version: await caseRead(inner, { alliance: input.alliance }) }, all);
  });
  return evidence.concludeExecution(ctx, { version, ...input });
}

export async function returnCommitment(ctx: Ctx, input: Input<typeof commitment.returnCommitment>) {
  const { commitment: table } = commitment;
  const version = await reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, input.commitment));
    return row?.version;
  });
  return commitment.returnCommitment(ctx, { version, ...input });
}

export async function decideCompliance(ctx: Ctx, input: Input<typeof followup.decideCompliance>) {
  const version = await reading(ctx, input.version, async (inner) => {
    const [row] = await inner.db
      .select({ id: alliance.alliance.id })
      .from(alliance.alliance)
      .where(eq(alliance.alliance.id, input.alliance));
    return row && openVisit(await alliance.pathOf(inner, row.id), 13)?.visit;
  });
  return followup.decideCompliance(ctx, { version, ...input } as Parameters<typeof followup.decideCompliance>[1]);
}

export async function notifyInclusion(ctx: Ctx, input: Input<typeof network.notifyInclusion>) {
  const version = await reading(ctx, input.version, (inner) => network.noticeVersion(inner, input));
  return network.notifyInclusion(ctx, { version, ...input } as Parameters<typeof network.notifyInclusion>[1]);
}

export async function dismissNonconformity(ctx: Ctx, input: Input<typeof followup.dismissNonconformity>) {
  const { nonconformity: table } = followup;
  const version = await reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ state: table.state }).from(table).where(eq(table.id, input.nonconformity));
    return row && followup.nonconformityReadAs(row);
  });
  return followup.dismissNonconformity(ctx, { version, ...input });
}

/** Where a case stands, and on which path. */
function caseRead(ctx: Ctx, input: { alliance: string; version?: number }): Promise<number> {
  const { alliance: table } = alliance;
  return reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, input.alliance));
    return row?.version;
  });
}

export async function undoStep(ctx: Ctx, input: Input<typeof reversal.undoStep>) {
  return reversal.undoStep(ctx, { version: await caseRead(ctx, input), ...input });
}

export async function endAlliance(ctx: Ctx, input: Input<typeof alliance.endAlliance>) {
  return alliance.endAlliance(ctx, { version: await caseRead(ctx, input), ...input });
}

export async function suspendAlliance(ctx: Ctx, input: Input<typeof alliance.suspendAlliance>) {
  return alliance.suspendAlliance(ctx, { version: await caseRead(ctx, input), ...input });
}

export async function resumeAlliance(ctx: Ctx, input: Input<typeof alliance.resumeAlliance>) {
  return alliance.resumeAlliance(ctx, { version: await caseRead(ctx, input), ...input });
}

function meetingRead(ctx: Ctx, input: { meeting: string; version?: number }): Promise<number> {
  const { meeting: table } = meeting;
  return reading(ctx, input.version, async ({ db }) => {
    const [row] = await db.select({ version: table.version }).from(table).where(eq(table.id, input.meeting));
    return row?.version;
  });
}

export async function cancelMeeting(ctx: Ctx, input: Input<typeof meeting.cancelMeeting>) {
  return meeting.cancelMeeting(ctx, { version: await meetingRead(ctx, input), ...input });
}

export async function recordAttendance(
  ctx: Ctx,
  input: Pick<Input<typeof meeting.recordAttendance>, 'meeting'> & Partial<Input<typeof meeting.recordAttendance>>,
) {
  const version = await meetingRead(ctx, input);
  return meeting.recordAttendance(ctx, { version, present: [], team: [], others: [], ...input });
}

/** Saves a page of a request as it stands; what it gives back is the version of the whole, for who sends it. */
export async function saveRequestPage<P extends RequestPage>(
  ctx: Ctx,
  input: { request: string; page: P; value: NonNullable<RequestDraft[P]>; version?: number },
) {
  const version = await reading(ctx, input.version, async ({ db }) => {
    const { request: table } = intake;
    const [row] = await db.select({ content: table.content }).from(table).where(eq(table.id, input.request));
    return row && intake.pageReadAs(intake.storedRequest.read(row.content), input.page);
  });
  return intake.saveRequestPage(ctx, { version, ...input });
}

export async function withdrawLegalNature(ctx: Ctx, input: Input<typeof organization.withdrawLegalNature>) {
  const { legalNature: table } = organization;
  const version = await reading(ctx, input.version, async ({ db }) =>
    db.$count(table, eq(table.organizationId, input.organization)),
  );
  return organization.withdrawLegalNature(ctx, { version, ...input });
}

export async function enterNetwork(ctx: Ctx, input: Input<typeof network.enterNetwork>) {
  const version = await reading(ctx, input.version, async (inner) => {
    const [standing] = await network.standingEntries(inner, [input.organization]);
    return standing?.version;
  });
  return network.enterNetwork(ctx, { version, ...input });
}
