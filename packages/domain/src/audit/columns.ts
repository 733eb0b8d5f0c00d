import type { DomainEvent, EventDatum } from '../platform/event.ts';
import { ROW_SUMS, summed } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { list } from './line.ts';

/** What the history says of a column, by `name:id`. */
export type Columns = Map<string, string | null>;

/** A column that acts set anew, one after another, and the event of each: the newest says what it holds. */
export interface Column {
  name: string;
  table: string;
  id?: string;
  /** What it holds, in SQL, as the events write it */
  what: string;
  /** The rows that it is compared in, where not all are told */
  from?: string;
}

const instant = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Each row whose text the act that closed it keeps the hash of. */
const SUMS: readonly Column[] = Object.values(ROW_SUMS).map(({ table, key, columns }) => ({
  ...{ name: `${table}.row`, table, id: key, what: summed(columns) },
}));

/** What acts that correct, move, join or decide set in a row besides its state. */
export const COLUMNS: readonly Column[] = [
  { name: 'alliance', table: 'alliance', what: 'professional_id' },
  { name: 'alliance/cycle', table: 'alliance', what: 'cycle_id' },
  {
    name: 'compliance/undone',
    table: 'compliance',
    id: `alliance_id || ':' || ${instant('decided_at')}`,
    what: 'undone_at is not null',
  },
  {
    ...{ name: 'follow_up_date', table: 'follow_up_date', id: "alliance_id || ':' || on_day" },
    what: 'meeting_id',
  },
  { name: 'cycle', table: 'cycle', what: instant('balance_filed_at') },
  { name: 'cycle/acta', table: 'cycle', what: "concat_ws(' ', committee, initiatives_acta_id)" },
  { name: 'cycle/cut', table: 'cycle', what: instant('balance_confirmed_at') },
  {
    name: 'filing_correction',
    table: 'filing_correction',
    id: "filing_id || ':' || position",
    what: "number || ' ' || filed_on",
  },
  {
    name: 'membership',
    table: 'membership',
    id: "organization_id || ':' || person_id",
    what: 'role',
    from: 'membership where until is null',
  },
  { name: 'organization', table: 'organization', what: 'merged_into' },
  { name: 'organization/standing', table: 'organization', what: 'standing' },
  {
    ...{ name: 'party', table: 'party', id: "alliance_id || ':' || organization_id" },
    what: `concat_ws(' ', active_part, ${instant('active_part_at')}, active_part_by)`,
  },
  { name: 'party/entry', table: 'party', id: "alliance_id || ':' || organization_id", what: 'network_entry_id' },
  {
    name: 'plan_activity',
    table: 'plan_activity',
    what: "concat_ws(' ', version, coalesce(party_id::text, ''), starts_on, ends_on)",
  },
  {
    ...{ name: 'plan_snapshot/undone', table: 'plan_snapshot', id: "alliance_id || ':' || id" },
    what: 'undone_at is not null',
  },
  { name: 'plan_activity/compliance', table: 'plan_activity', id: "alliance_id || ':' || id", what: 'compliance' },
  {
    ...{ name: 'staff_role', table: 'staff_role', id: 'person_id', what: "string_agg(role, '+' order by role)" },
    from: 'staff_role group by person_id',
  },
  ...SUMS,
];

type Tell = (columns: Columns, event: AuditedEvent) => void;

function column(name: string, id: (event: DomainEvent) => string, holds: (event: AuditedEvent) => string | null): Tell {
  return (columns, event) => void columns.set(`${name}:${id(event)}`, holds(event));
}

const ofStream = ({ stream }: DomainEvent): string => stream.id;
const of = (datum: string) => (event: DomainEvent) => String(event.data[datum]);

/** Each organization answered for in activity 5, by the lists of the event. */
function answered(columns: Columns, { stream, at, by, data }: AuditedEvent): void {
  for (const answer of ['yes', 'no']) {
    for (const organization of list(data[answer]))
      columns.set(`party:${stream.id}:${organization}`, [answer, at, by].join(' '));
  }
}

const rolesHeld = (roles: EventDatum | undefined): string => [...list(roles)].sort().join('+');
const roles = (datum: string): Tell => column('staff_role', ofStream, ({ data }) => rolesHeld(data[datum]));

/** A dated state of the plan, and what each activity was said to be; events of before it was kept say nothing of that. */
function followed(columns: Columns, { stream, data }: AuditedEvent): void {
  columns.set(`plan_snapshot/undone:${stream.id}:${data.snapshot}`, 'false');
  if (data.date) columns.set(`follow_up_date:${stream.id}:${data.date}`, String(data.meeting));
  for (const entry of list(data.answers)) {
    const [activity, answer] = entry.split(' ');
    columns.set(`plan_activity/compliance:${stream.id}:${activity}`, answer!);
  }
}

const keysOf = (columns: Columns, name: string, stream: string): string[] =>
  [...columns.keys()].filter((key) => key.startsWith(`${name}:${stream}`));

/** The newest dated states go with their step, as many as the event names; one of before it named them says nothing. */
function takeBackStates(columns: Columns, stream: string, followUps: EventDatum | undefined): void {
  const standing = keysOf(columns, 'plan_snapshot/undone', stream).filter((key) => columns.get(key) === 'false');
  if (followUps === undefined) for (const key of standing) columns.delete(key);
  else for (const key of standing.slice(-list(followUps).length)) columns.set(key, 'true');
}

/** A step taken back leaves nothing of what it had set: 5 asks again, 13 is marked, 2 and 10 are written anew. */
function takenBack(columns: Columns, { stream, data }: AuditedEvent): void {
  if (data.activity === 2) for (const key of keysOf(columns, 'proposal.row', stream.id)) columns.delete(key);
  if (data.activity === 10) for (const key of keysOf(columns, 'plan_section.row', stream.id)) columns.delete(key);
  if (data.activity === 5) for (const key of keysOf(columns, 'party', stream.id)) columns.set(key, '');
  if (data.activity === 5 || data.activity === 6)
    for (const key of keysOf(columns, 'party/entry', stream.id)) columns.set(key, null);
  // The dates that the follow-ups taken back had held wait again
  if (data.followUps !== undefined) for (const key of keysOf(columns, 'follow_up_date', stream.id)) columns.delete(key);
  if (data.activity === 12)
    for (const key of keysOf(columns, 'plan_activity/compliance', stream.id)) columns.delete(key);
  if (data.activity === 10 || data.activity === 12 || data.activity === 13)
    takeBackStates(columns, stream.id, data.followUps);
  if (data.activity !== 13) return;
  const last = keysOf(columns, 'compliance/undone', stream.id)
    .filter((key) => columns.get(key) === 'false')
    .at(-1);
  if (last) columns.set(last, 'true');
}

/** The hash of the row that an act closed, as its event keeps it. */
function rowSum(columns: Columns, event: AuditedEvent): void {
  const told = ROW_SUMS[event.name];
  if (!told || event.data.rowSha256 === undefined) return;
  const id = told.of === 'stream' ? event.stream.id : event.data[told.of];
  columns.set(`${told.table}.row:${id}`, String(event.data.rowSha256));
}

const TELLS: { readonly [event: string]: Tell } = {
  'activePart.decided': answered,
  'activePart.decidedAgain': answered,
  'alliance.carriedOver': column('alliance/cycle', ofStream, ({ data }) => String(data.to)),
  'alliance.handedOver': column('alliance', ofStream, ({ data }) => String(data.to)),
  'alliance.opened': (columns, { stream, data }) => {
    columns.set(`alliance/cycle:${stream.id}`, String(data.cycle));
    // Events of before it was said tell nobody
    if (data.professional !== undefined) columns.set(`alliance:${stream.id}`, String(data.professional));
  },
  'balance.filed': (columns, event) =>
    void (event.stream.kind === 'cycle' && columns.set(`cycle:${event.stream.id}`, event.at)),
  'balance.confirmed': column('cycle/cut', ofStream, ({ at }) => at),
  // As it is opened: nothing of it is set yet
  'cycle.opened': (columns, { stream }) => {
    for (const name of ['cycle', 'cycle/cut']) columns.set(`${name}:${stream.id}`, null);
    columns.set(`cycle/acta:${stream.id}`, '');
  },
  'cycle.initiativesSet': column('cycle/acta', ofStream, ({ data }) => `${data.committee} ${data.acta}`),
  'compliance.decided': column(
    'compliance/undone',
    ({ stream, ...event }) => `${stream.id}:${(event as AuditedEvent).at}`,
    () => 'false',
  ),
  'followUpDate.removed': (columns, { stream, data }) =>
    void columns.delete(`follow_up_date:${stream.id}:${data.onDay}`),
  'filing.corrected': column(
    'filing_correction',
    ({ data }) => `${data.filing}:${data.correction}`,
    ({ data }) => `${data.number} ${data.filedOn}`,
  ),
  'followUp.recorded': followed,
  'membership.added': column(
    'membership',
    ({ stream, data }) => `${stream.id}:${data.person}`,
    ({ data }) => String(data.role),
  ),
  'membership.ended': (columns, { stream, data }) => void columns.delete(`membership:${stream.id}:${data.person}`),
  'network.entered': column(
    'party/entry',
    ({ stream, data }) => `${stream.id}:${data.organization}`,
    ({ data }) => String(data.entry),
  ),
  // As it comes: of nobody else, and not yet of the Red
  'organization.registered': (columns, { stream }) => {
    columns.set(`organization:${stream.id}`, null);
    columns.set(`organization/standing:${stream.id}`, 'prospect');
  },
  'organization.merged': column('organization', ofStream, ({ data }) => String(data.into)),
  'organization.parted': column('organization', ofStream, () => null),
  'organization.standingChanged': column('organization/standing', ofStream, ({ data }) => String(data.to)),
  'planActivity.edited': column('plan_activity', of('activity'), ({ data }) =>
    [data.version, data.party ?? '', data.startsOn, data.endsOn].join(' '),
  ),
  // An activity that was taken out of its plan afterwards holds nothing any more.
  'planActivity.removed': (columns, { data }) => void columns.delete(`plan_activity:${data.activity}`),
  'staff.created': roles('roles'),
  'staff.rolesSet': roles('to'),
  'step.undone': takenBack,
};

/** Folds into the columns what an event says of them. */
export function tellColumns(columns: Columns, event: AuditedEvent): void {
  TELLS[event.name]?.(columns, event);
  rowSum(columns, event);
}
