import type { DomainEvent, EventDatum } from '../platform/event.ts';
import { ROW_SUMS } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import type { Columns } from './columns.ts';
import { list } from './line.ts';

type Tell = (columns: Columns, event: AuditedEvent) => void;

function column(name: string, id: (event: DomainEvent) => string, holds: (event: AuditedEvent) => string | null): Tell {
  return (columns, event) => void columns.set(`${name}:${id(event)}`, holds(event));
}

const ofStream = ({ stream }: DomainEvent): string => stream.id;
const of = (datum: string) => (event: DomainEvent) => String(event.data[datum]);

/** Each organization answered for in activity 5, by the lists of the event. */
function answered(columns: Columns, { stream, at, by, data }: AuditedEvent): void {
  if (data.yes === undefined) for (const key of keysOf(columns, 'party', stream.id)) columns.delete(key);
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

/** An organization of which activity 5 asks, and the database of the Red knows nothing yet. */
function joins(columns: Columns, alliance: string, organization: EventDatum | undefined): void {
  if (organization === undefined) return;
  columns.set(`party:${alliance}:${organization}`, '');
  columns.set(`party/entry:${alliance}:${organization}`, null);
}

/** Who answered a request last, and when. */
const answeredRequest: Tell = column('request/answered', ofStream, ({ at, by }) =>
  [at, by].filter((datum) => datum !== null).join(' '),
);

/** As they come: their account is open, and nothing of them is blanked. */
const enters: Tell = (columns, { stream }) => {
  for (const name of ['person', 'person/blanked']) columns.set(`${name}:${stream.id}`, null);
};

/** As it is written: no packet has it. */
const written: Tell = column(
  'commitment/filing',
  ({ stream, data }) => `${stream.id}:${data.commitment}`,
  () => null,
);

/** Commitments that a packet takes, or leaves as it leaves the desk. */
function pack(columns: Columns, { stream, at, name, data }: AuditedEvent, filing: string | null): void {
  columns.set(`filing/withdrawn:${data.filing}`, name === 'filing.takenBack' ? at : null);
  for (const id of list(data.commitments)) columns.set(`commitment/filing:${stream.id}:${id}`, filing);
}

/** Another activity in the place of one of the plan. */
function renewed(columns: Columns, { stream, at, data }: AuditedEvent): void {
  columns.set(`plan_activity/replaced:${stream.id}:${data.replaces}`, at);
  columns.set(`plan_activity/replaced:${stream.id}:${data.activity}`, null);
}

/** What an answer to 13 takes along from the desk and the plan; an event of before it named them says nothing. */
function takeBackAnswer(columns: Columns, { stream, at, data }: AuditedEvent): void {
  if (data.left === undefined) {
    for (const key of keysOf(columns, 'commitment/filing', stream.id))
      columns.delete(`filing/withdrawn:${columns.get(key)}`);
    for (const name of ['commitment/filing', 'plan_activity/replaced'])
      for (const key of keysOf(columns, name, stream.id)) columns.delete(key);
    return;
  }
  if (data.filing) columns.set(`filing/withdrawn:${data.filing}`, at);
  for (const key of keysOf(columns, 'commitment/filing', stream.id))
    if (data.filing && columns.get(key) === data.filing) columns.set(key, null);
  if (data.restored) columns.set(`plan_activity/replaced:${stream.id}:${data.restored}`, null);
  for (const id of list(data.left)) columns.set(`plan_activity/replaced:${stream.id}:${id}`, at);
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
function takenBack(columns: Columns, event: AuditedEvent): void {
  const { stream, data } = event;
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
  takeBackAnswer(columns, event);
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
    columns.set(`alliance/ended:${stream.id}`, null);
    columns.set(`alliance/cycle:${stream.id}`, String(data.cycle));
    // Events of before it was said tell nobody
    if (data.professional !== undefined) columns.set(`alliance:${stream.id}`, String(data.professional));
    joins(columns, stream.id, data.organization);
  },
  'balance.filed': (columns, event) =>
    void (event.stream.kind === 'cycle' && columns.set(`cycle:${event.stream.id}`, event.at)),
  'balance.saved': (columns, { stream, at, by }) => {
    columns.set(`balance:${stream.id}`, '');
    columns.set(`balance/writer:${stream.id}`, `${at} ${by}`);
  },
  'balance.confirmed': (columns, { stream, at, by, data }) => {
    columns.set(`cycle/cut:${stream.id}`, at);
    columns.set(`balance:${stream.id}`, [at, by, data.filing].join(' '));
    columns.set(`filing/withdrawn:${data.filing}`, null);
  },
  'commitment.proposed': written,
  'commitment.renewed': written,
  'commitment.replaced': written,
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
  'filing.prepared': (columns, event) => pack(columns, event, String(event.data.filing)),
  'filing.takenBack': (columns, event) => pack(columns, event, null),
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
    for (const name of ['organization', 'organization/doubted']) columns.set(`${name}:${stream.id}`, null);
    columns.set(`organization/standing:${stream.id}`, 'prospect');
  },
  'organization.doubted': column('organization/doubted', ofStream, ({ at }) => at),
  'organization.merged': column('organization', ofStream, ({ data }) => String(data.into)),
  'organization.parted': column('organization', ofStream, () => null),
  'organization.standingChanged': column('organization/standing', ofStream, ({ data }) => String(data.to)),
  // Its account is closed with it, unless it was
  'party.added': (columns, { stream, data }) => joins(columns, stream.id, data.organization),
  'party.removed': (columns, { stream, data }) => {
    for (const name of ['party', 'party/entry']) columns.delete(`${name}:${stream.id}:${data.organization}`);
  },
  'person.blanked': (columns, { stream, at }) => {
    columns.set(`person:${stream.id}`, columns.get(`person:${stream.id}`) ?? at);
    columns.set(`person/blanked:${stream.id}`, at);
  },
  'person.created': enters,
  'person.disabled': column('person', ofStream, ({ at }) => at),
  'person.enabled': column('person', ofStream, () => null),
  'planActivity.added': column(
    'plan_activity/replaced',
    ({ stream, data }) => `${stream.id}:${data.activity}`,
    () => null,
  ),
  'planActivity.edited': column('plan_activity', of('activity'), ({ data }) =>
    [data.version, data.party ?? '', data.startsOn, data.endsOn].join(' '),
  ),
  // An activity that was taken out of its plan afterwards holds nothing any more.
  'planActivity.removed': (columns, { stream, data }) => {
    columns.delete(`plan_activity:${data.activity}`);
    columns.delete(`plan_activity/replaced:${stream.id}:${data.activity}`);
  },
  'planActivity.renewed': renewed,
  'request.accepted': answeredRequest,
  'request.declined': answeredRequest,
  'request.returned': (columns, event) => {
    answeredRequest(columns, event);
    columns.set(`request/reviewer:${event.stream.id}`, event.by);
  },
  'request.reviewing': column('request/reviewer', ofStream, ({ by }) => by),
  'request.sent': column('request/answered', ofStream, () => ''),
  'request.started': (columns, { stream }) => {
    columns.set(`request/answered:${stream.id}`, '');
    columns.set(`request/reviewer:${stream.id}`, null);
  },
  'staff.created': (columns, event) => {
    if (!columns.has(`person:${event.stream.id}`)) enters(columns, event);
    roles('roles')(columns, event);
  },
  'staff.rolesSet': roles('to'),
  'step.undone': takenBack,
};

/** Whose act a receipt is of, and when; of one by a link the event knows nobody yet. */
function signReceipt(columns: Columns, { at, actor, data }: AuditedEvent): void {
  const [side, person] = actor.split(':');
  if (!data.receipt || (side !== 'staff' && side !== 'person')) return;
  columns.set(`receipt:${data.receipt}`, [at, person, side === 'staff' ? 'team' : 'organization'].join(' '));
}

/** Folds into the columns what an event says of them. */
export function tellColumns(columns: Columns, event: AuditedEvent): void {
  TELLS[event.name]?.(columns, event);
  signReceipt(columns, event);
  rowSum(columns, event);
}
