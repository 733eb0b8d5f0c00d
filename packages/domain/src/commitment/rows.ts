import { asc, eq, getTableColumns, max, sql } from 'drizzle-orm';
import { among, type Ctx, NotFound, type Trail } from '../platform/index.ts';
import type { Commitment, CommitmentAnswer, CommitmentSide, CommitmentState, EvidenceForm } from './commitment.ts';
import { OUT } from './rules.ts';
import { commitment } from './tables.ts';

/** The states that `isOut` names, as a list in SQL. */
export const outStates = sql.raw(`(${OUT.map((state) => `'${state}'`).join(', ')})`);

/** Whose words a commitment of a statement holds, as its receipts tell: of who rewrote it last, else of who proposed it. */
export function wordedSide(alias = 'commitment') {
  const c = sql.raw(alias);
  return sql<CommitmentSide>`coalesce((select k.side from receipt k where k.about_id = ${c}.id
    and k.act in ('commitmentProposed', 'commitmentAmended') order by k.at desc, k.id desc limit 1), ${c}.proposed_side)`;
}

/** The day on which they were written, in the same way. */
function wordedOn() {
  return sql<string>`(coalesce((select max(k.at) from receipt k where k.about_id = commitment.id
    and k.act in ('commitmentProposed', 'commitmentAmended')), commitment.proposed_at) at time zone 'America/Bogota')::date::text`;
}

/** Whether an objection to a commitment of a statement stands: one born of the loop, in force, whose team has not answered. */
export function isObjected(alias = 'commitment') {
  const c = sql.raw(alias);
  return sql<boolean>`(${c}.state = 'proposed' and ${c}.round > 0 and ${c}.answered_at is not null and coalesce(${c}.kept_at < ${c}.answered_at, true))`;
}

/**
 * Whether something was reported of a commitment of a statement, in the activity that carries it out: also what came back,
 * which its organization mends for the same words; not what it withdrew. Plan and evidence are of later concepts: here they
 * are only looked at.
 */
export function isReported(alias = 'commitment') {
  return sql<boolean>`exists (select from plan_action g join plan_activity t on t.action_id = g.id and t.replaced_at is null
    where g.commitment_id = ${sql.raw(alias)}.id and (t.compliance = 'met'
      or exists (select from evidence e where e.plan_activity_id = t.id and e.state <> 'withdrawn')))`;
}

/** Whether what a commitment of a statement is filed with has its number. The filing is of a later concept: here it is only looked at. */
export function isFiled(alias = 'commitment') {
  return sql<boolean>`exists (select from filing f where f.id = ${sql.raw(alias)}.filing_id and f.state = 'filed')`;
}

/** What its organization wrote of a commitment of a statement instead of accepting it, and what the team answered. */
export function answerOf(alias = 'commitment') {
  const c = sql.raw(alias);
  return sql<CommitmentAnswer | null>`case when ${c}.answered_at is not null and ${c}.answer_note is not null and ${c}.evidence_form is null then
    json_build_object('note', ${c}.answer_note, 'at', ${c}.answered_at, 'kept', case when ${c}.kept_at >= ${c}.answered_at then
      json_build_object('reason', ${c}.keep_reason, 'at', ${c}.kept_at) end) end`;
}

const columns = {
  ...getTableColumns(commitment),
  wordedSide: wordedSide(),
  wordedOn: wordedOn(),
  answer: answerOf(),
  objected: isObjected(),
  reported: isReported(),
  filed: isFiled(),
};

type Row = typeof commitment.$inferSelect &
  Pick<Commitment, 'wordedSide' | 'wordedOn' | 'answer' | 'objected' | 'reported' | 'filed'>;

function commitmentFromRow(row: Row): Commitment {
  return {
    id: row.id,
    allianceId: row.allianceId,
    number: row.number,
    partyId: row.partyId,
    action: row.action,
    deliverable: row.deliverable,
    dueOn: row.dueOn,
    state: row.state as CommitmentState,
    proposedSide: row.proposedSide as CommitmentSide,
    proposedBy: row.proposedBy,
    answeredBy: row.answeredBy,
    wordedSide: row.wordedSide,
    parentId: row.parentId,
    round: row.round,
    wordedOn: row.wordedOn,
    evidenceForm: row.evidenceForm as EvidenceForm | null,
    filingId: row.filingId,
    filed: row.filed,
    answer: row.answer,
    objected: row.objected,
    reported: row.reported,
    endReason: row.endReason,
    version: row.version,
  };
}

/** Which case a commitment belongs to, so that the case is locked first. */
export async function caseOfCommitment(ctx: Ctx, id: string): Promise<string> {
  const [row] = await ctx.db
    .select({ allianceId: commitment.allianceId })
    .from(commitment)
    .where(eq(commitment.id, id));
  if (!row) throw new NotFound('commitment');
  return row.allianceId;
}

/** Locks commitments by ascending id, after their case. One missing is not found. */
export async function lockCommitments(ctx: Ctx, ids: readonly string[]): Promise<Commitment[]> {
  const wanted = [...new Set(ids)];
  const rows = await ctx.db
    .select(columns)
    .from(commitment)
    .where(among(commitment.id, wanted))
    .orderBy(asc(commitment.id))
    .for('update');
  if (rows.length < wanted.length) throw new NotFound('commitment');
  return rows.map(commitmentFromRow);
}

export async function commitmentsOf(ctx: Ctx, allianceId: string): Promise<Commitment[]> {
  const rows = await ctx.db
    .select(columns)
    .from(commitment)
    .where(eq(commitment.allianceId, allianceId))
    .orderBy(asc(commitment.number));
  return rows.map(commitmentFromRow);
}

/** The next number within the alliance; the case's lock makes it safe. */
export async function nextCommitmentNumber(ctx: Ctx, allianceId: string): Promise<number> {
  const [row] = await ctx.db
    .select({ last: max(commitment.number) })
    .from(commitment)
    .where(eq(commitment.allianceId, allianceId));
  return (row?.last ?? 0) + 1;
}

/** Where it is told who changes commitments of a case. */
export function trailOf(alliance: string, commitments: readonly string[]): Trail {
  return { stream: { kind: 'alliance', id: alliance }, names: ['commitment.'], about: commitments };
}
