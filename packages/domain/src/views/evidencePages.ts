import { type SQL, sql } from 'drizzle-orm';
import type { AllianceState } from '../alliance/index.ts';
import { correctionOf, isReviewable, stateOf } from '../evidence/index.ts';
import type { LookState } from '../look/index.ts';
import { type Ctx, NotFound, ReasonNeeded } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { idOf } from './idOf.ts';
import { looksOfToday, stateOfLook, type TodaysLooks } from './looksOfToday.ts';
import { evidenceUnjudged } from './unjudged.ts';

export interface EvidenceRowFile {
  id: string;
  name: string;
  mediaType: string;
  bytes: number;
  scan: string;
  /** Of a picture, upright */
  width: number | null;
  height: number | null;
  /** Of this evidence, or of another that carries it */
  showsMinors: boolean;
}

export interface EvidenceRow {
  id: string;
  number: number;
  state: string;
  description: string;
  executedOn: string;
  /** Why it is told apart and adds to no figure of its year; null of what counts */
  apartReason: string | null;
  place: string;
  peopleReached: number | null;
  showsMinors: boolean;
  submittedAt: string;
  submittedBy: string | null;
  submittedById: string;
  reviewedAt: string | null;
  reviewedBy: string | null;
  reviewedById: string | null;
  reviewReason: string | null;
  /** Who of its side took it back, when and why; null unless somebody did */
  withdrawn: { at: string; by: string | null; reason: string } | null;
  /** Who of the team said after it was accepted that it counts no more, when and why; null unless somebody did */
  corrected: { at: string; by: string | null; reason: string } | null;
  /** The one of the same activity before it, where it was sent back: this one takes its place */
  earlier: { number: number; reason: string } | null;
  /** Null for the secretariat */
  organization: string | null;
  organizationId: string | null;
  partyId: string | null;
  activity: { number: number; title: string; endsOn: string; replaced: boolean };
  /** What was promised, and what would show it */
  commitment: { number: number; action: string; deliverable: string };
  alliance: {
    id: string;
    code: string;
    title: string;
    professional: string;
    state: AllianceState;
    step: ActivityNumber | null;
  };
  files: EvidenceRowFile[];
  /** The year whose balance was confirmed before it was reviewed, if it was: in its figures it does not count */
  afterBalance: number | null;
  /** Whether the reader may open what shows minors; with `needsReason` what was told and its files are left out */
  look: LookState;
}

type Told = Pick<EvidenceRow, 'description' | 'place' | 'peopleReached' | 'apartReason' | 'reviewReason'>;
type Words = Told & { withdrawReason: string | null; correctReason: string | null };

interface Found
  extends Omit<EvidenceRow, 'look' | 'earlier' | 'withdrawn' | 'corrected' | keyof Told>,
    Record<string, unknown> {
  /** Null of what the database withholds from its reader, as the reason of the one before */
  words: Words | null;
  earlier: { number: number; reason: string | null } | null;
  withdrawn: { at: string; by: string | null } | null;
  corrected: { at: string; by: string | null } | null;
  looks: TodaysLooks;
}

const WITHHELD: Words = {
  ...{ description: '', place: '', peopleReached: null, apartReason: null, reviewReason: null },
  ...{ withdrawReason: null, correctReason: null },
};

/** The row for its reader: of what shows minors it has no words nor files until they say why. */
function forReader(ctx: Ctx, { looks, words, earlier: before, withdrawn, corrected, ...row }: Found): EvidenceRow {
  const look = row.showsMinors ? stateOfLook(ctx.actor, row.alliance.professional, looks) : 'none';
  const earlier = before && before.reason !== null ? { number: before.number, reason: before.reason } : null;
  const { withdrawReason, correctReason, ...told } = words ?? WITHHELD;
  return {
    ...{ ...row, ...told, earlier, look },
    withdrawn: withdrawn && { ...withdrawn, reason: withdrawReason ?? '' },
    corrected: corrected && { ...corrected, reason: correctReason ?? '' },
  };
}

const evidenceColumns = (
  ctx: Ctx,
) => sql`e.id, e.number, ${stateOf(sql`e`)} as state, e.executed_on::text as "executedOn",
  (select json_build_object('description', w.description, 'place', w.place, 'peopleReached', w.people_reached,
    'apartReason', w.apart_reason, 'reviewReason', w.review_reason, 'withdrawReason', w.withdraw_reason,
    'correctReason', w.correct_reason) from app.evidence_words(e.id) w) as words,
  e.shows_minors as "showsMinors", to_json(e.submitted_at) #>> '{}' as "submittedAt", s.name as "submittedBy", e.submitted_by as "submittedById",
  to_json(e.reviewed_at) #>> '{}' as "reviewedAt", v.name as "reviewedBy", e.reviewed_by as "reviewedById", o.name as organization,
  (select y.year from cycle y where y.id = e.cycle_id and y.balance_confirmed_at < coalesce(e.reviewed_at, 'infinity')) as "afterBalance",
  case when e.state = 'withdrawn' then json_build_object('at', to_json(e.withdrawn_at) #>> '{}', 'by', w.name) end as withdrawn,
  (select json_build_object('at', to_json(mended.corrected_at) #>> '{}', 'by', app.corrector_of(e.id)) from ${correctionOf(sql`e`)}) as corrected,
  (select case when b.state in ('returned', 'withdrawn') then json_build_object('number', b.number, 'reason', (select w.review_reason from app.evidence_words(b.id) w)) end
    from evidence b where b.plan_activity_id = e.plan_activity_id and b.number < e.number and (b.state <> 'withdrawn' or b.reviewed_at is not null) order by b.number desc limit 1) as earlier,
  q.organization_id as "organizationId", e.party_id as "partyId",
  json_build_object('number', t.number, 'title', t.title, 'endsOn', t.ends_on::text, 'replaced', t.replaced_at is not null) as activity,
  json_build_object('number', k.number, 'action', k.action, 'deliverable', k.deliverable) as commitment,
  json_build_object('id', a.id, 'code', a.code, 'title', a.title, 'professional', a.professional_id, 'state', a.state, 'step', a.step) as alliance,
  (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'bytes', f.bytes, 'scan', f.scan,
    'width', f.width, 'height', f.height, 'showsMinors', exists (
      select from evidence_file o join evidence m on m.id = o.evidence_id where o.file_id = f.id and m.shows_minors)) order by f.id), '[]')
    from evidence_file l join file f on f.id = l.file_id where l.evidence_id = e.id) as files,
  ${looksOfToday(ctx, sql`e.alliance_id`)} as looks`;

const evidenceTables = sql`evidence e join alliance a on a.id = e.alliance_id join plan_activity t on t.id = e.plan_activity_id
  join plan_action g on g.id = t.action_id join commitment k on k.id = g.commitment_id left join party q on q.id = e.party_id left join organization o on o.id = q.organization_id
  left join person s on s.id = e.submitted_by left join person v on v.id = e.reviewed_by left join person w on w.id = e.withdrawn_by`;

/** Which evidence of a case a figure counts: what nobody has reviewed of a year, or what was accepted of an activity of the plan. */
export type CountedEvidence = { unjudgedOf: number } | { activity: number; year: number | null };

/** The evidence of a case with its files, newest first: all of it, or what a figure counts. One statement. */
export async function caseEvidence(
  ctx: Ctx,
  alliance: string,
  counted: CountedEvidence | null = null,
): Promise<EvidenceRow[]> {
  const wanted = counted === null ? sql`` : sql`and ${isCounted(counted)}`;
  const rows = await ctx.db.execute<Found>(sql`
    select ${evidenceColumns(ctx)} from ${evidenceTables} where e.alliance_id = ${alliance} ${wanted} order by e.number desc`);
  return rows.map((row) => forReader(ctx, row));
}

/** Of a year's plan as `plansOfCycle` counts it, and as its balance cut it: later evidence stands there apart. */
function isCounted(counted: CountedEvidence): SQL {
  if ('unjudgedOf' in counted)
    return evidenceUnjudged(sql`e`, sql`(select c.id from cycle c where c.year = ${counted.unjudgedOf})`);
  const accepted = sql`(e.state = 'accepted' and t.number = ${counted.activity})`;
  if (counted.year === null) return sql`${accepted} and not exists (select from ${correctionOf(sql`e`)})`;
  return sql`${accepted} and exists (select from cycle c left join balance b on b.cycle_id = c.id where c.year = ${counted.year}
    and (a.cycle_id = c.id or (e.cycle_id = c.id and e.id not in (select app.apart_in(c.id))))
    and (b.confirmed_at is null or e.reviewed_at <= b.confirmed_at)
    and not exists (select from ${correctionOf(sql`e`)} and mended.corrected_at <= coalesce(b.confirmed_at, 'infinity')))`;
}

/** What a report of an activity says again: the one that was sent back. */
export interface SaidBefore {
  number: number;
  given: { description: string; executedOn: string; apartReason: string | null; place: string; peopleReached: string };
  showsMinors: 'yes' | 'no';
  /** Its files, those apart that the scanner found infected: they may stand in the next one too */
  files: EvidenceRowFile[];
  infected: string[];
}

/** What the last report of an activity of a case said, where it was sent back and its reader has its words; else null. One statement. */
export async function sentBack(ctx: Ctx, alliance: string, activity: number): Promise<SaidBefore | null> {
  const all = await caseEvidence(ctx, alliance);
  const last = all.find((one) => one.activity.number === activity && one.state !== 'withdrawn');
  if (last?.state !== 'returned' || last.description === '') return null;
  const { number, description, executedOn, apartReason, place, peopleReached, showsMinors } = last;
  const given = { description, executedOn, apartReason, place, peopleReached: String(peopleReached ?? '') };
  const isInfected = ({ scan }: EvidenceRowFile) => scan === 'infected';
  const files = last.files.filter((one) => !isInfected(one));
  const infected = last.files.filter(isInfected).map(({ name }) => name);
  return { number, given, showsMinors: showsMinors ? 'yes' : 'no', files, infected };
}

export interface EvidencePage extends EvidenceRow {
  next: string | null;
}

/** One evidence and the next that waits for review. One statement. Throws NotFound, and ReasonNeeded where it shows minors. */
export async function evidencePage(ctx: Ctx, id: string): Promise<EvidencePage> {
  const [row] = await ctx.db.execute<Found & Pick<EvidencePage, 'next'>>(sql`
    select ${evidenceColumns(ctx)}, (select n.id from evidence n where ${isReviewable(sql`n`)} and n.id <> e.id order by n.submitted_at, n.id limit 1) as next
    from ${evidenceTables} where e.id = ${idOf(id)}`);
  if (!row) throw new NotFound('evidence');
  const evidence = forReader(ctx, row);
  if (evidence.look === 'needsReason') throw new ReasonNeeded(evidence.id, evidence.alliance);
  return { ...evidence, next: row.next };
}

const PAGE = 30;

/**
 * The evidence of a state across alliances, oldest first, thirty a page; only one professional's when named. Of what was
 * received, what may still be reviewed: the rest stands in its case. Two statements.
 */
export async function evidenceQueuePage(ctx: Ctx, filters: { state: string; professional: string; after: string }) {
  const { state, professional, after } = filters;
  const mine = professional ? sql`and a.professional_id = ${idOf(professional)}` : sql``;
  const wanted = state === 'received' ? isReviewable(sql`e`) : sql`${stateOf(sql`e`)} = ${state}`;
  const later = after
    ? sql`and (e.submitted_at, e.id) > (select b.submitted_at, b.id from evidence b where b.id = ${idOf(after)})`
    : sql``;
  const rows = await ctx.db.execute<Found>(sql`
    select ${evidenceColumns(ctx)} from ${evidenceTables} where ${wanted} ${mine} ${later} order by e.submitted_at, e.id limit ${PAGE + 1}`);
  const [waiting] = await ctx.db.execute<{ count: number }>(sql`
    select count(*)::int as count from evidence e join alliance a on a.id = e.alliance_id where ${isReviewable(sql`e`)} ${mine}`);
  const page = rows.slice(0, PAGE).map((row) => forReader(ctx, row));
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null, waiting: waiting!.count };
}
