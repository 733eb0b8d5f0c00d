import type { AuditedEvent } from './audited.ts';
import { type Line, list, type Told } from './line.ts';

const action = ({ stream, data }: AuditedEvent): Told => ({
  id: [data.action],
  holds: [stream.id, data.commitment],
});

/** Events of before it was said tell no action. */
const ofAction = ({ data }: AuditedEvent): Told => ({ id: [data.activity], holds: [data.action] });

/** What meetings, plans and the database of the Red hold besides their words, row by row. */
export const heldLines: readonly Line[] = [
  {
    table: 'meeting_alliance',
    id: ['meeting_id', 'alliance_id'],
    holds: [],
    every: 'true',
    told: {
      'meeting.convened': ({ stream, data }) =>
        stream.kind === 'alliance' ? { id: [data.meeting, stream.id], holds: [] } : null,
    },
  },
  {
    table: 'meeting_activity',
    id: ['meeting_id', 'activity'],
    holds: [],
    every: 'true',
    told: {
      'meeting.convened': ({ data }) =>
        list(data.activities).map((activity) => ({ id: [data.meeting, activity], holds: [] })),
    },
  },
  {
    table: 'plan_action',
    id: ['id'],
    holds: ['alliance_id', 'commitment_id'],
    every: 'true',
    gone: { 'planAction.removed': ({ data }) => [data.action] },
    told: { 'planAction.added': action, 'planActivity.renewed': action },
  },
  {
    table: 'plan_activity',
    id: ['id'],
    holds: ['action_id'],
    gone: { 'planActivity.removed': ({ data }) => [data.activity] },
    told: { 'planActivity.added': ofAction, 'planActivity.renewed': ofAction },
  },
  {
    table: 'follow_up_date',
    id: ['alliance_id', 'on_day'],
    holds: [],
    every: 'true',
    gone: { 'followUpDate.removed': ({ stream, data }) => [stream.id, data.onDay] },
    told: { 'followUpDate.added': ({ stream, data }) => ({ id: [stream.id, data.onDay], holds: [] }) },
  },
  {
    table: 'network_entry',
    id: ['id', 'alliance_id', 'entered_at'],
    holds: ['organization_id', 'entered_by'],
    every: 'true',
    // Another case that enters the organization later brings its row up to date, and it stays how it came
    again: true,
    told: {
      'network.entered': ({ stream, at, by, data }) => ({
        id: [data.entry, stream.id, at],
        holds: [data.organization, by],
      }),
    },
  },
];
