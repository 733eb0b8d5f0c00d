import { and, asc, desc, eq, inArray, lte, sql } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import {
  type Answered,
  answeredIn,
  isOfCommitment,
  type Kept,
  keptFrom,
  type ReceiptAct,
  receipt,
} from '../receipt/index.ts';
import { acceptedStanding, afterAcceptance } from './acceptance.ts';

/** What somebody did, as it was when it was done, whatever its rows say by now. */
export interface ReceiptFacts {
  kept: Kept;
  alliance: string;
  about: string;
  /** Whose it is; null for the secretariat's own */
  organization: { id: string; name: string } | null;
  by: { id: string; name: string; staff: boolean };
  at: Date;
  sha256: string;
}

const columns = {
  act: receipt.act,
  content: receipt.content,
  alliance: receipt.allianceId,
  about: receipt.aboutId,
  organization: { id: organization.id, name: organization.name },
  by: { id: person.id, name: person.name, staff: sql<boolean>`${receipt.side} = 'team'` },
  at: receipt.at,
  sha256: receipt.sha256,
  /** How both were called that day */
  named: { organization: receipt.organizationName, by: receipt.byName },
};

function rowsOf(ctx: Ctx) {
  return ctx.db
    .select(columns)
    .from(receipt)
    .innerJoin(person, eq(person.id, receipt.by))
    .leftJoin(organization, eq(organization.id, receipt.organizationId));
}

function factsFrom(row: Awaited<ReturnType<typeof rowsOf>>[number]): ReceiptFacts {
  const { act, content, named, by, organization, ...rest } = row;
  return {
    ...{ ...rest, kept: keptFrom(act as ReceiptAct, content), by: { ...by, name: named.by ?? by.name } },
    organization: organization && { ...organization, name: named.organization ?? organization.name },
  };
}

export async function receiptFacts(ctx: Ctx, id: string): Promise<ReceiptFacts> {
  const [row] = await rowsOf(ctx).where(eq(receipt.id, id));
  if (!row) throw new NotFound('receipt');
  return factsFrom(row);
}

/** What an act of the team on a commitment answers: what its organization had sent back or objected to; null when nothing. */
export async function answeredFacts(ctx: Ctx, { about, at }: ReceiptFacts): Promise<Answered<Date> | null> {
  const rows = await rowsOf(ctx)
    .where(and(eq(receipt.aboutId, about), lte(receipt.at, at)))
    .orderBy(asc(receipt.at), asc(receipt.id));
  const acts = rows.map(factsFrom).map(({ kept, by, at }) => ({
    ...{ kept, by: by.name, at },
    side: by.staff ? ('team' as const) : ('organization' as const),
  }));
  return answeredIn(acts).find(({ answer }) => +answer.at === +at) ?? null;
}

/** The newest receipt of one of these acts about a row; null where none was kept. */
export async function receiptAbout(ctx: Ctx, about: string, acts: readonly ReceiptAct[]) {
  const { id, allianceId: alliance, organizationId: organization, at } = receipt;
  const [row] = await ctx.db
    .select({ id, alliance, organization, at })
    .from(receipt)
    .where(and(eq(receipt.aboutId, about), inArray(receipt.act, [...acts])))
    .orderBy(desc(at), desc(id))
    .limit(1);
  return row ?? null;
}

/** What was reported of an evidence. */
export async function reportFacts(ctx: Ctx, evidence: string): Promise<ReceiptFacts> {
  const [row] = await rowsOf(ctx).where(and(eq(receipt.aboutId, evidence), eq(receipt.act, 'evidenceReported')));
  if (!row) throw new NotFound('receipt');
  return factsFrom(row);
}

/** What an organization accepted of an alliance at an instant, by number, and what follows as the case stands now. */
export async function acceptedFacts(ctx: Ctx, alliance: string, organizationId: string, at: Date) {
  const mine = and(eq(receipt.allianceId, alliance), eq(receipt.organizationId, organizationId), eq(receipt.at, at));
  const rows = await rowsOf(ctx).where(and(mine, inArray(receipt.act, ['commitmentAccepted', 'principlesAccepted'])));
  const commitments = rows.filter(({ act }) => act === 'commitmentAccepted').map(({ about }) => about);
  const standing = await acceptedStanding(ctx, alliance, commitments);
  const accepted = rows.map(factsFrom).sort((a, b) => placeOf(a.kept) - placeOf(b.kept));
  return { accepted, waiting: standing.waiting, next: afterAcceptance(standing) };
}

/** The commitments by number, and the principles after them. */
function placeOf(kept: Kept): number {
  return isOfCommitment(kept) ? kept.content.number : Number.MAX_SAFE_INTEGER;
}
