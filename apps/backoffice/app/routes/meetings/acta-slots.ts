import type { ActaItem, KeptItem } from '@alianzas/domain/acta';
import { slotOf, spokenOf } from '@alianzas/domain/acta/inputs';
import { isStillMinuted } from '@alianzas/domain/alliance/inputs';
import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import { hoursTyped } from '@alianzas/domain/platform/inputs';
import type { ActaAlliance, ActaPage, ActaParty } from '@alianzas/domain/views';
import { phone } from '@alianzas/lexicon';
import { FIELDS } from './acta-fields.ts';

/** A place of the form where the acta may say something: of an activity, about whom. `n` is its index among the items. */
export interface Slot {
  n: number;
  activity: MeetingActivity;
  alliance: ActaAlliance | null;
  party: ActaParty | null;
}

/** Every place of the acta of a meeting, in the order of the activities, the alliances and their organizations. */
export function slotsOf({ meeting, alliances }: Pick<ActaPage, 'meeting' | 'alliances'>): Slot[] {
  const slots = meeting.activities.flatMap((activity): Omit<Slot, 'n'>[] => {
    const about = spokenOf(activity);
    if (about === 'cycle') return [{ activity, alliance: null, party: null }];
    if (about === 'alliance') return alliances.map((alliance) => ({ activity, alliance, party: null }));
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
  items: readonly KeptItem[],
  typed?: unknown,
): Slot[] {
  const written = Array.isArray(typed) ? typed : [];
  return slotsOf(page).filter((slot) => {
    if (slot.alliance === null || written[slot.n]) return true;
    return isStillMinuted(slot.alliance, slot.activity, slot.party?.answer) || saidAt(slot, items) !== null;
  });
}

/**
 * What was posted of each item, at the place that speaks of the same: places move when an organization joins a case or
 * leaves it. What has no place any more stands after them all.
 */
export function atTheirPlaces(posted: unknown, slots: readonly Slot[]): unknown {
  if (!Array.isArray(posted)) return posted;
  const places = new Map(slots.map((slot) => [identityOf(slot), slot.n]));
  const placed: unknown[] = slots.map(() => null);
  for (const item of posted.filter(isRecord)) {
    const { activity, alliance, organization } = item;
    const said = slotOf(Number(activity), String(alliance ?? ''), String(organization ?? ''));
    placed[places.get(said) ?? placed.length] = item;
  }
  return placed;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
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
  return [placeName(slot), fieldLabel(slot, field!)].filter(Boolean).join(', ');
}

/** Of what a place speaks, and about whom. */
export function placeName({ activity, alliance, party }: Slot): string {
  return [`Actividad ${activity}`, alliance?.code, party?.name].filter(Boolean).join(', ');
}

/** What the acta says of no activity, and what a list is called. */
export const TEXTS = {
  ...{ development: 'Desarrollo de la reunión', internalNote: 'Nota interna', reason: 'Razón de la anulación' },
  correction: 'Qué hay que corregir, y por qué',
  ...{ 'session.resolutionNumber': 'Número de la resolución', committee: 'Comité', initiatives: 'Iniciativas' },
  ...{ activities: 'Actividades del plan', compliance: '¿Se cumplió?', observation: 'Observación' },
  dueOn: 'Para cuándo se corrige',
  minutesUsed: 'Horas empleadas',
};

const textOf = (name: string): string | undefined => (TEXTS as Readonly<Record<string, string>>)[name];

function fieldLabel({ activity, alliance }: Slot, field: string): string | undefined {
  if (activity !== 1 && activity !== 12) return FIELDS[activity].find((one) => one.name === field)?.label;
  const [, k, inner] = /^activities\[(\d+)\]\.(\w+)$/.exec(field) ?? [];
  const planned = k === undefined ? undefined : alliance?.plan[Number(k)];
  return [planned && `actividad ${planned.number} del plan`, textOf(inner ?? field)].filter(Boolean).join(', ');
}

/** What somebody began to write, and is not whole yet. */
export type Begun = Exclude<KeptItem['content'], ActaItem['content']>;

/** All that an acta holds: what it says, and what was only begun. */
export function allIn({ items, unfinished }: { items: ActaItem[]; unfinished: KeptItem[] }): KeptItem[] {
  return [...items, ...unfinished];
}

/** The places where something was only begun, in the order of the form. */
export function begunPlaces(page: Pick<ActaPage, 'meeting' | 'alliances'>, unfinished: readonly KeptItem[]): Slot[] {
  return slotsOf(page).filter((slot) => saidAt(slot, unfinished) !== null);
}

export function isBegun(content: KeptItem['content']): content is Begun {
  return 'unfinished' in content;
}

/** What the acta already says there. */
export function saidAt<Item extends KeptItem>(slot: Slot, items: readonly Item[]): Item['content'] | null {
  return itemAt(slot, items)?.content ?? null;
}

function identityOf({ activity, alliance, party }: Slot): string {
  return slotOf(activity, alliance?.id ?? null, party?.organization ?? null);
}

function itemAt<Item extends KeptItem>(slot: Slot, items: readonly Item[]): Item | undefined {
  const wanted = identityOf(slot);
  return items.find((item) => slotOf(item.content.activity, item.allianceId, item.organizationId) === wanted);
}

/** What the acta says in no place of its form: it cannot be approved, and who reads it sees it all the same. */
export function itemsElsewhere(
  page: Pick<ActaPage, 'meeting' | 'alliances'>,
  items: readonly KeptItem[],
): { slot: Slot; content: KeptItem['content'] }[] {
  const drawn = new Set(slotsOf(page).map((slot) => itemAt(slot, items)));
  return items
    .filter((item) => !drawn.has(item))
    .map(({ position: n, content, allianceId, organizationId }) => {
      const alliance = page.alliances.find(({ id }) => id === allianceId) ?? null;
      const party = alliance?.parties.find(({ organization }) => organization === organizationId) ?? null;
      return { slot: { n, activity: content.activity, alliance, party }, content };
    });
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
  if (name === 'liaison.phone' && typeof value === 'string') return phone(value);
  if (Array.isArray(value)) return value.join('\n');
  return value === undefined || value === null ? undefined : String(value);
}

/**
 * Whether a field is asked at a place: what is one for the alliance, once, where its first organization stands. It is how long
 * its meeting took, and the methodology of 8.
 */
export function isAskedAt(slot: Slot, name: string): boolean {
  return !isAskedOnce(slot, name) || isOfFirstParty(slot);
}

/** Whether a field of what is said of an organization is one for its alliance. */
export function isAskedOnce({ activity, party }: Slot, name: string): boolean {
  return party !== null && (name === 'minutesUsed' || (activity === 8 && name === 'methodology'));
}

/**
 * What the acta says at the place for a field that is asked there. Of what is one for the alliance, what it says at any of
 * them: an acta of before was asked for it once for each organization, and the times of those are one sum.
 */
export function knownAt(slot: Slot, name: string, items: readonly KeptItem[]): string | undefined {
  const own = shownAt(saidAt(slot, items), name);
  if (!isAskedOnce(slot, name)) return own;
  const contents = items
    .filter(
      ({ content, allianceId }) => content.activity === slot.activity && allianceId === (slot.alliance?.id ?? null),
    )
    .map(({ content }) => content);
  const told = contents.map((content) => (name in content ? (content as Record<string, unknown>)[name] : undefined));
  const minutes = told.filter((one) => typeof one === 'number');
  if (minutes.length > 0) return hoursTyped(minutes.reduce((sum, one) => sum + one, 0));
  return own ?? contents.map((content) => shownAt(content, name)).find((one) => one !== undefined);
}

/** Whether a place speaks of the organization that stands first in its alliance. */
export function isOfFirstParty({ alliance, party }: Slot): boolean {
  return alliance?.parties[0]?.organization === party?.organization;
}
