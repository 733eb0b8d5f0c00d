import type { ActaItem } from '@alianzas/domain/acta';
import { isStillMinuted } from '@alianzas/domain/alliance/inputs';
import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import { hoursTyped } from '@alianzas/domain/platform/inputs';
import type { ActaAlliance, ActaPage, ActaParty } from '@alianzas/domain/views';
import { FIELDS } from './acta-fields.ts';

/** A place of the form where the acta may say something: of an activity, about whom. `n` is its index among the items. */
export interface Slot {
  n: number;
  activity: MeetingActivity;
  alliance: ActaAlliance | null;
  party: ActaParty | null;
}

/** By organization, except the committee's (of nobody) and 9 and 12 (of the alliance). */
const OF_ALLIANCE: readonly MeetingActivity[] = [9, 12];

/** Every place of the acta of a meeting, in the order of the activities, the alliances and their organizations. */
export function slotsOf({ meeting, alliances }: Pick<ActaPage, 'meeting' | 'alliances'>): Slot[] {
  const slots = meeting.activities.flatMap((activity): Omit<Slot, 'n'>[] => {
    if (activity === 1) return [{ activity, alliance: null, party: null }];
    if (OF_ALLIANCE.includes(activity)) return alliances.map((alliance) => ({ activity, alliance, party: null }));
    return alliances.flatMap((alliance) => alliance.parties.map((party) => ({ activity, alliance, party })));
  });
  return slots.map((slot, n) => ({ ...slot, n }));
}

/**
 * The places to write in: not where the alliance has already gone past the activity, unless something was said
 * there, or somebody was writing there when it went past (`typed`: the items that came back), or 5 is decided again for
 * who has NO.
 */
export function openSlots(
  page: Pick<ActaPage, 'meeting' | 'alliances'>,
  items: readonly ActaItem[],
  typed?: unknown,
): Slot[] {
  const written = Array.isArray(typed) ? typed : [];
  return slotsOf(page).filter((slot) => {
    if (slot.alliance === null || written[slot.n]) return true;
    return isStillMinuted(slot.alliance, slot.activity, slot.party?.answer) || saidAt(slot, items) !== null;
  });
}

/** What the line of an error begins with, by field name: whom it speaks of. */
export function errorLabels(
  page: Pick<ActaPage, 'meeting' | 'alliances'>,
  names: readonly string[],
): Record<string, string> {
  const slots = slotsOf(page);
  return Object.fromEntries(names.map((name) => [name, labelOf(slots, name)]));
}

function labelOf(slots: readonly Slot[], name: string): string {
  const [, n, field] = /^items\[(\d+)\]\.(.+)$/.exec(name) ?? [];
  if (n === undefined) return textOf(name) ?? '';
  const slot = slots[Number(n)];
  if (!slot) return '';
  const about = [`Actividad ${slot.activity}`, slot.alliance?.code, slot.party?.name];
  return [...about, fieldLabel(slot, field!)].filter(Boolean).join(', ');
}

/** What the acta says of no activity, and what a list is called. */
export const TEXTS = {
  ...{ development: 'Desarrollo de la reunión', internalNote: 'Nota interna', reason: 'Razón de la anulación' },
  ...{ 'session.resolutionNumber': 'Número de la resolución', committee: 'Comité', initiatives: 'Iniciativas' },
  ...{ activities: 'Actividades del plan', compliance: '¿Se cumplió?', observation: 'Observación' },
  minutesUsed: 'Horas empleadas',
};

const textOf = (name: string): string | undefined => (TEXTS as Readonly<Record<string, string>>)[name];

function fieldLabel({ activity, alliance }: Slot, field: string): string | undefined {
  if (activity !== 1 && activity !== 12) return FIELDS[activity].find((one) => one.name === field)?.label;
  const [, k, inner] = /^activities\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  const planned = k === undefined ? undefined : alliance?.plan[Number(k)];
  return [planned && `actividad ${planned.number} del plan`, textOf(inner ?? field)].filter(Boolean).join(', ');
}

/** What the acta already says there. */
export function saidAt(slot: Slot, items: readonly ActaItem[]): ActaItem['content'] | null {
  const found = items.find(
    (item) =>
      item.content.activity === slot.activity &&
      item.allianceId === (slot.alliance?.id ?? null) &&
      item.organizationId === (slot.party?.organization ?? null),
  );
  return found?.content ?? null;
}

/** A value of what was said, as its field shows it: a list one a line. */
export function shownAt(content: object | null, name: string): string | undefined {
  const value = name
    .split('.')
    .reduce<unknown>(
      (at, part) => (at && typeof at === 'object' ? (at as Record<string, unknown>)[part] : undefined),
      content,
    );
  if (name === 'minutesUsed' && typeof value === 'number') return hoursTyped(value);
  if (Array.isArray(value)) return value.join('\n');
  return value === undefined || value === null ? undefined : String(value);
}

/** Whether a place speaks of the organization that stands first in its alliance. */
export function isOfFirstParty({ alliance, party }: Slot): boolean {
  return alliance?.parties[0]?.organization === party?.organization;
}
