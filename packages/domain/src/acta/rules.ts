import type { Meeting } from '../meeting/meeting.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Acta, ActaItem } from './acta.ts';
import { itemContent } from './inputs.ts';

export function mayBeWritten(acta: Acta): Outcome {
  return acta.state === 'draft' || acta.state === 'inReview' ? allow() : refuse('acta.closed', { state: acta.state });
}

/** The organizations of each alliance. */
export type Parties = ReadonlyMap<string, readonly string[]>;

/** An item speaks of an activity that the meeting supports, of an alliance that it convened and of one of its organizations. */
export function decideItems(meeting: Meeting, parties: Parties, items: readonly ActaItem[]): Outcome {
  for (const { content, allianceId, organizationId } of items) {
    if (!meeting.activities.includes(content.activity))
      return refuse('acta.activityNotOfMeeting', { activity: content.activity });
    if ((content.activity === 1) !== (allianceId === null))
      return refuse('acta.itemWithoutCase', { activity: content.activity });
    if (allianceId && !meeting.alliances.includes(allianceId)) return refuse('acta.allianceNotOfMeeting');
    if (organizationId && !parties.get(allianceId ?? '')?.includes(organizationId)) return refuse('acta.partyUnknown');
  }
  return allow();
}

/** An acta takes effect once, of a meeting that was held, with its text and at least one item (idea 3). */
export function decideApproval(acta: Acta, meeting: Meeting, parties: Parties, items: readonly ActaItem[]): Outcome {
  const writable = mayBeWritten(acta);
  if (!writable.ok) return writable;
  if (acta.state !== 'inReview') return refuse('acta.notInReview');
  if (meeting.state !== 'held') return refuse('acta.meetingNotHeld');
  if (acta.development.trim() === '') return refuse('acta.textMissing');
  if (items.length === 0) return refuse('acta.itemsMissing');
  const [unfinished] = items.filter((item) => !itemContent.safeParse(item.content).success);
  if (unfinished) return refuse('acta.itemUnfinished', { activity: unfinished.content.activity });
  return decideItems(meeting, parties, items);
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
  return [...effects.values()].sort(
    (a, b) => a.activity - b.activity || ((a.allianceId ?? '') < (b.allianceId ?? '') ? -1 : 1),
  );
}
