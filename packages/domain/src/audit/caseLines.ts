import type { AuditedEvent } from './audited.ts';
import { type Datum, type Line, list, type Told } from './line.ts';

const turn = ({ stream, at, by, data }: AuditedEvent, act: Datum, organization: Datum = null): Told => ({
  id: [data.turn],
  holds: [stream.id, act, at, by, organization],
});

/** When an act was done to a row that its event names, and by whom of the team. */
export const done =
  (datum: string) =>
  ({ at, by, data }: AuditedEvent): Told => ({ id: [data[datum]], holds: [at, by] });

/** The case of a row that its event names, and when it came. */
export const came =
  (datum: string) =>
  ({ stream, at, data }: AuditedEvent): Told => ({ id: [data[datum]], holds: [stream.id, at] });

/** The organization that comes to a case, and when. */
const joins = ({ stream, at, data }: AuditedEvent): Told => ({ id: [stream.id, data.organization], holds: [at] });

/** Each organization that an acta decides about, by a list of the event. */
const decided = ({ stream, at, by, data }: AuditedEvent, lists: readonly [datum: string, outcome: Datum][]): Told[] =>
  lists.flatMap(([name, outcome]) =>
    list(data[name]).map((organization) => ({
      id: [data.acta, stream.id, organization],
      holds: [outcome, at, by].filter((datum) => datum !== undefined),
    })),
  );

/** What happens within a case. */
export const caseLines: readonly Line[] = [
  {
    table: 'alliance_turn',
    id: ['id'],
    holds: ['alliance_id', 'act', 'at', 'by', 'organization_id'],
    every: 'true',
    told: {
      'alliance.suspended': (event) => turn(event, 'suspended'),
      'alliance.resumed': (event) => turn(event, 'resumed'),
      // A case whose invitation nobody accepted ends without a turn
      'alliance.ended': (event) => (event.data.turn === null ? null : turn(event, event.data.outcome)),
      'step.undone': (event) => turn(event, 'undone'),
      'party.removed': (event) => (event.data.turn ? turn(event, 'partyRemoved', event.data.organization) : null),
    },
  },
  {
    table: 'handover',
    id: ['id', 'alliance_id'],
    holds: ['from_id', 'to_id', 'at', 'by'],
    every: 'true',
    told: {
      'alliance.handedOver': ({ stream, at, by, data }) => ({
        id: [data.handover, stream.id],
        holds: [data.from, data.to, at, by],
      }),
    },
  },
  {
    table: 'carry_over',
    id: ['alliance_id', 'from_cycle_id'],
    holds: ['to_cycle_id', 'decided_at', 'decided_by'],
    every: 'true',
    told: {
      'alliance.carriedOver': ({ stream, at, by, data }) => ({ id: [stream.id, data.from], holds: [data.to, at, by] }),
    },
  },
  {
    table: 'dialogue_space',
    id: ['id'],
    holds: ['kind', 'held_on', 'recorded_at', 'recorded_by'],
    every: 'true',
    told: {
      'dialogueSpace.recorded': ({ at, by, data }) => ({ id: [data.space], holds: [data.kind, data.heldOn, at, by] }),
    },
  },
  {
    table: 'proposal_input',
    id: ['id'],
    holds: ['alliance_id', 'kind', 'mode', 'cited_at', 'cited_by'],
    every: 'true',
    told: {
      'proposalInput.cited': ({ stream, at, by, data }) => ({
        id: [data.input],
        holds: [stream.id, data.kind, data.mode ?? null, at, by],
      }),
    },
  },
  {
    table: 'proposal_input_file',
    id: ['input_id', 'file_id'],
    holds: [],
    told: {
      'proposalInput.cited': ({ data }) => list(data.files).map((file) => ({ id: [data.input, file], holds: [] })),
    },
  },
  {
    table: 'evidence_file',
    id: ['evidence_id', 'file_id'],
    holds: [],
    told: {
      'evidence.received': ({ data }) => list(data.files).map((file) => ({ id: [data.evidence, file], holds: [] })),
    },
  },
  {
    table: 'proposal_input',
    id: ['id'],
    holds: ['withdrawn_at'],
    every: 'withdrawn_at is not null',
    told: { 'proposalInput.withdrawn': ({ at, data }) => ({ id: [data.input], holds: [at] }) },
  },
  {
    table: 'party',
    id: ['alliance_id', 'organization_id'],
    holds: ['joined_at'],
    every: 'true',
    gone: { 'party.removed': ({ stream, data }) => [stream.id, data.organization] },
    told: { 'alliance.opened': joins, 'party.added': joins },
  },
  {
    table: 'party',
    id: ['alliance_id', 'organization_id'],
    holds: ['principles_sha256', 'principles_accepted_at'],
    every: 'principles_sha256 is not null or principles_accepted_at is not null',
    told: {
      'pact.principlesAccepted': ({ stream, at, data }) => ({
        id: [stream.id, data.organization],
        holds: [data.sha256, at],
      }),
    },
  },
  {
    table: 'inclusion_notice',
    id: ['alliance_id', 'organization_id', 'sent_at'],
    holds: ['channel', 'sent_by', 'sha256(text)'],
    every: 'true',
    told: {
      'inclusion.notified': ({ stream, at, by, data }) => ({
        id: [stream.id, data.organization, at],
        holds: [data.channel, by, data.sha256],
      }),
    },
  },
  {
    table: 'personal_data_look',
    id: ['id'],
    holds: ['alliance_id', 'on_day', 'subject_id', 'at', 'person_id'],
    every: 'not free',
    told: {
      'personalData.looked': ({ stream, at, by, data }) => ({
        id: [data.look],
        holds: [stream.id, data.onDay, data.subject, at, by],
      }),
    },
  },
  {
    table: 'plan_activity_change',
    id: ['id'],
    holds: ['plan_activity_id', 'party_id', 'starts_on', 'ends_on', 'at', 'by'],
    every: 'true',
    told: {
      'planActivity.edited': ({ at, by, data }) => ({
        id: [data.change],
        holds: [data.activity, data.partyBefore, data.startsBefore, data.endsBefore, at, by],
      }),
    },
  },
  {
    table: 'plan_snapshot',
    id: ['id'],
    holds: ['alliance_id', 'visit', 'acta_id', 'sha256', 'taken_at', 'taken_by'],
    every: 'true',
    told: {
      'followUp.recorded': ({ stream, at, by, data }) => ({
        id: [data.snapshot],
        holds: [stream.id, data.visit, data.acta, data.sha256, at, by],
      }),
    },
  },
  {
    table: 'compliance',
    id: ['alliance_id', 'decided_at'],
    holds: ['answer', 'plan_activity_id', 'cause', 'decided_by'],
    every: 'true',
    told: {
      'compliance.decided': ({ stream, at, by, data }) => ({
        id: [stream.id, at],
        holds: [data.answer, data.planActivity ?? null, data.cause ?? null, by],
      }),
    },
  },
  {
    table: 'recognition',
    id: ['acta_id', 'alliance_id', 'organization_id'],
    holds: ['recognised', 'decided_at', 'decided_by'],
    every: 'true',
    told: {
      'recognition.decided': (event) =>
        decided(event, [
          ['recognised', true],
          ['notRecognised', false],
        ]),
    },
  },
  {
    table: 'continuity',
    id: ['acta_id', 'alliance_id', 'organization_id'],
    holds: ["outcome in ('continues', 'continuesAdjusted')", 'decided_at', 'decided_by'],
    every: 'true',
    told: {
      'continuity.decided': (event) =>
        decided(event, [
          ['continues', true],
          ['stops', false],
        ]),
    },
  },
  {
    table: 'acta_reopening',
    id: ['id'],
    holds: ['acta_id', 'at', 'by'],
    every: 'true',
    told: {
      // Those of before kept no reason
      'acta.reopened': ({ at, by, data }) =>
        data.reopening ? { id: [data.reopening], holds: [data.acta, at, by] } : null,
    },
  },
  { table: 'acta', id: ['id'], holds: ['drafted_at', 'drafted_by'], told: { 'acta.drafted': done('acta') } },
  { table: 'acta', id: ['id'], holds: ['approved_at', 'approved_by'], told: { 'acta.approved': done('acta') } },
  {
    table: 'contribution',
    id: ['id'],
    holds: ['alliance_id', 'declared_at'],
    told: { 'contribution.declared': came('contribution') },
  },
  {
    table: 'contribution',
    id: ['id'],
    holds: ['verified_at', 'verified_by'],
    every: 'verified_at is not null or verified_by is not null',
    told: { 'contribution.verified': done('contribution') },
  },
  {
    table: 'contribution',
    id: ['id'],
    holds: ['withdrawn_at'],
    every: 'withdrawn_at is not null',
    told: { 'contribution.withdrawn': ({ at, data }) => ({ id: [data.contribution], holds: [at] }) },
  },
  {
    table: 'evidence',
    id: ['id'],
    holds: ['alliance_id', 'submitted_at'],
    told: { 'evidence.received': came('evidence') },
  },
  {
    table: 'evidence',
    id: ['id'],
    holds: ['reviewed_at', 'reviewed_by'],
    every: 'reviewed_at is not null or reviewed_by is not null',
    told: { 'evidence.accepted': done('evidence'), 'evidence.returned': done('evidence') },
  },
  {
    table: 'evidence',
    id: ['id'],
    holds: ['withdrawn_at'],
    every: 'withdrawn_at is not null',
    told: { 'evidence.withdrawn': ({ at, data }) => ({ id: [data.evidence], holds: [at] }) },
  },
  {
    ...{ table: 'evidence_correction', id: ['evidence_id'], holds: ['corrected_at', 'corrected_by'], every: 'true' },
    told: { 'evidence.corrected': done('evidence') },
  },
];
