import type { AuditedEvent } from './audited.ts';
import { type Datum, type Line, list, type Told } from './line.ts';

const PERSON = /^(?:person|staff):/;

/** Whose act it was, of either side; null of whoever has no account, and of the worker. */
const who = ({ actor }: AuditedEvent): string | null => (PERSON.test(actor) ? actor.replace(PERSON, '') : null);
const side = ({ actor }: AuditedEvent): string => (actor.startsWith('staff:') ? 'team' : 'organization');

type Tells = (event: AuditedEvent) => Told;

/** When an act was done to the row that its event names, and by whom. */
const signed =
  (datum: string): Tells =>
  (event) => ({ id: [event.data[datum]], holds: [event.at, who(event)] });
/** When it was done. */
const dated =
  (datum: string): Tells =>
  ({ at, data }) => ({ id: [data[datum]], holds: [at] });
/** The same of what the stream itself is. */
const datedOf: Tells = ({ stream, at }) => ({ id: [stream.id], holds: [at] });
const signedOf: Tells = (event) => ({ id: [event.stream.id], holds: [event.at, who(event)] });

const promised: Tells = (event) => ({ id: [event.data.commitment], holds: [event.at, who(event), side(event)] });
/** Nobody accepts what the secretariat promises: it is in force as it is written. */
const inForce: Tells = (event) => {
  const { commitment, organization } = event.data;
  const holds: Datum[] = organization === null ? [event.at, who(event)] : [null, null];
  return { id: [commitment], holds: organization === undefined ? [undefined, undefined] : holds };
};
const emptied = (id: Datum, columns: number): Told => ({ id: [id], holds: Array(columns).fill(null) });
/** A step taken back writes it anew. */
const unsaid =
  (activity: number) =>
  ({ stream, data }: AuditedEvent): Told | null =>
    data.activity === activity ? emptied(stream.id, 1) : null;

const is = (columns: string): string =>
  columns
    .split(' ')
    .map((column) => `${column} is not null`)
    .join(' or ');

/** When things were done and by whom, as their rows hold it: one of which no event tells says nothing of it. */
export const momentLines: readonly Line[] = [
  ...line('acta', 'annulled_at', { 'acta.annulled': dated('acta') }),
  ...line('acta', 'submitted_at submitted_by', { 'acta.submitted': signed('acta') }),
  ...line('alliance', 'opened_at', { 'alliance.opened': datedOf }),
  ...line('commitment', 'proposed_at proposed_by proposed_side', {
    ...{ 'commitment.proposed': promised, 'commitment.replaced': promised, 'commitment.renewed': promised },
  }),
  ...line('commitment', 'answered_at answered_by', {
    ...{ 'commitment.proposed': inForce, 'commitment.replaced': inForce, 'commitment.renewed': inForce },
    ...{ 'commitment.accepted': signed('commitment'), 'commitment.returned': signed('commitment') },
    'commitment.amended': (event) => emptied(event.data.commitment, 2),
  }),
  {
    ...{ table: 'commitment', id: ['id'], holds: ['accepted_on'], every: 'accepted_on is not null' },
    told: {
      'commitment.accepted': ({ data }) =>
        data.acceptedOn ? { id: [data.commitment], holds: [data.acceptedOn] } : null,
    },
  },
  ...line('commitment', 'ended_at ended_by', {
    ...{ 'commitment.withdrawn': signed('commitment'), 'commitment.replaced': signed('replaced') },
  }),
  ...line('commitment', 'kept_at kept_by', { 'commitment.kept': signed('commitment') }),
  ...line('contribution', 'withdrawn_by', {
    'contribution.withdrawn': ({ actor, data }) => ({ id: [data.contribution], holds: [actor] }),
  }),
  ...line('cycle', 'opened_at', { 'cycle.opened': datedOf }),
  ...line('cycle', 'initiatives_set_at initiatives_set_by', { 'cycle.initiativesSet': signedOf }),
  ...line('edition', 'created_at', { 'edition.opened': dated('edition') }),
  ...line('evidence', 'withdrawn_by', {
    'evidence.withdrawn': (event) => ({ id: [event.data.evidence], holds: [who(event)] }),
  }),
  ...line('filing', 'sent_to_lead_at', {
    'commitments.filed': dated('filing'),
    'amendment.filed': dated('filing'),
  }),
  // One that a step taken back, or another prepared in its place, takes from the desk says nobody
  {
    ...{ table: 'filing', id: ['id'], holds: ['withdrawn_at', 'withdrawn_by'], every: 'withdrawn_by is not null' },
    told: { 'filing.takenBack': signed('filing') },
  },
  {
    ...{ table: 'filing_correction', id: ['filing_id', 'position'], every: 'true' },
    holds: ['corrected_at', 'corrected_by'],
    told: {
      'filing.corrected': (event) => ({
        id: [event.data.filing, event.data.correction],
        holds: [event.at, who(event)],
      }),
    },
  },
  ...line('invitation', 'sent_at expires_at', {
    'invitation.sent': lasting,
    'invitation.sentAgain': lasting,
  }),
  ...line('invitation', 'invited_by', {
    'invitation.sent': (event) => ({ id: [event.stream.id], holds: [who(event)] }),
  }),
  ...line('invitation', 'answered_at', { 'invitation.accepted': datedOf, 'invitation.declined': datedOf }),
  ...line('invitation', 'revoked_at revoked_by', { 'invitation.revoked': signedOf }),
  ...line('meeting', 'created_at convened_by', { 'meeting.convened': signed('meeting') }),
  ...line('meeting', 'starts_at ends_at', { 'meeting.convened': held, 'meeting.moved': held }),
  ...line('meeting', 'cancelled_at cancelled_by', { 'meeting.cancelled': signed('meeting') }),
  ...line('meeting', 'closed_at', { 'acta.approved': ofSession }),
  ...line('nonconformity', 'opened_at opened_by', { 'nonconformity.proposed': found, 'nonconformity.opened': found }),
  ...line('nonconformity', 'missed_on', { 'nonconformity.proposed': missed, 'nonconformity.opened': missed }),
  ...line('nonconformity', 'decided_at decided_by', {
    'nonconformity.opened': (event) =>
      event.data.isDecision === false ? emptied(event.data.nonconformity, 2) : signed('nonconformity')(event),
    'nonconformity.dismissed': signed('nonconformity'),
  }),
  ...line('nonconformity', 'corrected_at corrected_by', { 'nonconformity.corrected': signed('nonconformity') }),
  ...line('nonconformity', 'closed_at closed_by', {
    'nonconformity.closed': signed('nonconformity'),
    'step.undone': ({ data }) => reopened(data.reopened),
  }),
  ...line('organization', 'created_at', { 'organization.registered': datedOf }),
  ...line('organization', 'doubt_settled_at doubt_settled_by', { 'organization.doubtSettled': signedOf }),
  {
    ...{ table: 'party', id: ['alliance_id', 'organization_id'], holds: ['principles_accepted_by'] },
    every: 'principles_accepted_by is not null',
    told: {
      'pact.principlesAccepted': (event) => ({ id: [event.stream.id, event.data.organization], holds: [who(event)] }),
    },
  },
  { table: 'person', id: ['id'], holds: ['created_at'], told: { 'person.created': datedOf } },
  ...keyed('plan_section', 'approved_at', { 'plan.approved': datedOf, 'step.undone': unsaid(10) }),
  ...keyed('proposal', 'approved_at', { 'proposal.approved': datedOf, 'step.undone': unsaid(2) }),
  ...line('request', 'started_at', { 'request.started': datedOf }),
  ...line('request', 'sent_at received_on due_on', {
    'request.sent': ({ stream, at, data }) => ({ id: [stream.id], holds: [at, data.receivedOn, data.dueOn] }),
  }),
  ...line('request', 'withdrawn_at', { 'request.withdrawn': datedOf, 'request.abandoned': datedOf }),
  // A request takes out its files: that each of the others is there is told with its sum
  ...line('file', 'uploaded_at uploaded_by', {
    'files.kept': (event) => list(event.data.files).map((file) => ({ id: [file], holds: [event.at, event.actor] })),
    'request.fileKept': ({ at, actor, data }) => ({ id: [data.file], holds: [at, actor] }),
  }).map((one): Line => ({ ...one, again: true })),
];

function line(table: string, columns: string, told: Line['told'], id = 'id'): Line[] {
  return [{ table, id: [id], holds: columns.split(' '), every: is(columns), told }];
}

/** What is one of its case. */
function keyed(table: string, columns: string, told: Line['told']): Line[] {
  return line(table, columns, told, 'alliance_id');
}

function lasting({ stream, at, data }: AuditedEvent): Told {
  return { id: [stream.id], holds: [at, data.expiresAt] };
}

/** The year hears which session it was; each case only what is said of it. */
function ofSession({ stream, at, data }: AuditedEvent): Told | null {
  return stream.kind === 'alliance' ? null : { id: [data.meeting], holds: [at] };
}

function held({ data }: AuditedEvent): Told {
  return { id: [data.meeting], holds: [data.startsAt, data.endsAt] };
}

/** What a person decided of one that was proposed changes nothing of how it came. */
function found({ at, actor, name, data }: AuditedEvent): Told | null {
  if (data.isDecision === true) return null;
  const isTold = name === 'nonconformity.proposed' || data.isDecision === false;
  return { id: [data.nonconformity], holds: isTold ? [at, actor] : [undefined] };
}

/** The day that passed, of one that was found by itself. */
function missed({ name, data }: AuditedEvent): Told | null {
  if (name === 'nonconformity.proposed') return { id: [data.nonconformity], holds: [data.missedOn ?? null] };
  return data.isDecision === false ? emptied(data.nonconformity, 1) : null;
}

function reopened(entries: Datum): Told[] | null {
  const ids = list(entries).map((entry) => entry.split(' ')[0]);
  return ids.length > 0 ? ids.map((id) => emptied(id, 2)) : null;
}
