import type { Meeting } from '../meeting/meeting.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { Acta, ActaItem, KeptItem, UnfinishedItem } from './acta.ts';
import { itemContent, slotOf, spokenOf } from './inputs.ts';

export function mayBeWritten(acta: Pick<Acta, 'state'>): Outcome {
  return acta.state === 'draft' || acta.state === 'inReview' ? allow() : refuse('acta.closed', { state: acta.state });
}

/**
 * An acta in review goes back to draft with its reason, which tells who sent it what is wrong with it. `lastReason`: the one
 * with which it came back last. A draft takes no other: it came back already, and what lacks is written in it.
 */
export function mayBeReopened(
  { state }: Pick<Acta, 'state'>,
  correction: string | undefined,
  lastReason: string | null,
): Outcome {
  if (state === 'inReview') return correction ? allow() : refuse('acta.reasonMissing');
  return !correction || correction === lastReason ? allow() : refuse('acta.alreadyReturned');
}

/** The organizations of each alliance. */
export type Parties = ReadonlyMap<string, readonly string[]>;

/** Every item that speaks of what its meeting did not convene, and every slot that holds two. Each fault once. */
function faultsInItems(meeting: Meeting, parties: Parties, items: readonly KeptItem[]): Refusal[] {
  const faults = refusalsIn([...items.map((item) => decideItem(meeting, parties, item)), decideSlots(items)]);
  return eachOnce(faults);
}

/** What several rules found, each fault once. */
export function eachOnce(faults: readonly Refusal[]): Refusal[] {
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()];
}

function decideItem(
  meeting: Meeting,
  parties: Parties,
  { content: { activity }, allianceId, organizationId }: KeptItem,
): Outcome {
  if (!meeting.activities.includes(activity)) return refuse('acta.activityNotOfMeeting', { activity });
  if ((activity === 1) !== (allianceId === null)) return refuse('acta.itemWithoutCase', { activity });
  if (allianceId && !meeting.alliances.includes(allianceId)) return refuse('acta.allianceNotOfMeeting');
  if ((spokenOf(activity) === 'organization') !== Boolean(organizationId))
    return refuse('acta.itemWithoutParty', { activity, of: spokenOf(activity) });
  const isParty = !organizationId || parties.get(allianceId ?? '')?.includes(organizationId);
  return isParty ? allow() : refuse('acta.partyUnknown', { ofActivity: activity, ofAlliance: allianceId });
}

/** One item for each slot of an acta: what is read of it is all that it decides. Tells each activity once. */
export function decideSlots(items: readonly KeptItem[]): Outcome {
  const taken = new Set<string>();
  const repeated = new Set<ActaItem['content']['activity']>();
  for (const item of items) {
    const slot = slotOfItem(item);
    if (taken.has(slot)) repeated.add(item.content.activity);
    taken.add(slot);
  }
  return allowUnless(
    refusalsIn([...repeated].map((activity) => refuse('acta.oneItemOnly', { activity, of: spokenOf(activity) }))),
  );
}

function slotOfItem({ content, allianceId, organizationId }: KeptItem): string {
  return slotOf(content.activity, allianceId, organizationId);
}

/**
 * An item speaks of an activity that the meeting supports, of an alliance that it convened and, where its activity is
 * decided by organization, of one of its organizations; and no two of the same.
 */
export function decideItems(meeting: Meeting, parties: Parties, items: readonly KeptItem[]): Outcome {
  return allowUnless(faultsInItems(meeting, parties, items));
}

/** The items that nothing but their own activity can refuse: of a slot that holds two, the first. */
export function soundItems<I extends KeptItem>(meeting: Meeting, parties: Parties, items: readonly I[]): I[] {
  const sound = items.filter((item) => decideItem(meeting, parties, item).ok);
  const first = new Map([...sound].reverse().map((item) => [slotOfItem(item), item]));
  return sound.filter((item) => first.get(slotOfItem(item)) === item);
}

/** All that an acta itself lacks to take effect, when it is sent and when it is approved: a meeting to which somebody came, its text and at least one item (idea 3). */
export function missingForApproval(
  acta: Pick<Acta, 'development'>,
  meeting: Meeting,
  parties: Parties,
  items: readonly KeptItem[],
  now: Date,
): Refusal[] {
  return refusalsIn([
    mustBeHeld(meeting, now),
    acta.development.trim() === '' ? refuse('acta.textMissing') : allow(),
    items.length === 0 ? refuse('acta.itemsMissing') : allow(),
    ...items.filter((item) => !itemContent.safeParse(item.content).success).map(unfinished),
    decideItems(meeting, parties, items),
  ]);
}

/**
 * Somebody came, of whom it is written: also where that was taken out after the acta went to review. Who came is written
 * once it began: until then that is what stands in the way, and when it ends.
 */
function mustBeHeld({ state, attended, startsAt }: Meeting, now: Date): Outcome {
  if (state === 'held' && attended > 0) return allow();
  return startsAt > now ? refuse('acta.meetingNotYet', { at: startsAt.toISOString() }) : refuse('acta.meetingNotHeld');
}

/** What is kept of an item may be only begun, or older than today's rules: it reads, and takes effect only once it is whole. */
function unfinished({ content: { activity }, allianceId, organizationId }: KeptItem): Outcome {
  return refuse('acta.itemUnfinished', {
    activity,
    ...(allianceId && { ofActivity: activity, ofAlliance: allianceId }),
    ...(organizationId && { organizations: [organizationId] }),
  });
}

/** An acta takes effect once, from review. What it lacks besides is told by `missingForApproval`. */
export function decideApproval(acta: Pick<Acta, 'state'>): Outcome {
  const writable = mayBeWritten(acta);
  if (!writable.ok) return writable;
  return acta.state === 'inReview' ? allow() : refuse('acta.notInReview');
}

/** A meeting has its acta unless it was cancelled. */
export function mayHaveActa(meeting: Pick<Meeting, 'state'>): Outcome {
  return meeting.state === 'cancelled' ? refuse('meeting.cancelled') : allow();
}

/** A draft goes to review. What it lacks to be approved is told at once by its rehearsal. */
export function mayBeSubmitted({ state }: Pick<Acta, 'state'>): Outcome {
  return state === 'draft' ? allow() : refuse('acta.notDraft', { state });
}

export interface Effect {
  activity: ActaItem['content']['activity'];
  allianceId: string | null;
  items: readonly ActaItem[];
  /** The organizations of which something was only begun; empty of what is whole */
  begun: readonly string[];
}

/**
 * What the acta does, in the order in which it must be done: by activity, then by alliance; one effect for each pair. Of what
 * was only begun too, to be rehearsed with the rest.
 */
export function effectsOf(items: readonly ActaItem[], unfinished: readonly UnfinishedItem[] = []): Effect[] {
  const effects = new Map<string, Effect>();
  const at = ({ content: { activity }, allianceId }: KeptItem) => {
    const key = `${activity}/${allianceId}`;
    return { key, known: effects.get(key) ?? { activity, allianceId, items: [], begun: [] } };
  };
  for (const item of items) {
    const { key, known } = at(item);
    effects.set(key, { ...known, items: [...known.items, item] });
  }
  for (const item of unfinished) {
    const { key, known } = at(item);
    effects.set(key, { ...known, begun: [...known.begun, item.organizationId ?? ''] });
  }
  return [...effects.values()].sort(
    (a, b) => a.activity - b.activity || ((a.allianceId ?? '') < (b.allianceId ?? '') ? -1 : 1),
  );
}
