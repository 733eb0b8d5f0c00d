import type { StaffRole } from './platform/index.ts';

/** A condition on the table's own row, in SQL. */
type Rows = string;

/** Who of the back office reads a table, by row security. What a role is not named for, it does not read. */
export interface Reading {
  /** Whoever asks, also with nobody set */
  everybody?: true | Rows;
  /** Every row */
  roles?: readonly StaffRole[];
  /** Only these rows */
  some?: Readonly<{ [role in StaffRole]?: Rows }>;
  /** Their own, whatever their roles */
  own?: Rows;
  /** Of none of these rows, whoever reads the table */
  but?: Rows;
  /** Who writes it, as the policies of its verbs say; unless said, those of `roles` that are of the team. What signing in writes goes through its door */
  writers?: readonly StaffRole[];
}

const TEAM = ['professional', 'lead', 'director', 'undersecretary'] as const;
const CASES = [...TEAM, 'auditor'] as const;
const EVERY: readonly StaffRole[] = [
  ...CASES,
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'administrator',
];
/** Who acts in cases, as the policies of the concepts say; the others have their own registers and reads. */
const ACTING: readonly StaffRole[] = [...TEAM, 'correspondence', 'quality'];
/** Who enters a number, and what that closes: its packet, its balance, its year, and the case that it moves. */
const NUMBERING: readonly StaffRole[] = [...TEAM, 'correspondence'];
/** Who treats a salida no conforme. */
const TREATING: readonly StaffRole[] = [...TEAM, 'quality'];

/** People whom a role knows by its work, without reading their cases: the team, and who stands in what it reads. */
const KNOWN = 'id in (select app.known_people())';
/** What evidence that shows minors is of and needs to be understood: its case, its parties, its files. */
const minorsBy = (column: string) => `${column} in (select app.shown_with_minors())`;
/** What shows minors, of a case for which the reader must say why and did not today. */
const withheld = (column: string) => `app.is_withheld(${column})`;
/** What was authorised with a request that waits for its answer, or in a case that is the reader's by work or by reason. */
const AT_HAND = 'app.reads_consent(person_id, request_id)';
const ofMinors = { dataOfficer: minorsBy('alliance_id') };

/** The desk reads of a case what a packet holds or held. */
const filed = 'app.was_filed(alliance_id)';

const cases: Reading = { roles: CASES };
const minutes: Reading = { roles: [...CASES, 'quality'] };
const doors: Reading = { roles: [...CASES, 'correspondence'] };
const outcomes: Reading = { roles: [...CASES, 'observatory'] };
const planned: Reading = { roles: [...CASES, 'observatory', 'quality'] };
const published: Reading = { everybody: true };

/**
 * The reading table of the back office (design, section 5) as row security keeps it: table by table, who reads what. The
 * migrations' policies were written from it, and a test compares them. A table that does not stand here is read behind the
 * sign-in door only, or by nobody.
 */
export const READING: Readonly<Record<string, Reading>> = {
  installation: published,
  cycle: { everybody: true, writers: NUMBERING },
  initiative: { everybody: 'prioritised_at is not null', roles: ACTING.concat('auditor', 'observatory') },
  pact_methodology: { everybody: true, writers: TEAM },
  reference_link: { everybody: true, writers: ['administrator'] },
  record_format: published,
  version_request: { everybody: true, writers: ['administrator'] },
  counter: { roles: EVERY, writers: EVERY },
  submission: { own: `holder = (select app.holder()) and (select app.person()) is not null` },
  file: {
    roles: CASES,
    some: {
      correspondence: 'request_id is not null',
      dataOfficer: minorsBy('id'),
    },
    but: withheld('id'),
  },
  event: {
    roles: CASES,
    some: {
      correspondence: "stream_kind = 'intake'",
      administrator: "stream_kind = 'system' or stream_kind = 'person' and stream_id in (select app.known_people())",
    },
    own: "stream_kind = 'person' and stream_id = (select app.person())",
  },
  event_subject: cases,

  person: {
    roles: CASES,
    some: {
      correspondence: KNOWN,
      quality: KNOWN,
      dataOfficer: KNOWN,
      administrator: KNOWN,
    },
    own: 'id = (select app.person())',
    writers: [],
  },
  staff_member: { roles: EVERY, own: 'person_id = (select app.person())', writers: ['administrator'] },
  staff_role: { roles: EVERY, own: 'person_id = (select app.person())', writers: ['administrator'] },
  account_change: { roles: ['administrator', 'auditor'], writers: ['administrator'] },
  session: {
    some: { administrator: "app = 'backoffice'" },
    own: "app = 'backoffice' and person_id = (select app.person())",
  },
  credential: { roles: ['administrator'], own: 'person_id = (select app.person())' },
  recovery_code: { own: 'person_id = (select app.person())' },
  token: { some: { administrator: "purpose in ('staffActivation', 'passwordReset')" } },
  page_look: {
    roles: ['lead', 'dataOfficer', 'auditor'],
    own: 'person_id = (select app.person())',
    writers: [],
  },
  personal_data_look: {
    roles: ['lead', 'dataOfficer', 'auditor'],
    own: 'person_id = (select app.person())',
    writers: [],
  },

  organization: {
    roles: [...CASES, 'correspondence', 'observatory', 'quality'],
    some: { dataOfficer: minorsBy('id') },
  },
  organization_merge: { ...cases, writers: ['lead', 'director'] },
  membership: cases,
  consent: {
    roles: ['lead', 'dataOfficer'],
    some: { professional: AT_HAND, director: AT_HAND, undersecretary: AT_HAND, auditor: AT_HAND },
    writers: ['professional', 'lead', 'director'],
  },
  alliance: {
    roles: [...CASES, 'correspondence', 'observatory', 'quality'],
    some: { dataOfficer: minorsBy('id') },
    writers: NUMBERING,
  },
  party: {
    roles: [...CASES, 'observatory', 'quality'],
    some: { ...ofMinors, correspondence: filed },
  },
  visit: { roles: [...CASES, 'observatory', 'quality'], some: { correspondence: filed }, writers: NUMBERING },
  alliance_initiative: outcomes,
  alliance_turn: cases,
  legal_nature: { ...cases, writers: ['professional', 'lead', 'director'] },
  receipt: {
    ...cases,
    but: "act in ('evidenceReported', 'evidenceWithdrawn') and app.withholds_report(about_id)",
    writers: ['professional', 'lead', 'director', 'quality'],
  },
  handover: { ...cases, writers: ['lead', 'director'] },
  proposal: cases,
  proposal_input: cases,
  proposal_input_file: cases,
  dialogue_space: cases,
  request: doors,
  request_sending: doors,
  invitation: doors,
  invitation_initiative: doors,
  network_entry: cases,
  inclusion_notice: cases,
  meeting: minutes,
  meeting_alliance: minutes,
  meeting_activity: minutes,
  attendee: minutes,
  acta: minutes,
  acta_item: minutes,
  acta_reopening: minutes,
  contribution: outcomes,
  commitment: {
    roles: [...CASES, 'observatory', 'quality'],
    some: { ...ofMinors, correspondence: filed },
  },
  filing: { roles: [...CASES, 'correspondence', 'observatory'], writers: NUMBERING },
  filing_correction: { roles: [...CASES, 'correspondence', 'observatory'], writers: NUMBERING },
  plan_section: planned,
  plan_action: { ...planned, some: ofMinors },
  plan_activity: { ...planned, some: ofMinors },
  plan_activity_change: cases,
  follow_up_date: planned,
  plan_snapshot: minutes,
  evidence: { roles: CASES, some: { dataOfficer: 'shows_minors' } },
  evidence_file: {
    roles: CASES,
    some: { dataOfficer: minorsBy('file_id') },
    but: withheld('file_id'),
  },
  evidence_correction: {
    roles: CASES,
    some: { dataOfficer: 'evidence_id in (select e.id from evidence e where e.shows_minors)' },
    writers: ['professional', 'lead', 'director'],
  },
  compliance: minutes,
  nonconformity: { ...planned, writers: TREATING },
  edition: planned,
  recognition: outcomes,
  agent_category: outcomes,
  continuity: outcomes,
  balance: { roles: [...CASES, 'correspondence', 'observatory'], writers: NUMBERING },
  improvement_action: minutes,
  carry_over: outcomes,
  mail: { roles: ['auditor'] },
  reminder: { roles: ['auditor'] },
};

function holding(roles: readonly StaffRole[]): string {
  return `(select app.has_role(${roles.map((role) => `'${role}'`).join(', ')}))`;
}

function readingSql({ but, ...reading }: Reading): string {
  return but ? `(${waysIn(reading)}) and not (${but})` : waysIn(reading);
}

function waysIn({ everybody, roles = [], some = {}, own }: Omit<Reading, 'but'>): string {
  if (everybody === true) return 'true';
  const partly = Object.entries(some).map(([role, rows]) => `${holding([role as StaffRole])} and (${rows})`);
  const ways = [everybody, roles.length > 0 ? holding(roles) : undefined, own, ...partly];
  return ways.flatMap((way) => (way ? [`(${way})`] : [])).join(' or ');
}

/**
 * The policies of a table for the back office's role, as SQL. A row is locked before a verb knows who may change it, so
 * whoever reads it may; who changes it is checked on the row that comes of it.
 */
export function policiesOf(table: string, reading: Reading): string[] {
  const { everybody, roles = [], writers } = reading;
  const reads = readingSql(reading);
  const acting = writers ?? TEAM.filter((role) => roles.includes(role));
  const policy = (name: string, rest: string) => `create policy ${name} on ${table} for ${rest};`;
  const reader = policy('reads', `select to alianzas_backoffice using (${reads})`);
  if (acting.length === 0) return [reader];
  const written = holding(acting);
  const locked = everybody === true ? '(select app.on_staff())' : reads;
  return [
    reader,
    policy('adds', `insert to alianzas_backoffice with check (${written})`),
    policy('changes', `update to alianzas_backoffice using (${locked}) with check (${written})`),
    policy('drops', `delete to alianzas_backoffice using (${written})`),
  ];
}
