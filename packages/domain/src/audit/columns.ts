import { ROW_SUMS, summed } from '../platform/index.ts';

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
  { name: 'alliance/ended', table: 'alliance', what: instant('ended_at') },
  {
    ...{ name: 'balance', table: 'balance', id: 'cycle_id' },
    what: `concat_ws(' ', ${instant('confirmed_at')}, confirmed_by, filing_id)`,
  },
  {
    ...{ name: 'balance/writer', table: 'balance', id: 'cycle_id' },
    what: `${instant('prepared_at')} || ' ' || prepared_by`,
  },
  { name: 'commitment/filing', table: 'commitment', id: "alliance_id || ':' || id", what: 'filing_id' },
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
  { name: 'filing/withdrawn', table: 'filing', what: instant('withdrawn_at') },
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
  { name: 'organization/doubted', table: 'organization', what: instant('doubted_at') },
  { name: 'organization/standing', table: 'organization', what: 'standing' },
  {
    ...{ name: 'party', table: 'party', id: "alliance_id || ':' || organization_id" },
    what: `concat_ws(' ', active_part, ${instant('active_part_at')}, active_part_by)`,
  },
  { name: 'party/entry', table: 'party', id: "alliance_id || ':' || organization_id", what: 'network_entry_id' },
  { name: 'person', table: 'person', what: instant('disabled_at') },
  { name: 'person/blanked', table: 'person', what: instant('blanked_at') },
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
    ...{ name: 'plan_activity/replaced', table: 'plan_activity', id: "alliance_id || ':' || id" },
    what: instant('replaced_at'),
  },
  { name: 'receipt', table: 'receipt', what: `concat_ws(' ', ${instant('at')}, by, side)` },
  { name: 'request/answered', table: 'request', what: `concat_ws(' ', ${instant('answered_at')}, answered_by)` },
  { name: 'request/reviewer', table: 'request', what: 'reviewer_id' },
  {
    ...{ name: 'staff_role', table: 'staff_role', id: 'person_id', what: "string_agg(role, '+' order by role)" },
    from: 'staff_role group by person_id',
  },
  ...SUMS,
];
