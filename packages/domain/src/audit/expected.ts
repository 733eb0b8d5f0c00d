import type { DomainEvent, EventDatum } from '../platform/event.ts';
import { type Activity, evolve, type Fact, initialPath, type Path } from '../procedure/index.ts';
import type { AuditedEvent } from './audited.ts';
import { type BlankedRows, tellBlankedRows } from './blankedRows.ts';
import { type Told, tellBorn } from './born.ts';
import type { Columns } from './columns.ts';
import { tellColumns } from './columnTells.ts';
import { goneBy, LINES, toldBy } from './lines.ts';
import { tellVisits, type Visits } from './visits.ts';
import { tellWords, type Words } from './words.ts';

/** What the history says that the stored rows must hold, by `table:id`. */
export interface Expected {
  paths: Map<string, Path>;
  visits: Visits;
  states: Map<string, { state: string; stream: string }>;
  values: Map<string, string | null>;
  /** SHA-256 of what was accepted, approved or confirmed */
  texts: Map<string, string>;
  /** SHA-256 of the bytes of each kept file */
  files: Map<string, string>;
  /** Those of each request, which go with it when it is abandoned */
  ofRequest: Map<string, string[]>;
  /** Other columns that an act sets: who answers for a case, a corrected radicado, an edited activity, a merge */
  columns: Columns;
  /** Hashes of words that stand in their row alone */
  words: Words;
  /** By the place of its line in LINES */
  lines: ReadonlyMap<number, Map<string, string>>;
  /** Lines of which some event, of before a datum was kept, does not tell its rows */
  silent: Set<number>;
  /** What rows say since somebody in them was blanked */
  blanked: BlankedRows;
  /** The rows that an event says came by its act */
  born: Told;
}

/** How an event moves a case, and the rows of the procedure's version that it is pinned to. */
export interface Replay {
  factOf(event: DomainEvent): Fact | null;
  activitiesOf(alliance: string): readonly Activity[];
}

type Tell = (expected: Expected, event: AuditedEvent) => void;

export const nothingExpected = (): Expected => ({
  paths: new Map(),
  visits: new Map(),
  states: new Map(),
  values: new Map(),
  texts: new Map(),
  files: new Map(),
  ofRequest: new Map(),
  columns: new Map(),
  words: { told: new Map(), blanked: new Set(), silent: new Set() },
  lines: new Map(LINES.map((_, at) => [at, new Map()])),
  silent: new Set(),
  blanked: { told: new Map(), untold: new Map(), written: new Map() },
  born: new Set(),
});

const textOf = (datum: EventDatum | undefined): string => String(datum);
const listOf = (datum: EventDatum | undefined): readonly string[] => (Array.isArray(datum) ? datum.map(String) : []);

/** The event says in which state the noun named by its datum is; of the stream itself when none is told. */
function state(noun: string, to: string | ((event: DomainEvent) => string), own = noun): Tell {
  return (expected, event) => {
    const id = own === 'stream' ? event.stream.id : textOf(event.data[own]);
    expected.states.set(`${noun}:${id}`, { state: typeof to === 'string' ? to : to(event), stream: event.stream.id });
  };
}

const value: Tell = ({ values }, { data }) => {
  values.set(`contribution:${data.contribution}`, data.value === null ? null : textOf(data.value));
};

function text(noun: string, datum: string, own = noun): Tell {
  return ({ texts }, { stream, data }) => {
    // Events of before a hash was kept say nothing of it
    if (data[datum] === undefined) return;
    texts.set(`${noun}:${own === 'stream' ? stream.id : data[own]}`, textOf(data[datum]));
  };
}

/** The secretariat's own is in force at once; events of before it was said do not tell whose it is. */
const proposed: Tell = (expected, event) => {
  const { organization } = event.data;
  if (organization !== undefined) state('commitment', organization === null ? 'accepted' : 'proposed')(expected, event);
};

/** Events of before it was said do not tell an objection, which changes no state, from a return. */
const returned: Tell = ({ states }, { stream, data }) => {
  const key = `commitment:${data.commitment}`;
  if (data.isObjection === undefined) states.delete(key);
  else states.set(key, { state: data.isObjection ? 'proposed' : 'returned', stream: stream.id });
};

function forgetText({ texts }: Expected, { data }: DomainEvent): void {
  texts.delete(`commitment:${data.commitment}`);
}

/** Each sending keeps its own text; its instant names it. */
function sent({ texts }: Expected, { stream, at, data }: AuditedEvent): void {
  if (data.contentHash) texts.set(`request_sending:${stream.id}:${at}`, textOf(data.contentHash));
}

const of = (event: DomainEvent): string => textOf(event.data.outcome);

/** What each event tells. An event that is not here tells nothing that can be compared. */
const tells: { readonly [name: string]: readonly Tell[] } = {
  'alliance.opened': [state('alliance', 'running', 'stream')],
  'alliance.suspended': [state('alliance', 'suspended', 'stream')],
  'alliance.resumed': [state('alliance', 'running', 'stream')],
  'alliance.ended': [state('alliance', of, 'stream')],
  'request.sent': [state('request', 'sent', 'stream'), sent],
  'request.reviewing': [state('request', 'reviewing', 'stream')],
  'request.returned': [state('request', 'incomplete', 'stream')],
  'request.accepted': [state('request', 'accepted', 'stream')],
  'request.declined': [state('request', of, 'stream')],
  'request.withdrawn': [state('request', 'withdrawn', 'stream')],
  'invitation.sent': [state('invitation', 'sent', 'stream')],
  'invitation.sentAgain': [state('invitation', 'sent', 'stream')],
  'invitation.accepted': [state('invitation', 'accepted', 'stream'), text('invitation', 'sha256', 'stream')],
  'invitation.declined': [state('invitation', 'declined', 'stream')],
  'invitation.expired': [state('invitation', 'expired', 'stream')],
  'invitation.revoked': [state('invitation', 'revoked', 'stream')],
  'commitment.proposed': [proposed],
  'commitment.accepted': [state('commitment', 'accepted'), text('commitment', 'contentHash')],
  'commitment.returned': [returned, forgetText],
  'commitment.amended': [state('commitment', 'proposed'), forgetText],
  'commitment.renewed': [state('commitment', 'replaced', 'parent'), proposed],
  'commitment.withdrawn': [state('commitment', 'withdrawn')],
  'commitment.replaced': [state('commitment', 'replaced', 'replaced'), proposed],
  'commitment.met': [state('commitment', 'met')],
  'evidence.received': [state('evidence', 'received')],
  'evidence.accepted': [state('evidence', 'accepted')],
  'evidence.returned': [state('evidence', 'returned')],
  'evidence.withdrawn': [state('evidence', 'withdrawn')],
  'contribution.declared': [state('contribution', ({ data }) => textOf(data.state)), value],
  'contribution.verified': [state('contribution', 'verified'), value],
  'contribution.withdrawn': [state('contribution', 'withdrawn'), value],
  'filing.prepared': [state('filing', 'pending')],
  'commitments.filed': [state('filing', 'filed')],
  'amendment.filed': [state('filing', 'filed')],
  'balance.filed': [state('filing', 'filed')],
  'balance.confirmed': [text('balance', 'sha256', 'stream'), text('balance.content', 'contentSha256', 'stream')],
  'followUp.recorded': [text('plan_snapshot', 'sha256', 'snapshot')],
  'nonconformity.proposed': [state('nonconformity', 'proposed')],
  'nonconformity.opened': [state('nonconformity', 'open')],
  'nonconformity.dismissed': [state('nonconformity', 'dismissed')],
  'nonconformity.corrected': [state('nonconformity', 'corrected')],
  'nonconformity.closed': [state('nonconformity', 'closed')],
  'meeting.held': [state('meeting', 'held')],
  'meeting.cancelled': [state('meeting', 'cancelled')],
  'acta.approved': [state('acta', 'approved'), text('acta', 'sha256')],
  'acta.annulled': [state('acta', 'annulled')],
  'step.undone': [undone],
  'request.fileKept': [
    ({ files, ofRequest }, { stream, data }) => {
      files.set(textOf(data.file), textOf(data.sha256));
      ofRequest.set(stream.id, [...(ofRequest.get(stream.id) ?? []), textOf(data.file)]);
    },
  ],
  'request.abandoned': [
    ({ files, ofRequest }, { stream }) => {
      for (const file of ofRequest.get(stream.id) ?? []) files.delete(file);
    },
  ],
  'request.fileRemoved': [({ files }, { data }) => void files.delete(textOf(data.file))],
  'files.kept': [
    ({ files }, { data }) => {
      const sums = listOf(data.sha256);
      for (const [index, id] of listOf(data.files).entries()) files.set(id, sums[index]!);
    },
  ],
};

/**
 * A follow-up taken back opens what it had closed, and an answer to 13 moves commitments, without an event of their own; those
 * of before they were named hold no more.
 */
function undone({ states }: Expected, { stream, data }: AuditedEvent): void {
  for (const entry of listOf(data.reopened)) {
    const [id] = entry.split(' ');
    states.set(`nonconformity:${id}`, { state: 'corrected', stream: stream.id });
  }
  if (data.activity !== 13) return;
  for (const entry of listOf(data.moved)) {
    const [id, state] = entry.split(' ') as [string, string];
    states.set(`commitment:${id}`, { state, stream: stream.id });
  }
  if (data.moved !== undefined) return;
  for (const [key, told] of states) {
    if (told.stream === stream.id && key.startsWith('commitment:')) states.delete(key);
  }
}

/** Folds one event, in the order of its stream, into what is expected. */
export function expectBy(expected: Expected, event: AuditedEvent, { factOf, activitiesOf }: Replay): void {
  for (const tell of tells[event.name] ?? []) tell(expected, event);
  tellColumns(expected.columns, event);
  tellWords(expected.words, event);
  tellBlankedRows(expected.blanked, event);
  tellBorn(expected.born, event);
  for (const [at, line] of LINES.entries()) {
    const gone = goneBy(line, event);
    if (gone) expected.lines.get(at)!.delete(gone);
    const rows = toldBy(line, event);
    if (rows === null) expected.silent.add(at);
    for (const [of, what] of rows ?? []) expected.lines.get(at)!.set(of, what);
  }
  if (event.data.receipt) text('receipt', 'receiptSha256')(expected, event);
  if (event.stream.kind !== 'alliance') return;
  const fact = factOf(event);
  if (!fact) return;
  const before = expected.paths.get(event.stream.id) ?? initialPath;
  const path = evolve(before, fact, activitiesOf(event.stream.id));
  tellVisits(expected.visits, event, before, path);
  expected.paths.set(event.stream.id, path);
  if (path.step === null) {
    if (before.step !== null) expected.columns.set(`alliance/ended:${event.stream.id}`, event.at);
    const state = textOf(event.data.outcome ?? 'closed');
    expected.states.set(`alliance:${event.stream.id}`, { state, stream: event.stream.id });
  }
}
