import { and, asc, eq, isNull, or, sql } from 'drizzle-orm';
import { type AllianceState, alliance, party } from '../alliance/index.ts';
import {
  type CommitmentSide,
  type CommitmentState,
  commitment,
  decideAcceptance,
  isOwnProposal,
  wordedSide,
} from '../commitment/index.ts';
import { commitmentOwed } from '../evidence/index.ts';
import { compliance } from '../followup/index.ts';
import { organization } from '../organization/index.ts';
import { planActivity } from '../plan/index.ts';
import { bogotaDay, type Ctx, NotFound } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { isOfCommitment } from '../receipt/index.ts';
import { receiptFacts } from './receipts.ts';

const words = {
  number: commitment.number,
  action: commitment.action,
  deliverable: commitment.deliverable,
  dueOn: commitment.dueOn,
};

/** What may be accepted now by an organization, by whether it proposed that itself, and the secretariat's own side of the case. */
export async function toAcceptFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  const rows = await ctx.db
    .select({
      ...words,
      organization: party.organizationId,
      proposedSide: sql<CommitmentSide>`${commitment.proposedSide}`,
      ...{ proposedBy: commitment.proposedBy, answeredBy: commitment.answeredBy },
      wordedSide: wordedSide(),
      ...{ state: sql<CommitmentState>`${commitment.state}`, round: commitment.round },
      case: { state: sql<AllianceState>`${alliance.state}`, step: sql<ActivityNumber | null>`${alliance.step}` },
    })
    .from(commitment)
    .innerJoin(alliance, eq(alliance.id, commitment.allianceId))
    .leftJoin(party, eq(party.id, commitment.partyId))
    .where(
      and(
        eq(commitment.allianceId, allianceId),
        or(
          and(eq(party.organizationId, organizationId), eq(commitment.state, 'proposed')),
          and(isNull(commitment.partyId), eq(commitment.state, 'accepted')),
        ),
      ),
    )
    .orderBy(asc(commitment.number));
  const today = bogotaDay(ctx.now);
  const asked = rows.filter((row) => row.organization !== null && decideAcceptance(row.case, row, today).ok);
  return {
    asked: asked.filter((row) => !isOwnProposal(row)),
    proposed: asked.filter(isOwnProposal),
    ofTheSecretariat: rows.filter((row) => row.organization === null),
  };
}

/** The commitment that decision 13 *No* begot, as its receipt keeps it, and the activity that was not met. What earlier releases queued has no receipt: it is told as it is now. */
export async function newCommitmentFacts(
  ctx: Ctx,
  { commitment: id, receipt }: { commitment: string; receipt?: string },
) {
  const [row] = await ctx.db
    .select({
      ...{ action: commitment.action, deliverable: commitment.deliverable, dueOn: commitment.dueOn },
      activity: planActivity.title,
    })
    .from(compliance)
    .innerJoin(commitment, eq(commitment.id, compliance.commitmentId))
    .innerJoin(planActivity, eq(planActivity.id, compliance.planActivityId))
    .where(eq(compliance.commitmentId, id));
  if (!row) throw new NotFound('compliance');
  if (!receipt) return row;
  const { kept } = await receiptFacts(ctx, receipt);
  if (!isOfCommitment(kept)) throw new NotFound('receipt');
  const { action, deliverable, dueOn } = kept.content;
  return { activity: row.activity, action, deliverable, dueOn };
}

/** Whose each commitment is that goes with a filing, null for the secretariat, its number, whether it waits for its organization's answer and whether something of it is still to be reported. */
export async function filedCommitments(ctx: Ctx, filing: string) {
  return ctx.db
    .select({
      organization: { id: organization.id, name: organization.name },
      number: commitment.number,
      unanswered: sql<boolean>`${commitment.state} = 'proposed'`,
      owed: sql<boolean>`${commitmentOwed(sql`${commitment}`)}`,
    })
    .from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId))
    .leftJoin(organization, eq(organization.id, party.organizationId))
    .where(eq(commitment.filingId, filing))
    .orderBy(asc(commitment.number));
}

/**
 * Whether its organization had been asked to accept the commitment of a receipt before that was kept: what was proposed is
 * told only later, with whatever it says by then; what a loop begot or took the place of another is told at once.
 */
export async function wasAsked(ctx: Ctx, receipt: string): Promise<boolean> {
  const [row] = await ctx.db.execute<{ asked: boolean }>(sql`
    select exists (select from event e where e.stream_kind = 'alliance' and e.stream_id = c.stream_id and e.seq < c.seq and (
      (e.name in ('commitment.renewed', 'commitment.replaced') and e.data::jsonb ->> 'commitment' = r.about_id::text)
      or (e.name = 'commitments.sentToAccept' and e.data::jsonb -> 'organizations' @> to_jsonb(r.organization_id::text)
        and exists (select from event p where p.stream_kind = 'alliance' and p.stream_id = c.stream_id and p.seq < e.seq
          and p.name = 'commitment.proposed' and p.data::jsonb ->> 'commitment' = r.about_id::text)))) as asked
    from receipt r join event c on c.stream_kind = 'alliance' and c.stream_id = r.alliance_id
      and c.name like 'commitment.%' and c.data::jsonb ->> 'receipt' = r.id::text
    where r.id = ${receipt}`);
  return row?.asked ?? false;
}

/** Whether a commitment was asked for by the No of activity 13: it is in force at once. */
export async function isOfLoop(ctx: Ctx, id: string): Promise<boolean> {
  const [row] = await ctx.db.select({ round: commitment.round }).from(commitment).where(eq(commitment.id, id));
  return (row?.round ?? 0) > 0;
}
