import type { KeptItem } from '@alianzas/domain/acta';
import { actaItem, type SaveActa, saveActa, slotOf, unfinishedItem } from '@alianzas/domain/acta/inputs';
import type { Day } from '@alianzas/domain/platform';
import { doubtsIn, isBlank, questionOfEmail, questionsOfDay, tidyText } from '@alianzas/domain/platform/inputs';
import { recognitionDecision } from '@alianzas/domain/recognition/inputs';
import { refusalSentence } from '@alianzas/lexicon';
import * as z from 'zod';
import { TAKES } from './acta-proposed.ts';
import { isBegun } from './acta-slots.ts';

type Values = Record<string, unknown>;
/** `value`: what can be saved of it, with what was only begun as it was typed; null where its head or some answer cannot be kept. */
type Read = { ok: true; value: SaveActa } | { ok: false; errors: Record<string, string[]>; value: SaveActa | null };

const header = saveActa.omit({ items: true });

/** What an item says beside its content: whom it is about, and whether it takes what is proposed. */
const beside = z.object({ alliance: z.unknown(), organization: z.unknown(), [TAKES]: z.unknown() });

/** What the fields of its form take, as they are named there. */
export const actaFields = header.extend({
  items: z.array(z.union([actaItem.shape.content, beside])),
  session: recognitionDecision.pick({ recordKind: true, resolutionNumber: true }),
});

/** What a posted field becomes in the item that the domain keeps. */
const TURNED: Readonly<Record<string, (value: unknown) => unknown>> = {
  actions: (value) =>
    tidyText(String(value ?? ''))
      .split('\n')
      .filter(Boolean),
  initiatives: (value) => [value].flat().filter(Boolean),
  activities: (value) => [value].flat().filter((one) => isRecord(one) && !saysNothing(one)),
};

/**
 * Reads the posted acta. An item left blank says nothing and is left out, and one that is not whole stands among those that
 * were begun: the acta may be written little by little. The errors of an item keep the names of its fields in the form, in its order. What looks like a slip is asked about once:
 * `asWritten` holds what was asked before and is sent again, `saved` what the acta says already; a far day is far from `today`.
 */
export function readActa(
  values: Values,
  { asWritten = [], saved = [], today }: { asWritten?: readonly string[]; saved?: readonly KeptItem[]; today: Day },
): Read {
  const errors: Record<string, string[]> = {};
  const answered = answeredIn(saved);
  const head = header.safeParse({
    acta: values.acta,
    version: values.version,
    development: values.development ?? '',
    internalNote: values.internalNote ?? '',
    correction: values.correction,
  });
  const wrong = head.success
    ? []
    : head.error.issues.map((issue) => ({ name: issue.path.join('.'), message: issue.message }));
  for (const { name, message } of wrong) if (name !== 'internalNote') errors[name] = [message];
  const items: SaveActa['items'] = [];
  const begun: unknown[] = [];
  const raws = ([values.items].flat() as unknown[]).map((raw) => (isRecord(raw) ? raw : null));
  for (const [n, one] of raws.entries()) {
    if (!one) continue;
    const untouched = saysNothing(one);
    const raw = untouched ? one : withMethodology(one, raws);
    const item = itemOf(raw, isRecord(values.session) ? values.session : {});
    const meant = [...asWritten, ...(answered.get(placeOf(item)) ?? [])];
    const doubts = doubtsIn(actaItem, item, { asWritten: meant, today });
    const asked = (path: readonly PropertyKey[]) => nameOf(path.includes('methodology') ? firstOf(n, raws) : n, path);
    for (const { name, question } of doubts) errors[asked(name.split('.'))] ??= [refusalSentence(question)];
    const read = actaItem.safeParse(item);
    if (read.success && doubts.length === 0) items.push(read.data);
    else if (!untouched) begun.push(begunOf(item, meant));
    if (!read.success && !untouched)
      for (const { path, message } of read.error.issues) errors[asked(path)] ??= [message];
  }
  if (isUndecidedResolution(values.session, items)) {
    errors['session.resolutionNumber'] ??= [UNDECIDED];
    const first = raws.find((raw) => Number(raw?.activity) === 14);
    const isKept = begun.some((one) => isRecord(one) && isRecord(one.content) && one.content.activity === 14);
    if (first && !isKept) begun.push(begunOf(itemOf(first, values.session as Values)));
  }
  for (const { name, message } of wrong) errors[name] ??= [message];
  if (head.success && Object.keys(errors).length === 0) return { ok: true, value: { ...head.data, items } };
  const unfinished = z.array(unfinishedItem).safeParse(begun);
  const isKept = head.success && unfinished.success;
  return { ok: false, errors, value: isKept ? { ...head.data, items, unfinished: unfinished.data } : null };
}

/** An item as it was typed, blanks apart, with what of it is meant: what it lacks is asked when the acta goes to review. */
function begunOf({ content, ...about }: Values, meant: readonly string[] = []): Values {
  const asWritten = askedIn(content).filter((typed) => meant.includes(typed));
  const answered = asWritten.length > 0 && { asWritten };
  return { ...about, content: { ...(withoutBlanks(content) as Values), ...answered, unfinished: true } };
}

/** By place, what was asked of the acta as it is saved: all that stands whole was answered, and of what was begun, what says so. */
function answeredIn(saved: readonly KeptItem[]): Map<string, readonly string[]> {
  return new Map(
    saved.map(({ allianceId, organizationId, content }) => [
      slotOf(content.activity, allianceId, organizationId),
      isBegun(content) ? (content.asWritten ?? []) : askedIn(content),
    ]),
  );
}

function placeOf({ alliance, organization, content }: Values): string {
  const { activity } = content as { activity: number };
  return slotOf(activity, alliance as string | null, organization as string | null);
}

/** What of an item may be asked about: its days and its addresses. */
function askedIn(value: unknown): string[] {
  if (typeof value === 'string')
    return value.length <= 200 && (questionsOfDay(value).length > 0 || questionOfEmail(value)) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(askedIn) : [];
}

function withoutBlanks(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutBlanks);
  if (!isRecord(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => !hasNoText(one))
      .map(([name, one]) => [name, withoutBlanks(one)]),
  );
}

/** A resolución is kept with the decisions that it records: without any, its number would have nowhere to stand. */
function isUndecidedResolution(session: unknown, items: SaveActa['items']): boolean {
  if (!isRecord(session) || session.recordKind !== 'resolution') return false;
  return !items.some(({ content }) => content.activity === 14);
}

const UNDECIDED =
  'La resolución se guarda con las decisiones que recoge. Escriba al menos una, o deje «Esta acta de reunión» por ahora.';

/** The methodology of 8 is one for the alliance: written once, where the first of its parties stands. */
function withMethodology(raw: Values, all: readonly (Values | null)[]): Values {
  if (Number(raw.activity) !== 8 || !isBlank(String(raw.methodology ?? ''))) return raw;
  const written = all.find((one) => one?.alliance === raw.alliance && one?.methodology);
  return written ? { ...raw, methodology: written.methodology } : raw;
}

/** Where the methodology of its alliance is asked: at the first of its organizations. */
function firstOf(n: number, all: readonly (Values | null)[]): number {
  const { activity, alliance } = all[n]!;
  return all.findIndex((one) => one?.activity === activity && one?.alliance === alliance);
}

function itemOf({ activity, alliance, organization, ...fields }: Values, session: Values): Values {
  const content = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Object.hasOwn(TURNED, name) ? TURNED[name]!(value) : value]),
  );
  const record = Number(activity) === 14 ? recordOf(session) : {};
  return {
    alliance: alliance || null,
    organization: organization || null,
    content: { activity: Number(activity), ...blanks(Number(activity)), ...content, ...record },
  };
}

/** The record of 14 is one for the whole session: its acta, or a resolución with its number. */
function recordOf({ recordKind, resolutionNumber }: Values): Values {
  return recordKind === 'resolution'
    ? { recordKind, resolutionNumber: resolutionNumber || undefined }
    : { recordKind: 'minutes' };
}

/** A list that a browser leaves out is an empty one, never a missing type. */
function blanks(activity: number): Values {
  if (activity === 1) return { initiatives: [] };
  return activity === 12 ? { activities: [] } : {};
}

function nameOf(n: number, path: readonly PropertyKey[]): string {
  const inside = path[0] === 'content' ? path.slice(1) : path;
  if (inside[0] === 'recordKind' || inside[0] === 'resolutionNumber') return `session.${inside[0]}`;
  const name = inside.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  // A list typed one a line is one field
  return `items[${n}]${name.replace(/\.actions\[\d+\]/, '.actions')}`;
}

/** Whether nothing was typed of it: what it is about is not typed. */
function saysNothing({ activity: _, alliance: __, organization: ___, ...fields }: Values): boolean {
  return Object.values(fields).every(hasNoText);
}

function hasNoText(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(hasNoText);
  return isRecord(value) ? saysNothing(value) : isBlank(String(value ?? ''));
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
