import type { Meeting } from '../meeting/meeting.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Acta, ActaItem } from './acta.ts';

export function mayBeWritten(acta: Acta): Outcome {
  return acta.state === 'draft' || acta.state === 'inReview' ? allow() : refuse('acta.closed', { state: acta.state });
}

/** An item speaks of an activity that the meeting supports and of an alliance that it convened. */
export function decideItems(meeting: Meeting, items: readonly ActaItem[]): Outcome {
  for (const { content, allianceId } of items) {
    if (!meeting.activities.includes(content.activity)) return refuse('acta.activityNotOfMeeting', { activity: content.activity });
    if ((content.activity === 1) !== (allianceId === null)) return refuse('acta.itemWithoutCase', { activity: content.activity });
    if (allianceId && !meeting.alliances.includes(allianceId)) return refuse('acta.allianceNotOfMeeting');
  }
  return allow();
}

/** An acta takes effect once, of a meeting that was held, with its text and at least one item (idea 3). */
export function decideApproval(acta: Acta, meeting: Meeting, items: readonly ActaItem[]): Outcome {
  const writable = mayBeWritten(acta);
  if (!writable.ok) return writable;
  if (acta.state !== 'inReview') return refuse('acta.notInReview');
  if (meeting.state !== 'held') return refuse('acta.meetingNotHeld');
  if (acta.development.trim() === '') return refuse('acta.textMissing');
  if (items.length === 0) return refuse('acta.itemsMissing');
  return decideItems(meeting, items);
}

export interface Effect {
  activity: ActaItem['content']['activity'];
  allianceId: string | null;
  items: readonly ActaItem[];
}

/** What the acta does, in the order in which it must be done: by activity, then by alliance; one effect for each pair. */
export function effectsOf(items: readonly ActaItem[]): Effect[] {
  const effects = new Map<string, Effect>();
  for (const item of items) {
    const activity = item.content.activity;
    const key = `${activity}/${item.allianceId}`;
    effects.set(key, { activity, allianceId: item.allianceId, items: [...(effects.get(key)?.items ?? []), item] });
  }
  return [...effects.values()].sort((a, b) => a.activity - b.activity || ((a.allianceId ?? '') < (b.allianceId ?? '') ? -1 : 1));
}
