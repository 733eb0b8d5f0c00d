import { type SQL, sql } from 'drizzle-orm';
import { alliancesOf, isDriven, isNever } from '../alliance/index.ts';
import type { Ctx } from '../platform/index.ts';
import { nitSought, readCode } from '../platform/inputs.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { idOf } from './idOf.ts';
import { pactsUnder } from './pactPages.ts';
import { asSought, beginsWith, speaksOf } from './sought.ts';
import { isToldAs, toldState } from './toldState.ts';
import { type Turn, turnTo, type Waiting } from './turn.ts';
import { waiting } from './turnWaiting.ts';

/** The filters of the list, as they stand in the URL; an unknown value finds nothing. */
export interface AllianceFilters {
  text: string;
  activity: string;
  state: string;
  professional: string;
  cycle: string;
  /** The sector of one of its organizations (R-022) */
  sector: string;
  /** The id of an initiative; what never was an alliance is of none */
  initiative: string;
  /** 'yes' while it runs, 'no' of what does not any more and was an alliance */
  running: string;
  /** The id of an organization that joined them, by any of its registrations */
  organization: string;
  /** The name of the methodology that their pact is under */
  methodology: string;
  /** The id of the last row of the page before */
  after: string;
}

export interface AllianceRow {
  id: string;
  code: string;
  title: string;
  state: string;
  /** As it is told (`ToldState`) */
  told: string;
  step: ActivityNumber | null;
  procedureVersion: number;
  rounds: number;
  kind: string | null;
  year: number;
  /** Null where the person whose it is cannot answer for it any more */
  professional: string | null;
  professionalId: string;
  organizations: string[];
  /** Of its organizations, each once (R-022) */
  sectors: string[];
  /** When its open activity opened, or when it ended: ISO text */
  since: string | null;
  turn: Turn | null;
}

const PAGE = 50;

const sectors = sql`array(select distinct o.sector from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id order by 1) as sectors`;

/** The alliances that meet every filter, newest first, fifty a page, with what the filters offer. Three statements at most. */
export async function alliancesPage(ctx: Ctx, filters: AllianceFilters) {
  const pacts = filters.methodology ? await pactsUnder(ctx, filters.methodology) : null;
  const asked = pacts === null ? conditions(filters) : [...conditions(filters), among(pacts)];
  const wanted = [...asked, after(filters.after)];
  const found = await ctx.db.execute<Omit<AllianceRow, 'turn'> & { waiting: Waiting | null }>(sql`
    select a.id, a.code, a.title, a.state, ${toldState} as told, a.step, a.procedure_version as "procedureVersion", a.rounds, a.kind, c.year, case when ${isDriven} then p.name end as professional, a.professional_id as "professionalId", ${waiting(ctx.now)} as waiting,
      array(select o.name from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id order by q.position) as organizations, ${sectors},
      to_json(coalesce(a.ended_at, (select max(v.opened_at) from visit v where v.alliance_id = a.id and v.state = 'open'))) #>> '{}' as since
    from alliance a join cycle c on c.id = a.cycle_id join person p on p.id = a.professional_id
    where ${sql.join(wanted, sql` and `)} order by a.opened_at desc, a.id desc limit ${PAGE + 1}`);
  const rows = found.map(({ waiting: of, ...row }) => ({ ...row, turn: turnTo(ctx.actor, row, of) }));
  const [known] = await ctx.db.execute<{
    years: number[];
    professionals: { id: string; name: string }[];
    initiatives: { id: string; name: string; year: number }[];
    /** What the organization of the filter is called */
    organization: string | null;
    total: number;
  }>(sql`
    select array(select year from cycle order by year desc) as years,
      (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name) order by app.fold(p.name), p.id), '[]') from person p
        where exists (select 1 from staff_role r where r.person_id = p.id and r.role in ('professional', 'lead'))) as professionals,
      (select coalesce(json_agg(json_build_object('id', i.id, 'name', i.name, 'year', y.year) order by y.year desc, i.position), '[]')
        from initiative i join cycle y on y.id = i.cycle_id) as initiatives,
      (select name from organization where id = ${idOf(filters.organization)}) as organization,
      (select count(*)::int from alliance a join cycle c on c.id = a.cycle_id where ${sql.join(asked, sql` and `)}) as total`);
  const page = rows.slice(0, PAGE);
  return { rows: page, next: rows.length > PAGE ? page.at(-1)!.id : null, ...known! };
}

/** Every alliance, oldest first, for the download of the whole list (R-086). One statement. */
export async function alliancesData(ctx: Ctx) {
  return ctx.db.execute<
    Omit<AllianceRow, 'id' | 'state' | 'rounds' | 'since' | 'turn' | 'professional' | 'professionalId'> & {
      professional: string;
      openedAt: string;
    }
  >(sql`
    select a.code, a.title, ${toldState} as told, a.step, a.procedure_version as "procedureVersion", a.kind, c.year, p.name as professional, to_json(a.opened_at) #>> '{}' as "openedAt",
      array(select o.name from party q join organization o on o.id = q.organization_id where q.alliance_id = a.id order by q.position) as organizations, ${sectors}
    from alliance a join cycle c on c.id = a.cycle_id join person p on p.id = a.professional_id order by a.id`);
}

function conditions({ text, activity, state, professional, cycle, sector, ...of }: AllianceFilters): SQL[] {
  const some = [sql`true`];
  if (activity) some.push(sql`a.step = ${numberOf(activity)}`);
  if (state) some.push(isToldAs(state));
  if (professional) some.push(sql`a.professional_id = ${idOf(professional)}`);
  if (cycle) some.push(sql`c.year = ${numberOf(cycle)}`);
  if (sector) some.push(hasSector(sector));
  if (of.initiative) some.push(worksOn(of.initiative));
  if (of.organization) some.push(joinedBy(of.organization));
  if (of.running) some.push(isRunning(of.running));
  if (text) some.push(isSought(text));
  return some;
}

/** A number of the address, or one that nothing has. */
function numberOf(text: string): number {
  return /^\d{1,4}$/.test(text) ? Number(text) : -1;
}

function worksOn(initiative: string): SQL {
  return sql`not (${isNever(sql`a`)}) and exists (select from alliance_initiative x where x.alliance_id = a.id and x.initiative_id = ${idOf(initiative)})`;
}

function joinedBy(organization: string): SQL {
  const id = idOf(organization);
  return sql`a.id in (${alliancesOf(sql`select r.id from organization r where coalesce(r.merged_into, r.id) = ${id}`)})`;
}

function among(ids: readonly string[]): SQL {
  return ids.length === 0 ? sql`false` : sql`a.id in ${ids}`;
}

/** An answer that nobody knows finds nothing. */
function isRunning(answer: string): SQL {
  if (answer === 'yes') return sql`a.ended_at is null`;
  return answer === 'no' ? sql`a.ended_at is not null and not (${isNever(sql`a`)})` : sql`false`;
}

function hasSector(sector: string): SQL {
  return ofParty(sql`o.sector = ${sector}`);
}

/** By its code however it was copied, or by words of its code, its title and its organizations, or by the NIT of one of them. */
function isSought(text: string): SQL {
  // A code is of one alliance: its figures, as words, are in all the codes of its year
  const code = readCode(text);
  if (code) return sql`a.code = ${code}`;
  const nit = nitSought(text);
  const words = speaksOf(
    text,
    (pattern) =>
      sql`${asSought(sql`a.code || ' ' || a.title`)} like ${pattern} or ${ofParty(sql`${asSought(sql`o.name`)} like ${pattern}`)}`,
  );
  const ways = [...(nit ? [ofParty(sql`o.nit like ${beginsWith(nit)}`)] : []), sql`(${words})`];
  return sql`(${sql.join(ways, sql` or `)})`;
}

/** Also by what another registration of the same body is called. */
function ofParty(condition: SQL): SQL {
  return sql`exists (select 1 from party q join organization r on r.id = q.organization_id
    join organization o on coalesce(o.merged_into, o.id) = coalesce(r.merged_into, r.id) where q.alliance_id = a.id and ${condition})`;
}

function after(id: string): SQL {
  return id
    ? sql`(a.opened_at, a.id) < (select b.opened_at, b.id from alliance b where b.id = ${idOf(id)})`
    : sql`true`;
}
