import { sha256Of } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { type Line, list, type Told } from './line.ts';

const account = ({ stream, at, by }: AuditedEvent, enabled: boolean): Told => ({
  id: [stream.id, at],
  holds: [enabled, by],
});

const nature = ({ stream, at, by, data }: AuditedEvent, act: string): Told => ({
  id: [stream.id, at],
  holds: [act, data.file ?? null, by],
});

/** What was authorised, each by its sum, and not revoked: no act does that yet. Events of earlier releases hold what is summed. */
const consents = ({ data }: AuditedEvent): Told[] =>
  list(data.consentSums ?? list(data.consents).map(sha256Of)).map((sum) => ({ id: [sum, null], holds: [] }));

const CONSENT_SUM = `encode(sha256(convert_to(concat_ws(' ', id, text_id, text_version, text_sha256, array_to_string(purposes, '+'), channel,
  to_char(given_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')), 'UTF8')), 'hex')`;

/** What happens to requests, organizations, accounts and the cycle. */
export const bodyLines: readonly Line[] = [
  {
    table: 'staff_member',
    id: ['person_id'],
    holds: ['since'],
    every: 'true',
    told: { 'staff.created': ({ stream, at }) => ({ id: [stream.id], holds: [at] }) },
  },
  {
    table: 'initiative',
    id: ['id'],
    holds: ['cycle_id', 'prioritised_at'],
    every: 'prioritised_at is not null',
    told: {
      'cycle.initiativesSet': ({ stream, at, data }) =>
        list(data.initiatives).map((id) => ({ id: [id], holds: [stream.id, at] })),
    },
  },
  {
    table: 'request_sending',
    id: ['request_id', 'sent_at'],
    holds: ['received_on', 'due_on'],
    told: {
      'request.sent': ({ stream, at, data }) => ({ id: [stream.id, at], holds: [data.receivedOn, data.dueOn] }),
    },
  },
  {
    table: 'request_sending',
    id: ['request_id', 'sent_at'],
    holds: ['number', 'sha256'],
    every: 'sha256 is not null',
    told: {
      'request.sent': ({ stream, at, data }) => ({ id: [stream.id, at], holds: [data.sending, data.contentHash] }),
    },
  },
  {
    table: 'request_sending',
    id: ['request_id', 'returned_at'],
    holds: ['returned_by'],
    every: 'returned_at is not null or returned_by is not null',
    told: { 'request.returned': ({ stream, at, by }) => ({ id: [stream.id, at], holds: [by] }) },
  },
  {
    table: 'request_sending',
    id: ['request_id', 'returned_at'],
    holds: ['sha256(return_note)'],
    every: 'return_note is not null',
    told: { 'request.returned': ({ stream, at, data }) => ({ id: [stream.id, at], holds: [data.noteSha256] }) },
  },
  {
    table: 'request',
    id: ['id', 'answered_at'],
    holds: ['answered_by', 'sha256(answer_note)'],
    told: { 'request.declined': ({ stream, at, by, data }) => ({ id: [stream.id, at], holds: [by, data.noteSha256] }) },
  },
  {
    table: 'consent',
    id: [CONSENT_SUM, 'revoked_at'],
    holds: [],
    every: 'true',
    told: { 'request.sent': consents, 'invitation.accepted': consents },
  },
  {
    table: 'account_change',
    id: ['person_id', 'decided_at'],
    holds: ['enabled', 'decided_by'],
    every: 'true',
    told: {
      'person.disabled': (event) => account(event, false),
      'person.enabled': (event) => account(event, true),
    },
  },
  {
    table: 'legal_nature',
    id: ['organization_id', 'at'],
    holds: ['act', 'file_id', 'by'],
    every: 'true',
    told: {
      'organization.legalNatureVerified': (event) => nature(event, 'verified'),
      'organization.legalNatureWithdrawn': (event) => nature(event, 'withdrawn'),
    },
  },
  {
    table: 'organization_merge',
    id: ['id'],
    holds: ['organization_id', 'into_id', 'at', 'by'],
    every: 'true',
    told: {
      'organization.merged': ({ stream, at, by, data }) => ({
        id: [data.merge],
        holds: [stream.id, data.into, at, by],
      }),
    },
  },
  {
    table: 'organization_merge',
    id: ['id'],
    holds: ['parted_at', 'parted_by'],
    every: 'parted_at is not null or parted_by is not null',
    told: { 'organization.parted': ({ at, by, data }) => ({ id: [data.merge], holds: [at, by] }) },
  },
  {
    table: 'membership',
    id: ['organization_id', 'person_id', 'since'],
    holds: [],
    every: 'true',
    told: { 'membership.added': ({ stream, at, data }) => ({ id: [stream.id, data.person, at], holds: [] }) },
  },
  {
    table: 'membership',
    id: ['organization_id', 'person_id', 'until'],
    holds: ['id', 'ended_by'],
    every: 'until is not null or ended_by is not null',
    told: {
      'membership.ended': ({ stream, at, by, data }) => ({
        id: [stream.id, data.person, at],
        holds: [data.membership, by],
      }),
    },
  },
  {
    table: 'agent_category',
    id: ['organization_id', 'decided_at'],
    holds: ['category', 'involvement', 'continuity', 'rule_version', 'decided_by'],
    every: 'true',
    told: {
      'category.decided': ({ stream, at, by, data }) => ({
        id: [stream.id, at],
        holds: [data.category, data.involvement, data.continuity, data.rule, by],
      }),
    },
  },
  {
    table: 'improvement_action',
    id: ['id'],
    holds: ['cycle_id', 'activity', 'proposed_at', 'proposed_by'],
    every: 'true',
    told: {
      'improvement.proposed': ({ stream, at, by, data }) => ({
        id: [data.improvement],
        holds: [stream.id, data.activity, at, by],
      }),
    },
  },
  {
    table: 'version_request',
    id: ['procedure_version', 'number'],
    holds: ['entered_at', 'entered_by'],
    every: 'true',
    told: {
      'versionRequest.entered': ({ at, by, data }) => ({ id: [data.procedureVersion, data.number], holds: [at, by] }),
    },
  },
];
