import { eq, sql } from 'drizzle-orm';
import { alliance, asDriver, hasRecords, proposal, storedFields } from '../alliance/index.ts';
import {
  answerOf,
  type Commitment,
  type CommitmentAnswer,
  type CommitmentSide,
  type CommitmentState,
  isFiled,
  isObjected,
  isOut,
  isReported,
  isUntold,
  offersOfCommitment,
  wordedSide,
} from '../commitment/index.ts';
import { type ContributionState, isInForce } from '../contribution/index.ts';
import { initiative } from '../cycle/index.ts';
import { commitmentOwed } from '../evidence/index.ts';
import { filingEntry } from '../filing/index.ts';
import { asSent, storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import { type Actor, bogotaDay, type Ctx, isOffered, type Offer } from '../platform/index.ts';
import {
  type Answered,
  answeredIn,
  type Kept,
  keptFrom,
  type ReceiptAct,
  type Signed,
  signerIn,
} from '../receipt/index.ts';
import { idOf } from './idOf.ts';
import { lineUnjudged } from './unjudged.ts';

/** What the request that opened a case said, and which organization sent it: none where who wrote it stays out of it. */
export interface CaseRequest extends Required<Pick<RequestDraft, 'organization' | 'contact' | 'wish'>> {
  code: string;
  from: string | null;
  offers: NonNullable<RequestDraft['offers']> | null;
  /** The name of the initiative that it chose, where it is shown; null when it was not sure */
  initiative?: string | null;
}

interface KeptRequest {
  code: string;
  from: string | null;
  content: unknown;
}

const requestOfCase = sql<KeptRequest | null>`(select json_build_object('code', r.code, 'from', case when not app.stays_out(r.id) then r.organization_id end, 'content', app.request_content(r.id))
  from request r where r.alliance_id = alliance.id limit 1)`;

function requestFrom(kept: KeptRequest | null | undefined): CaseRequest | null {
  if (!kept) return null;
  const { content, ...rest } = kept;
  const { organization, contact, wish, offers = null } = asSent({ content: storedRequest.read(content) });
  return { ...rest, organization, contact, wish, offers };
}

/** What the request of a case said, with the name of its initiative; null for one born of an invitation. Two statements. */
export async function caseRequest(ctx: Ctx, allianceId: string): Promise<CaseRequest | null> {
  const [row] = await ctx.db.select({ request: requestOfCase }).from(alliance).where(eq(alliance.id, allianceId));
  const request = requestFrom(row?.request);
  if (!request) return null;
  const [named] = await ctx.db
    .select({ name: initiative.name })
    .from(initiative)
    .where(eq(initiative.id, idOf(request.wish.initiative)));
  return { ...request, initiative: named?.name ?? null };
}

/** The proposal of a case, null before the first time, its request, the methodologies that a pact may choose, and the parties that left records. One statement. */
export async function proposalPage(ctx: Ctx, allianceId: string) {
  const [row] = await ctx.db
    .select({
      proposal,
      request: requestOfCase,
      methodologies: sql<
        string[]
      >`(select coalesce(json_agg(m.name order by app.fold(m.name), m.id), '[]') from pact_methodology m where m.retired_at is null)`,
      held: sql<
        string[]
      >`(select coalesce(json_agg(q.id), '[]') from party q where q.alliance_id = ${alliance.id} and ${hasRecords})`,
    })
    .from(alliance)
    .leftJoin(proposal, eq(proposal.allianceId, alliance.id))
    .where(eq(alliance.id, allianceId));
  const kept = row?.proposal;
  return {
    proposal: kept ? { ...kept, kindFields: storedFields.read(kept.kindFields) } : null,
    request: requestFrom(row?.request),
    methodologies: row?.methodologies ?? [],
    held: row?.held ?? [],
  };
}

export interface CommitmentRow {
  id: string;
  number: number;
  /** The organization that commits itself; null for the secretariat */
  organization: { id: string; name: string } | null;
  action: string;
  deliverable: string;
  dueOn: string;
  state: CommitmentState;
  parent: number | null;
  round: number;
  /** What its organization wrote when it sent it back or objected to it, and what the team answered */
  answer: CommitmentAnswer | null;
  /** An objection to it stands that the team has not answered */
  objected: boolean;
  /** Evidence of its activity came and was not withdrawn, or a follow-up found it met */
  reported: boolean;
  /** What it is filed with has its number */
  filed: boolean;
  answeredAt: string | null;
  answeredBy: string | null;
  /** Of what was accepted by e-mail or on paper: the day and, of whom its reader may know, who did */
  acceptedOn: string | null;
  signer: Signed | null;
  form: string | null;
  file: string | null;
  /** `was`: the number that was typed first, of what was corrected */
  filing: { id: string; kind: string; number: string | null; filedOn: string | null; was: string | null } | null;
  /** Whose people wrote it */
  proposedSide: CommitmentSide;
  wordedSide: CommitmentSide;
  /** Withdrawn, or replaced before it was filed */
  endedAt: string | null;
  endedBy: string | null;
  endReason: string | null;
  /** It waits for its organization, which no mail told yet */
  untold: boolean;
  /** Its organization accepted the three principles of a pact */
  principled: boolean;
  /** In force, and at no filing desk */
  loose: boolean;
  /** In force, and not kept yet */
  owed: boolean;
  /** The number of the newest that stands in its place */
  successor: number | null;
  /** What each side wrote and answered of it, oldest first; empty where the reader may not know it */
  acts: KeptAct[];
  /** What its organization sent back or objected to, and what the team answered */
  answers: Answered<string>[];
  version: number;
  /** What stands in the way of each, as who drives the case is told */
  asDriver: Record<'keep' | 'correct' | 'renewAgain', Offer>;
  can: Record<'register' | 'amend' | 'withdraw' | 'replace' | 'keep' | 'correct' | 'renewAgain', boolean> & {
    /** It would be corrected or replaced, were its amendment not at the filing desk */
    takeBackFirst: boolean;
  };
}

/** Something done to a commitment, word for word as it was. */
export interface KeptAct {
  kept: Kept;
  side: CommitmentSide;
  by: string;
  at: string;
  sha256: string;
}

interface KeptRow
  extends Omit<CommitmentRow, 'can' | 'asDriver' | 'acts' | 'answers' | 'loose' | 'signer'>,
    Record<string, unknown> {
  acts: (Omit<KeptAct, 'kept'> & { act: ReceiptAct; content: string })[];
  state: CommitmentState;
  filingId: string | null;
  hands: Pick<Commitment, 'proposedBy' | 'answeredBy'>;
  at: Parameters<typeof offersOfCommitment>[1];
}

/** The commitments of both sides of a case, by number, with what the reader may do to each today. One statement. */
export async function commitmentsPage(ctx: Ctx, alliance: string): Promise<CommitmentRow[]> {
  const today = bogotaDay(ctx.now);
  const rows = await ctx.db.execute<KeptRow>(sql`
    select json_build_object('state', a.state, 'step', a.step, 'professionalId', a.professional_id) as at, c.filing_id as "filingId", json_build_object('proposedBy', c.proposed_by, 'answeredBy', c.answered_by) as hands,
      c.id, c.number, c.action, c.deliverable, c.due_on::text as "dueOn", c.state, c.round, c.version, ${commitmentOwed(sql`c`)} as owed,
      ${answerOf('c')} as answer, ${isObjected('c')} as objected, ${isReported('c')} as reported, ${isFiled('c')} as filed, ${isUntold('c')} as untold, q.principles_accepted_at is not null as principled, to_json(c.answered_at) #>> '{}' as "answeredAt", p.name as "answeredBy",
      c.evidence_form as form, c.accepted_on::text as "acceptedOn", c.evidence_file_id as file, b.number as parent,
      case when o.id is not null then json_build_object('id', o.id, 'name', o.name) end as organization,
      case when f.id is not null then json_build_object('id', f.id, 'kind', f.kind, ${filingEntry()}) end as filing,
      c.proposed_side as "proposedSide", ${wordedSide('c')} as "wordedSide", to_json(c.ended_at) #>> '{}' as "endedAt", e.name as "endedBy", c.end_reason as "endReason",
      (select s.number from commitment s where s.parent_id = c.id order by s.number desc limit 1) as successor,
      (select coalesce(json_agg(json_build_object('act', k.act, 'content', k.content, 'side', k.side, 'by', coalesce(k.by_name, w.name), 'at', to_json(k.at) #>> '{}', 'sha256', k.sha256)
        order by k.at, k.id), '[]') from receipt k join person w on w.id = k.by where k.about_id = c.id) as acts
    from commitment c join alliance a on a.id = c.alliance_id left join party q on q.id = c.party_id left join organization o on o.id = q.organization_id
      left join person p on p.id = c.answered_by left join person e on e.id = c.ended_by left join commitment b on b.id = c.parent_id left join filing f on f.id = c.filing_id
    where c.alliance_id = ${alliance} order by c.number`);
  return rows.map(({ at, hands, filingId, acts, ...row }) => {
    const organization = row.organization?.id ?? null;
    const offersTo = (actor: Actor) =>
      offersOfCommitment({ ...row, ...hands, filingId }, at, organization, actor, today);
    const offers = offersTo(ctx.actor);
    const { keep, correct, renewAgain } = offersTo(asDriver(ctx.actor, at));
    const told = acts.map(({ act, content, ...who }) => ({ ...who, kept: keptFrom(act, content) }));
    return {
      ...row,
      loose: filingId === null && !isOut(row),
      acts: told,
      answers: answeredIn(told),
      signer: signerIn(told.map(({ kept }) => kept)),
      asDriver: { keep, correct, renewAgain },
      can: {
        ...{ amend: isOffered(offers.amend), withdraw: isOffered(offers.withdraw), replace: isOffered(offers.replace) },
        ...{
          register: isOffered(offers.register),
          keep: isOffered(offers.keep),
          correct: isOffered(offers.correct),
          renewAgain: isOffered(offers.renewAgain),
        },
        takeBackFirst: offers.correct?.ok === false && offers.correct.refusal.code === 'commitment.amendmentPrepared',
      },
    };
  });
}

export interface ContributionRow {
  organizationId: string;
  initiativeId: string;
  cycleId: string;
  /** Why it was withdrawn, and the line that it puts right */
  withdrawReason: string | null;
  correctsId: string | null;
  /** Why, of a correction of a verified line */
  correctReason: string | null;
  id: string;
  organization: string;
  initiative: string;
  origin: string;
  category: string;
  description: string;
  quantity: string;
  unit: string;
  rate: string | null;
  rateSource: string | null;
  method: string | null;
  /** Whole pesos as text; null when it is not monetised */
  value: string | null;
  notMonetizableReason: string | null;
  state: ContributionState;
  deliveredOn: string | null;
  /** Why it is told apart and adds to no figure; null of what counts */
  apartReason: string | null;
  /** Of the cycle whose balance it is of */
  year: number;
  declaredBy: string;
  declarer: string | null;
  verifiedBy: string | null;
  verifier: string | null;
}

/** The ledger of a case, oldest first, its totals in whole pesos, of what is in force and not told apart, and to which of them each line adds. One statement. */
export async function contributionsPage(ctx: Ctx, alliance: string) {
  const rows = await ctx.db.execute<
    ContributionRow & { unjudged: boolean; inForce: boolean } & Record<string, unknown>
  >(sql`
    select l.id, l.organization_id as "organizationId", l.initiative_id as "initiativeId", l.cycle_id as "cycleId", l.withdraw_reason as "withdrawReason",
      l.corrects_id as "correctsId", l.correct_reason as "correctReason", l.verified_by as "verifiedBy", ${isInForce(sql`l`)} as "inForce", o.name as organization, n.name as initiative, l.origin, l.category, l.description, l.quantity::text as quantity, l.unit,
      l.rate::text as rate, l.rate_source as "rateSource", l.method, l.value::text as value, l.not_monetizable_reason as "notMonetizableReason",
      l.state, l.delivered_on::text as "deliveredOn", l.apart_reason as "apartReason", l.declared_by as "declaredBy", v.name as verifier,
      (select c.year from cycle c where c.id = l.cycle_id) as year, ${lineUnjudged(sql`l`)} as unjudged,
      (select p.name from person p where p.id = case when l.declared_by ~ '^(staff|person):' then split_part(l.declared_by, ':', 2)::uuid end) as declarer
    from contribution l join organization o on o.id = l.organization_id join initiative n on n.id = l.initiative_id
      left join person v on v.id = l.verified_by
    where l.alliance_id = ${alliance} order by l.declared_at, l.id`);
  const sum = (some: readonly ContributionRow[]) =>
    some.reduce((total, row) => total + BigInt(row.value ?? 0), 0n).toString();
  const told = rows.map(({ unjudged, inForce, ...row }) => {
    const declared = inForce && row.apartReason === null && row.state !== 'withdrawn' && row.value !== null;
    return { ...row, addsTo: { declared, verified: declared && row.state === 'verified', unjudged } };
  });
  const [declared, verified] = (['declared', 'verified'] as const).map((total) =>
    sum(told.filter(({ addsTo }) => addsTo[total])),
  );
  return { rows: told, totals: { declared: declared!, verified: verified! } };
}
