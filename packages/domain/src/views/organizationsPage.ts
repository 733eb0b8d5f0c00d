import { sql } from 'drizzle-orm';
import { type AllianceState, alliancesOf, type ToldState } from '../alliance/index.ts';
import { changesOf, type RowChange, storedEarlier, storedRelevant } from '../network/index.ts';
import { isNewcomer, isVerified, linkedToInitiatives, type PersonSign, personSigns } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { ActivityNumber, Answer, Visit } from '../procedure/index.ts';
import { idOf } from './idOf.ts';
import { type AttachedFile, filesOfRequest } from './requestFiles.ts';
import { soughtBody } from './sought.ts';
import { toldState } from './toldState.ts';

export interface OrganizationRow {
  id: string;
  name: string;
  sector: string;
  kind: string;
  nit: string | null;
  dv: string | null;
  dependency: string | null;
  locality: string | null;
  standing: string;
  verified: boolean;
  /** It goes on although it reads like a natural person, and nobody settled it */
  doubted: boolean;
  alliances: number;
}

const PAGE = 50;
/** The registrations of a body (`o`): itself and what was merged into it */
const own = sql`select r.id from organization r where coalesce(r.merged_into, r.id) = o.id`;

const columns = sql`o.id, o.name, o.sector, o.kind, o.nit, o.dv, o.dependency, o.locality, o.standing, ${isVerified} as verified,
  o.doubted_at is not null and o.doubt_settled_at is null as doubted,
  (select count(*)::int from (${alliancesOf(own)}) r) as alliances`;

/**
 * Organizations by name, fifty a page, a body that was merged as the one that stayed; the text is sought without accents in
 * name and NIT, of each registration. `mark` *persona* leaves those
 * flagged for reading like a natural person; another finds none. One statement.
 */
export async function organizationsPage(
  ctx: Ctx,
  filters: { text: string; standing: string; mark?: string; after: string },
) {
  const { text, standing, mark, after } = filters;
  const marked = mark === 'persona' ? sql`and o.doubted_at is not null and o.doubt_settled_at is null` : sql`and false`;
  const rows = await ctx.db.execute<OrganizationRow & Record<string, unknown>>(sql`
    select ${columns} from organization o
    where o.merged_into is null ${standing ? sql`and o.standing = ${standing}` : sql``} ${mark ? marked : sql``} ${text ? sql`and ${soughtBody(text)}` : sql``}
      ${after ? sql`and (app.fold(o.name), o.id) > (select app.fold(b.name), b.id from organization b where b.id = ${idOf(after)})` : sql``}
    order by app.fold(o.name), o.id limit ${PAGE + 1}`);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null };
}

/** Somebody who acts for an organization. */
export interface OrganizationMember {
  id: string;
  name: string;
  email: string;
  phone: string | null;
  role: string;
  position: string | null;
  since: string;
  /** Whether their account is open: a closed one does not act */
  acts: boolean;
  /** How the team verified that they act for it, at whichever door; null of who it was not asked of */
  verifiedHow: string | null;
}

export interface OrganizationFile extends OrganizationRow {
  /** Whether an initiative depends on its verified legal nature already */
  linked: boolean;
  /** Who said that they saw its legal nature, and who took that back, the newest first */
  legalHistory: { act: 'verified' | 'withdrawn'; by: string; at: string; reason: string | null }[];
  neighbourhood: string | null;
  needsLegalReview: boolean;
  verifiedBy: string | null;
  verifiedAt: string | null;
  /** Whether it is this registration's own, and not that of another of its body */
  verifiedHere: boolean;
  /** What makes it read like a natural person, as its name and NIT stand */
  signs: PersonSign[];
  /** Who settled that it is an organization, when, and why */
  settled: { by: string | null; at: string; reason: string } | null;
  people: OrganizationMember[];
  /** Whose membership ended, the last first: when, by whom and why */
  left: { person: string; name: string; role: string; at: string; by: string | null; reason: string | null }[];
  /** Whether anybody ever acted for it, also when nobody does today */
  hadPeople: boolean;
  /** Whether of who comes to act for it the team says how it was verified: it has or had its people, or somebody was kept out */
  asksNewcomers: boolean;
  files: {
    code: string;
    title: string;
    state: AllianceState;
    told: ToldState;
    step: ActivityNumber | null;
    answer: Answer | null;
    entered: boolean;
    professionalId: string;
    visits: Visit[];
    /** The registration that is its party, when it is not this one */
    as: string | null;
  }[];
  /** Its row, and each change of it, the newest first: what changed, by whom as its event tells (null where it does not) */
  entry: {
    relevant: Record<string, string | null>;
    enteredAt: string;
    changes: { changed: RowChange[]; at: string; by: string | null }[];
  } | null;
  /** The requests that were accepted from it, with the documents that came in them */
  requests: { code: string; files: AttachedFile[] }[];
  /** The registration that stayed, when this one was merged into it */
  mergedInto: string | null;
  merges: Merge[];
}

/** A registration that was merged into another, one of them the page's; parted again, when it was a mistake. */
export interface Merge {
  id: string;
  /** Which went into which */
  organization: string;
  name: string;
  nit: string | null;
  dv: string | null;
  into: string;
  reason: string;
  at: string;
  by: string;
  parted: { at: string; by: string; reason: string } | null;
}

const merges = sql`(select coalesce(json_agg(json_build_object('id', g.id, 'organization', x.id, 'name', x.name, 'nit', x.nit, 'dv', x.dv, 'into', y.name,
    'reason', g.reason, 'at', g.at, 'by', w.name,
    'parted', case when g.parted_at is not null then json_build_object('at', g.parted_at, 'by', z.name, 'reason', g.part_reason) end) order by g.at desc, g.id desc), '[]')
  from organization_merge g join organization x on x.id = g.organization_id join organization y on y.id = g.into_id
    join person w on w.id = g.by left join person z on z.id = g.parted_by
  where o.id in (g.organization_id, g.into_id))`;

/** A row of the database of the Red as it is kept; `told`: who entered or changed it, and when, as its events tell. */
interface KeptEntry {
  name: string;
  relevant: unknown;
  earlier: unknown;
  enteredAt: string;
  told: { at: string; by: string | null }[];
}

const changers = sql`(select coalesce(json_agg(json_build_object('at', v.at, 'by', w.name)), '[]')
    from event_subject s join event v on v.id = s.event_id
      left join person w on w.id = case when v.actor like 'staff:%' then substr(v.actor, 7)::uuid end
    where s.kind = 'organization' and s.subject_id = e.organization_id and v.name = 'network.entered')`;

/**
 * One organization with its people, its alliances, its row of the database of the Red and the documents of its requests, of
 * each of its registrations; and what was merged. One statement. Throws NotFound.
 */
export async function organizationPage(ctx: Ctx, id: string): Promise<OrganizationFile> {
  const [row] = await ctx.db.execute<
    Omit<OrganizationFile, 'entry' | 'asksNewcomers'> & { entry: KeptEntry | null; hadRefused: boolean } & Record<
        string,
        unknown
      >
  >(sql`
    select ${columns}, o.neighbourhood, o.needs_legal_review as "needsLegalReview", v.name as "verifiedBy", to_json(seen.verified_at) #>> '{}' as "verifiedAt",
      o.verified_at is not null as "verifiedHere",
      ${linkedToInitiatives(sql`o.id`)} as linked,
      (select coalesce(json_agg(json_build_object('act', n.act, 'by', w.name, 'at', n.at, 'reason', n.reason) order by n.at desc, n.id desc), '[]')
        from legal_nature n join person w on w.id = n.by where n.organization_id = o.id) as "legalHistory",
      case when o.doubt_settled_at is not null then json_build_object('by', s.name, 'at', o.doubt_settled_at, 'reason', o.doubt_reason) end as settled,
      o.merged_into as "mergedInto", ${merges} as merges,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'email', p.email, 'phone', p.phone, 'role', m.role, 'position', m.position,
          'since', m.since, 'acts', p.disabled_at is null, 'verifiedHow', coalesce(m.verified_how, (select v.verified_how from invitation v
            where v.organization_id = m.organization_id and v.answered_by = m.person_id and v.state = 'accepted' and v.answered_at = m.since limit 1)))
        order by m.since, m.id), '[]') from membership m join person p on p.id = m.person_id where m.organization_id in (${own}) and m.until is null) as people,
      (select coalesce(json_agg(json_build_object('person', p.id, 'name', p.name, 'role', m.role, 'at', m.until, 'by', w.name, 'reason', m.end_reason)
        order by m.until desc, m.id desc), '[]') from membership m join person p on p.id = m.person_id left join person w on w.id = m.ended_by
        where m.organization_id in (${own}) and m.until is not null) as "left",
      exists (select from membership m where m.organization_id in (${own})) as "hadPeople",
      exists (select from request r where r.organization_id in (${own}) and app.stays_out(r.id)) as "hadRefused",
      (select coalesce(json_agg(json_build_object('code', a.code, 'title', a.title, 'state', a.state, 'told', ${toldState}, 'step', a.step, 'answer', q.active_part,
        'entered', q.network_entry_id is not null, 'professionalId', a.professional_id,
        'as', (select r.name from organization r where r.id = q.organization_id and r.id <> o.id),
        'visits', (select coalesce(json_agg(json_build_object('activity', t.activity, 'visit', t.visit, 'state', t.state, 'answer', t.answer) order by t.activity, t.visit), '[]')
          from visit t where t.alliance_id = a.id and t.state = 'open'))
        order by a.opened_at desc, a.id desc), '[]') from party q join alliance a on a.id = q.alliance_id where q.organization_id in (${own})) as files,
      (select json_build_object('name', e.name, 'relevant', e.relevant, 'earlier', e.earlier, 'enteredAt', e.entered_at,
          'told', ${changers}) from network_entry e where e.organization_id in (${own}) and e.withdrawn_at is null
        order by e.organization_id = o.id desc, e.entered_at, e.id limit 1) as entry,
      (select coalesce(json_agg(json_build_object('code', r.code, 'files', ${filesOfRequest}) order by r.sent_at desc, r.id desc), '[]')
        from request r where r.organization_id in (${own}) and r.state = 'accepted') as requests
    from organization o left join lateral (select s.verified_by, s.verified_at from organization s
        where coalesce(s.merged_into, s.id) = coalesce(o.merged_into, o.id) and s.verified_at is not null
        order by s.id = o.id desc, s.verified_at, s.id limit 1) seen on true
      left join person v on v.id = seen.verified_by left join person s on s.id = o.doubt_settled_by where o.id = ${idOf(id)}`);
  if (!row) throw new NotFound('organization');
  const { hadRefused, ...told } = row;
  return {
    ...told,
    asksNewcomers: isNewcomer({ hadPeople: row.hadPeople, hadRefused, isKnown: false }),
    signs: personSigns(row),
    entry: row.entry && entryFrom(row.entry),
  };
}

function entryFrom({ relevant, enteredAt, earlier, told, name }: KeptEntry): OrganizationFile['entry'] {
  const changes = changesOf(storedEarlier.read(earlier).rows, { name, relevant }).map((one) => ({
    ...one,
    by: told.find(({ at }) => Date.parse(at) === Date.parse(one.at))?.by ?? null,
  }));
  return { enteredAt, relevant: storedRelevant.read(relevant), changes };
}

export interface NetworkRow {
  organization: string;
  name: string;
  sector: string;
  relevant: Record<string, string | null>;
  enteredAt: string;
  alliance: string;
}

/** The database of the Red (activity 6), by name, a row for each body: its own, or the first of those merged into it; `limit` null gives all of it, for the download. One statement. */
export async function networkPage(
  ctx: Ctx,
  after: string,
  limit: number | null,
): Promise<{ rows: NetworkRow[]; next: string | null }> {
  const rows = await ctx.db.execute<NetworkRow & Record<string, unknown>>(sql`
    with entry as (
      select distinct on (coalesce(o.merged_into, o.id)) e.*, coalesce(o.merged_into, o.id) as body
      from network_entry e join organization o on o.id = e.organization_id where e.withdrawn_at is null
      order by coalesce(o.merged_into, o.id), o.merged_into is null desc, e.entered_at, e.id)
    select e.body as organization, o.name, o.sector, e.relevant, to_json(e.entered_at) #>> '{}' as "enteredAt", a.code as alliance
    from entry e join organization o on o.id = e.body join alliance a on a.id = e.alliance_id
    where true ${after ? sql`and (app.fold(o.name), o.id) > (select app.fold(b.name), b.id from organization b where b.id = ${idOf(after)})` : sql``}
    order by app.fold(o.name), o.id ${limit === null ? sql`` : sql`limit ${limit + 1}`}`);
  const read = rows.map((row) => ({ ...row, relevant: storedRelevant.read(row.relevant) }));
  const page = limit === null ? read : read.slice(0, limit);
  return { rows: page, next: page.length < rows.length ? page.at(-1)!.organization : null };
}
