import { sql } from 'drizzle-orm';
import {
  type ActaItem,
  type ActaState,
  decideApproval,
  type KeptItem,
  lastWriter,
  mayHaveActa,
  offersOfActa,
  writersOf as savers,
  storedItem,
  toldApart,
  type UnfinishedItem,
} from '../acta/index.ts';
import { storedFields } from '../alliance/index.ts';
import { stateOf } from '../evidence/index.ts';
import { asSent, storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import type { MeetingActivity, MeetingState } from '../meeting/index.ts';
import { inRedSinceOf } from '../network/index.ts';
import { activitiesFollowedBy, type FollowedPlanActivity } from '../plan/index.ts';
import { bogotaDay, type Ctx, NotFound, personOf } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { type DecidedBefore, decidedElsewhere } from '../recognition/index.ts';
import { APPROVERS, type Approver, namesOfApprovers } from './actaApprovers.ts';
import { type GroupedEffect, groupedEffects, keepingFromYes, unmetIn } from './actaEffects.ts';
import { ACTING, type Acting, type LiaisonNamed, liaisonsIn } from './actaLiaisons.ts';
import { asApproved } from './actaNames.ts';
import { type Writers, type WrittenBy, wordsOf } from './actaWriters.ts';
import { withoutRed } from './redReaders.ts';
import { type UndoneItem, undoneItemsOf } from './undoneItems.ts';
import { versionsOfMeeting } from './versions.ts';

/** What is known of an organization before its acta: its request, and whom it named as its contact. */
export interface ActaParty {
  organization: string;
  name: string;
  /** What decision 5 said of it, for the acta that decides it again */
  answer: 'yes' | 'no' | null;
  /** What the edition of the gala already says of it in another alliance, for the acta that decides 14 */
  decided: Pick<DecidedBefore, 'recognised' | 'alliance'> | null;
  /** The day since which another alliance had it in the Red already; absent to who does not read the Red */
  inRedSince?: string | null;
  request: (Pick<RequestDraft, 'wish' | 'offers'> & { code: string }) | null;
  contact: { name: string; position: string | null; email: string; phone: string | null } | null;
}

/** What is known of an activity of the plan before a follow-up judges it: its days, its evidence and the last answer. */
export interface ActaPlanActivity {
  id: string;
  number: number;
  title: string;
  startsOn: string;
  endsOn: string;
  responsible: string;
  /** What the last follow-up said of it */
  compliance: string | null;
  /** It has a salida no conforme open */
  unmet: boolean;
  /** The code of the one that was proposed of it, which the acta opens where it does not find it met */
  proposed: string | null;
  evidence: { id: string; number: number; state: string }[];
  /** Some evidence of it was accepted: it may be met without another word */
  proved: boolean;
}

export interface ActaAlliance {
  id: string;
  code: string;
  procedureVersion: number;
  title: string;
  step: ActivityNumber | null;
  professionalId: string;
  professional: string;
  parties: ActaParty[];
  /** Its approved proposal, for the first contact */
  proposal: { actions: string[]; circles: string | null } | null;
  /** The activities of its plan in force, for 12 */
  plan: ActaPlanActivity[];
  /** Whether a follow-up closes 12; false while 11 is open (Q-23) */
  followUpCloses: boolean;
}

export interface ActaOfMeeting extends WrittenBy {
  id: string;
  code: string;
  state: ActaState;
  development: string;
  internalNote: string;
  version: number;
  draftedBy: string;
  draftedAt: string;
  submittedBy: string | null;
  /** Who saved it last */
  writtenBy: string | null;
  submittedAt: string | null;
  approvedBy: string | null;
  approvedAt: string | null;
  sha256: string | null;
  items: ActaItem[];
  /** What was begun of others, until it is whole */
  unfinished: UnfinishedItem[];
  /** Each time that it came back from review, the last first */
  reopenings: { reason: string; at: string; by: string }[];
  /** What it had left and was taken back since */
  undone: UndoneItem[];
}

/** One that never took effect, as it was when it was annulled. */
export interface AnnulledActa
  extends Pick<ActaOfMeeting, 'code' | 'development' | 'internalNote' | 'items' | 'unfinished'> {
  reason: string;
}

export interface ActaPage {
  meeting: {
    id: string;
    code: string;
    year: number;
    title: string;
    agenda: string;
    place: string;
    /** In Bogotá */
    day: string;
    startsAt: string;
    endsAt: string;
    state: MeetingState;
    /** Which changes with who came */
    version: number;
    activities: MeetingActivity[];
    /** Of the procedure, under which its cases run: nearly always one */
    versions: number[];
    present: { name: string; position: string; organization: string | null; organizationId: string | null }[];
  };
  acta: ActaOfMeeting | null;
  /** Earlier ones of this meeting that never took effect */
  annulled: AnnulledActa[];
  alliances: ActaAlliance[];
  /** The plan activities as its approved follow-ups left them; none until it is approved */
  followed: FollowedPlanActivity[];
  /** Those that the committee of activity 1 may prioritise */
  initiatives: { id: string; name: string; lineOfWork: string }[];
  /** What it will do when approved, in order: an activity, and the alliances for which it closes or, of a follow-up, only records */
  effects: GroupedEffect[];
  liaisons: LiaisonNamed[];
  /** The salidas no conformes that it opens: of which activity of which case, and the code of what was proposed already */
  nonconformities: { alliance: string; activity: number; proposed: string | null }[];
  /** The activities that its follow-ups do not find met, of the cases that go on to 13: it takes no Sí while one is left */
  keptFromYes: { alliance: string; activities: number[] }[];
  /** Whether the meeting has, or may have, an acta; and whether that acta waits for its approval */
  minuted: boolean;
  inReview: boolean;
  offers: ReturnType<typeof offersOfActa>;
  /** By name, who of the team may approve it as it stands; nobody of one that is not in review */
  approvers: string[];
}

interface StoredItem {
  position: number;
  allianceId: string | null;
  organizationId: string | null;
  internal: boolean;
  content: unknown;
}

type KeptActa = Omit<ActaOfMeeting, 'items' | 'unfinished' | keyof WrittenBy> &
  Writers & { items: StoredItem[] | null; named: unknown };

interface Row extends Record<string, unknown> {
  meeting: Omit<ActaPage['meeting'], 'day' | 'present'> & { present: ActaPage['meeting']['present'] | null };
  acta: KeptActa | null;
  annulled: (Omit<AnnulledActa, 'items' | 'unfinished'> & { items: StoredItem[] | null })[] | null;
  initiatives: ActaPage['initiatives'] | null;
  alliances: KeptAlliance[] | null;
  approvers: Approver[] | null;
}

interface KeptAlliance extends Omit<ActaAlliance, 'parties' | 'proposal' | 'plan' | 'followUpCloses'> {
  parties: (Omit<ActaParty, 'request'> & Acting & { request: { code: string; content: unknown } | null })[] | null;
  proposal: { actions: string[]; fields: unknown } | null;
  plan: Omit<ActaPlanActivity, 'proved'>[] | null;
}

/** The acta of a meeting by the meeting's code: what may be written in it and what it will do. Two statements at most; unknown is not found. */
export async function actaPage(ctx: Ctx, code: string): Promise<ActaPage> {
  const [row] = await ctx.db.execute<Row>(statement(code));
  if (!row) throw new NotFound('meeting');
  const { meeting } = row;
  const today = (row.alliances ?? []).map(readAlliance).map((one) => withoutRed(ctx.actor, one));
  const drawn = { alliances: today, initiatives: row.initiatives ?? [], present: meeting.present ?? [] };
  const { alliances, initiatives, present } = asApproved(drawn, row.acta?.named);
  const { items, unfinished } = itemsIn(row.acta);
  const written = row.acta && { ...row.acta, ...writersOf(row.acta), items };
  return {
    meeting: { ...meeting, day: bogotaDay(new Date(meeting.startsAt)), present },
    acta: row.acta && withItems(row.acta, { items, unfinished }, personOf(ctx.actor)),
    annulled: (row.annulled ?? []).map((one) => ({ ...one, ...itemsIn(one) })),
    alliances,
    followed: row.acta?.approvedAt ? await activitiesFollowedBy(ctx, row.acta.id) : [],
    initiatives,
    effects: groupedEffects(items, alliances),
    nonconformities: items.flatMap(({ content }) => (content.activity === 12 ? unmetIn(content, alliances) : [])),
    keptFromYes: items.flatMap(({ content }) => (content.activity === 12 ? keepingFromYes(content, alliances) : [])),
    liaisons: liaisonsIn(items, row.alliances ?? []),
    minuted: mayHaveActa(meeting).ok,
    inReview: row.acta !== null && decideApproval(row.acta).ok,
    offers: offersOfActa(meeting, written, alliances, ctx.actor),
    approvers: namesOfApprovers(row.approvers ?? [], [meeting, written, alliances]),
  };
}

function writersOf({ draftedById, submittedById, writtenById }: Writers) {
  return { draftedBy: draftedById, submittedBy: submittedById, writtenBy: writtenById };
}

function itemsIn(kept: { items: StoredItem[] | null } | null) {
  return toldApart(
    (kept?.items ?? []).map((item) => ({ ...item, content: storedItem.read(item.content) }) as KeptItem),
  );
}

function readAlliance({ parties, proposal, plan, ...alliance }: KeptAlliance): ActaAlliance {
  return {
    ...alliance,
    parties: (parties ?? []).map(({ request, acting: _, ...party }) => ({
      ...party,
      request: request && requestIn(request),
    })),
    proposal: proposal && { actions: proposal.actions, circles: circlesIn(proposal.fields) },
    plan: (plan ?? []).map((one) => ({ ...one, proved: one.evidence.some(({ state }) => state === 'accepted') })),
    followUpCloses: alliance.step === 12,
  };
}

function requestIn({ code, content }: { code: string; content: unknown }): ActaParty['request'] {
  const { wish, offers } = asSent({ content: storedRequest.read(content) });
  return { code, wish, offers };
}

function circlesIn(kept: unknown): string | null {
  const fields = storedFields.read(kept);
  return fields.kind === 'loyalty' ? fields.circles : null;
}

function withItems(
  { submittedById: _, writtenById: _writer, named: _named, draftedById, approvedById, writers, ...acta }: KeptActa,
  kept: Pick<ActaOfMeeting, 'items' | 'unfinished'>,
  reader: string | null,
): ActaOfMeeting {
  return { ...acta, ...wordsOf({ draftedById, approvedById, writers }, reader), ...kept };
}

const REQUEST = sql`(select json_build_object('code', q.code, 'content', app.request_content(q.id))
  from request q where q.alliance_id = p.alliance_id and q.organization_id = p.organization_id
    and not app.stays_out(q.id) limit 1)`;

/** Of those who act for it today, its liaison if it has one already; else its delegate, or its representative. */
const CONTACT = sql`(select json_build_object('name', w.name, 'position', m.position, 'email', w.email, 'phone', w.phone)
  from membership m join person w on w.id = m.person_id where m.organization_id = p.organization_id
    and m.until is null and w.disabled_at is null
  order by array_position(array['liaison','delegate','representative'], m.role), m.since, m.id limit 1)`;

const ITEMS = sql`(select json_agg(json_build_object('position', i.position, 'allianceId', i.alliance_id,
  'organizationId', i.organization_id, 'internal', i.internal, 'content', i.content) order by i.position)
  from acta_item i where i.acta_id = a.id)`;

const REOPENINGS = sql`(select coalesce(json_agg(json_build_object('reason', r.reason, 'at', r.at, 'by', w.name) order by r.at desc, r.id desc), '[]')
  from acta_reopening r join person w on w.id = r.by where r.acta_id = a.id)`;

function statement(code: string) {
  return sql`
    select json_build_object('id', m.id, 'code', m.code, 'year', (select year from cycle where id = m.cycle_id), 'title', m.title, 'agenda', m.agenda, 'place', m.place,
        'startsAt', m.starts_at, 'endsAt', m.ends_at, 'state', m.state, 'version', m.version,
        'activities', (select json_agg(activity order by activity) from meeting_activity where meeting_id = m.id), 'versions', ${versionsOfMeeting},
        'present', (select json_agg(json_build_object('name', t.name, 'position', t.position, 'organization', o.name, 'organizationId', t.organization_id) order by app.fold(o.name) nulls first, app.fold(t.name), t.id)
          from attendee t left join organization o on o.id = t.organization_id where t.meeting_id = m.id and t.attended)) as meeting,
      (select json_build_object('id', a.id, 'code', a.code, 'state', a.state, 'development', a.development, 'internalNote', a.internal_note,
          'version', a.version, 'draftedById', a.drafted_by, 'draftedBy', coalesce(d.name, ''), 'draftedAt', a.drafted_at, 'submittedById', a.submitted_by, 'writtenById', w.id, 'writtenBy', w.name, 'submittedBy', s.name, 'submittedAt', a.submitted_at,
          'approvedBy', b.name, 'approvedById', a.approved_by, 'writers', ${savers(sql`a.id`, sql`m.cycle_id`)}, 'approvedAt', a.approved_at, 'sha256', a.sha256, 'named', a.named, 'reopenings', ${REOPENINGS}, 'undone', ${undoneItemsOf(sql`a`)},
          'items', ${ITEMS})
        from acta a left join person w on w.id = ${lastWriter(sql`a.id`, sql`m.cycle_id`)} left join person d on d.id = a.drafted_by left join person s on s.id = a.submitted_by left join person b on b.id = a.approved_by
        where a.meeting_id = m.id and a.state <> 'annulled' and a.clarifies_id is null) as acta,
      (select json_agg(json_build_object('code', a.code, 'reason', a.annul_reason,
          'development', a.development, 'internalNote', a.internal_note, 'items', ${ITEMS}) order by a.annulled_at, a.id) from acta a
        where a.meeting_id = m.id and a.state = 'annulled') as annulled,
      (select json_agg(json_build_object('id', i.id, 'name', i.name, 'lineOfWork', i.line_of_work) order by i.position) from initiative i
        where i.cycle_id = m.cycle_id) as initiatives,
      (select json_agg(json_build_object('id', a.id, 'code', a.code, 'title', a.title, 'procedureVersion', a.procedure_version, 'step', a.step,
          'professionalId', a.professional_id, 'professional', coalesce(w.name, ''),
          'parties', (select json_agg(json_build_object('organization', o.id, 'name', o.name, 'answer', p.active_part, 'decided', ${decidedElsewhere(sql`m.cycle_id`)}, 'inRedSince', ${inRedSinceOf(sql`p`)}, 'request', ${REQUEST}, 'contact', ${CONTACT}, 'acting', ${ACTING}) order by p.position)
            from party p join organization o on o.id = p.organization_id where p.alliance_id = a.id),
          'proposal', (select json_build_object('actions', r.actions, 'fields', r.kind_fields)
            from proposal r where r.alliance_id = a.id and r.approved_at is not null),
          'plan', (select json_agg(json_build_object('id', s.id, 'number', s.number, 'title', s.title, 'startsOn', s.starts_on::text, 'endsOn', s.ends_on::text,
              'responsible', app.responsible_of(s.id), 'compliance', s.compliance, 'unmet', exists (select 1 from nonconformity q where q.plan_activity_id = s.id and q.state = 'open'), 'proposed', (select min(q.code) from nonconformity q where q.plan_activity_id = s.id and q.state = 'proposed'), 'evidence', (select coalesce(json_agg(json_build_object('id', e.id, 'number', e.number, 'state', ${stateOf(sql`e`)}) order by e.number), '[]') from evidence e where e.plan_activity_id = s.id)) order by s.number)
            from plan_activity s where s.alliance_id = a.id and s.replaced_at is null)) order by a.code)
        from meeting_alliance ma join alliance a on a.id = ma.alliance_id left join person w on w.id = a.professional_id
        where ma.meeting_id = m.id) as alliances, ${APPROVERS} as approvers
    from meeting m where m.code = ${code}`;
}
