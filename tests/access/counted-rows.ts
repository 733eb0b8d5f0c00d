import type { FigureName } from '@alianzas/domain/balance';
import type { World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { FIGURES } from '../../apps/backoffice/app/routes/cycle/figure-words.ts';

/** Of the cases of a year (`$1`): those that are in it, and those that went on from it. */
const LIVED = `(a.cycle_id = (select id from cycle where year = $1) or exists (select from carry_over o join cycle f on f.id = o.from_cycle_id
  where o.alliance_id = a.id and f.year = $1))`;
const MINE = `a.cycle_id = (select id from cycle where year = $1)`;
/** What was invited and said no, or was not invited any more, never was an alliance. */
const BEGAN = `not exists (select from invitation i where i.alliance_id = a.id and i.state in ('declined', 'revoked'))`;
const BODY = (of: string) =>
  `organization r join organization b on b.id = coalesce(r.merged_into, r.id) where r.id = ${of}`;

const cases = (where: string) =>
  `select a.title || ' · ' || a.code from alliance a where ${MINE} and ${BEGAN} and (${where})`;
const parties = (
  answer: string,
) => `select name || ' · ' || min(code) from (select (select b.name from ${BODY('p.organization_id')}) as name,
  (select b.id from ${BODY('p.organization_id')}) as body, a.code from party p join alliance a on a.id = p.alliance_id
  where p.active_part = '${answer}' and ${LIVED}) x group by body, name`;
const promised = (where: string) =>
  `select c.number || '. ' || c.action || ' · ' || a.code from commitment c join alliance a on a.id = c.alliance_id where ${LIVED} and (${where})`;
const visited = (where: string) =>
  `select a.title || ' · ' || a.code from visit v join alliance a on a.id = v.alliance_id where ${LIVED} and v.state = 'closed' and ${where}`;
const REPLACED = `c.state = 'replaced' and exists (select from commitment s where s.parent_id = c.id)`;

/** What each figure of a balance counts, asked of the tables again: `name · code`. All that is asked about happened in its year. */
const OF_BALANCE: Record<FigureName, string> = {
  alliances: cases('true'),
  closed: cases(`a.step = 16 or a.state = 'closed'`),
  withdrawn: cases(`a.state = 'withdrawn'`),
  endedEarly: cases(`a.state = 'endedEarly'`),
  carriedOver: `select a.title || ' · ' || a.code from carry_over o join alliance a on a.id = o.alliance_id join cycle c on c.id = o.from_cycle_id where c.year = $1`,
  members: parties('yes'),
  articulating: parties('no'),
  met: promised(`c.state = 'met'`),
  replaced: promised(REPLACED),
  commitments: promised(
    `c.state = 'met' or (${REPLACED}) or (c.state in ('proposed', 'returned', 'accepted') and c.ended_at is null and ${MINE})`,
  ),
  rounds: visited(`v.activity = 13 and v.answer = 'no'`),
  evidence: `select t.number || '. ' || t.title || ' · ' || a.code from evidence e join plan_activity t on t.id = e.plan_activity_id
    join alliance a on a.id = e.alliance_id join cycle c on c.id = e.cycle_id where c.year = $1 and e.state = 'accepted' and e.apart_reason is null
    and not exists (select from evidence_correction y where y.evidence_id = e.id)`,
  nonconformities: `select n.code || ' · ' || a.code from nonconformity n join alliance a on a.id = n.alliance_id where ${LIVED} and n.state in ('open', 'corrected', 'closed')`,
  recognised: `select (select b.name from ${BODY('k.organization_id')}) || ' · ' || min(a.code) from recognition k join alliance a on a.id = k.alliance_id
    join edition e on e.id = k.edition_id join cycle c on c.id = e.cycle_id where c.year = $1 and k.recognised group by k.organization_id`,
  continuing: `select (select b.name from ${BODY('k.organization_id')}) || ' · ' || a.code from continuity k join alliance a on a.id = k.alliance_id
    where ${LIVED} and k.outcome like 'continues%'`,
  visits: visited('true'),
};

/** Which deliveries the address of a figure names, of those that count. */
const OF_LEDGER: Readonly<Record<string, string>> = {
  todas: 'true',
  declaradas: 'l.value is not null',
  verificadas: `l.state = 'verified'`,
  'sin-valor': 'not l.monetizable',
  'sin-valor-verificadas': `not l.monetizable and l.state = 'verified'`,
  cuantificadas: `l.monetizable and l.state = 'verified' and l.origin in ('private', 'community')`,
  'sin-valor-cuantificables': `not l.monetizable and l.state = 'verified' and l.origin in ('private', 'community')`,
};

/** What a filter of the list of alliances asks; the value stands at the mark. */
const OF_LIST = [
  ['vigencia', 'c.year::text = $'],
  ['actividad', 'a.step::text = $ and a.ended_at is null'],
  ['profesional', 'a.professional_id::text = $'],
  ['estado', 'a.state = $'],
  ['iniciativa', `${BEGAN} and a.id in (select alliance_id from alliance_initiative where initiative_id::text = $)`],
  [
    'metodologia',
    `a.id in (select alliance_id from proposal where kind = 'pact' and kind_fields ->> 'methodology' = $)`,
  ],
  [
    'organizacion',
    `${BEGAN} and a.id in (select p.alliance_id from party p where app.has_joined(p.id)
    and exists (select from ${BODY('p.organization_id')} and b.id::text = $))`,
  ],
] as const;
const OF_COURSE: Readonly<Record<string, string>> = {
  '': 'true',
  si: 'a.ended_at is null',
  no: `a.ended_at is not null and ${BEGAN}`,
};

interface Counted {
  /** The statement that answers each row by what it is called */
  statement: string;
  given: (string | number)[];
  /** How a row of the list is called there */
  called: (cells: readonly string[], html: string) => string;
}

const byCells = ([name, code]: readonly string[]) => `${name} · ${code}`;
const byCode = (_cells: readonly string[], html: string) =>
  /[A-Z]{3}-\d{4}-\d{4}/.exec(html.replace(/<[^>]+>/g, ''))![0];

/** What the figure counts that leads to an address; null of an address that nobody asks the tables about. */
/** Of a verified line and its correction, the one that counts: the correction, once that is verified too. */
const IN_FORCE = `(l.correct_reason is null or l.state = 'verified')
  and not exists (select from contribution y where y.corrects_id = l.id and y.correct_reason is not null and y.state = 'verified')`;

export function countedAt(address: string): Counted | null {
  const { pathname, searchParams: asked } = new URL(address, 'http://here.invalid');
  const said = (name: string) => asked.get(name) ?? '';
  const [, year, slug] = /^\/balances\/(\d+)\/cifras\/([a-z-]+)$/.exec(pathname) ?? [];
  if (slug) {
    const [figure] = Object.entries(FIGURES).find(([, words]) => words.slug === slug)!;
    const statement = OF_BALANCE[figure as FigureName];
    const activity = asked.get('actividad');
    if (!activity) return { statement, given: [Number(year)], called: byCells };
    return { statement: `${statement} and v.activity = $2`, given: [Number(year), Number(activity)], called: byCells };
  }
  if (pathname === '/aportes/matriz' && asked.has('entregas')) {
    const filters = [
      ['iniciativa', 'l.initiative_id'],
      ['aliado', 'l.organization_id'],
      ['origen', 'l.origin'],
    ].filter(([name]) => asked.has(name!));
    const where = filters.map(([, column], index) => `and ${column}::text = $${index + 2}`).join(' ');
    return {
      statement: `select a.code || ' · ' || l.description from contribution l join alliance a on a.id = l.alliance_id join cycle c on c.id = l.cycle_id
        where c.year = $1 and l.state in ('delivered', 'verified') and l.apart_reason is null
          and ${IN_FORCE} and ${OF_LEDGER[said('entregas')]} ${where}`,
      given: [Number(said('vigencia')), ...filters.map(([name]) => said(name!))],
      called: (cells) => `${cells[0]} · ${cells[3]!.replace(/^[^:]+: /, '')}`,
    };
  }
  if (pathname === '/alianzas') {
    const filters = OF_LIST.filter(([name]) => asked.has(name));
    const where = filters.map(([, condition], index) => condition.replace('$', `$${index + 1}`));
    return {
      statement: `select a.code from alliance a join cycle c on c.id = a.cycle_id where ${[...where, OF_COURSE[said('curso')]].join(' and ')}`,
      given: filters.map(([name]) => said(name)),
      called: byCode,
    };
  }
  if (pathname === '/iniciativas')
    return {
      statement: `select i.name from initiative i join cycle c on c.id = i.cycle_id where c.year = $1 and i.prioritised_at is not null`,
      given: [Number(said('priorizadas'))],
      called: ([name]) => name!,
    };
  const [, code] = /^\/alianzas\/([^/]+)\/evidencias$/.exec(pathname) ?? [];
  if (code && asked.has('aceptadas-de')) {
    // Of another year, what was accepted in it of a case that went on
    const ofYear = asked.has('vigencia')
      ? `and exists (select from cycle c where c.year = $3 and (a.cycle_id = c.id or (e.cycle_id = c.id and e.apart_reason is null)))`
      : '';
    return {
      statement: `select e.number || '. ' || t.title from evidence e join plan_activity t on t.id = e.plan_activity_id join alliance a on a.id = e.alliance_id
        where a.code = $1 and t.number = $2 and e.state = 'accepted'
          and not exists (select from evidence_correction y where y.evidence_id = e.id) ${ofYear}`,
      given: [code, Number(said('aceptadas-de')), ...(asked.has('vigencia') ? [Number(said('vigencia'))] : [])],
      called: (cells) => cells.find((cell) => /^\d+\. /.test(cell))!,
    };
  }
  return null;
}

/** How the rows are called that the tables hold, sorted. */
export async function inTables({ database }: World, { statement, given }: Counted): Promise<string[]> {
  const parts = statement
    .split(/\$(\d)/)
    .map((part, index) => (index % 2 === 0 ? sql.raw(part) : sql`${given[Number(part) - 1]}`));
  const rows = await database.owner.db.execute<{ said: string }>(
    sql`select said from (${sql.join(parts)}) as counted (said)`,
  );
  return rows.map(({ said }) => plain(said)).sort();
}

export const plain = (words: string) => words.replace(/\s+/g, ' ').trim();

const AT_DESK = `f.state = 'pending'`;

/** What each group of the tray of a person (`$1`) holds, by what its link says: of every role that answers it. */
export const OF_TRAY: Readonly<Record<string, string>> = {
  solicitudes: `select code from request where state in ('sent', 'reviewing')`,
  alianzas: `select code from alliance where professional_id::text = $1 and state = 'running' and step is not null`,
  sesiones: `select code from alliance where state = 'running' and step in (14, 15)`,
  aportes: `select a.code || ' · ' || l.description from contribution l join alliance a on a.id = l.alliance_id
    where l.state = 'delivered' and l.declared_by <> 'staff:' || $1`,
  actas: `select code from acta where state in ('draft', 'inReview')`,
  paquetes: `select f.id::text from filing f where ${AT_DESK}`,
  recibos: `select f.id::text from filing f where f.state = 'filed' and f.kind <> 'balance' and f.received_by_lead_at is null`,
  invitaciones: `select i.code from invitation i left join alliance a on a.id = i.alliance_id where i.state in ('sent', 'expired') and a.ended_at is null`,
  'no-conformes': `select code from nonconformity where state = 'proposed'`,
};
