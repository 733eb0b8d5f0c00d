import { actaItem, type SaveActa, saveActa } from '@alianzas/domain/acta/inputs';

type Values = Record<string, unknown>;
type Read = { ok: true; value: SaveActa } | { ok: false; errors: Record<string, string[]> };

const header = saveActa.omit({ items: true });

/** What a posted field becomes in the item that the domain keeps. */
const TURNED: Record<string, (value: unknown) => unknown> = {
  actions: (value) =>
    String(value ?? '')
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  initiatives: (value) => [value].flat().filter(Boolean),
  minutesUsed: (value) => (value === '' ? undefined : value),
  activities: (value) => [value].flat().filter((one) => isRecord(one) && (one.compliance || one.observation)),
};

/**
 * Reads the posted acta. An item left wholly blank says nothing and is left out: the acta may be written little by little.
 * The errors of an item keep the names of its fields in the form.
 */
export function readActa(values: Values): Read {
  const errors: Record<string, string[]> = {};
  const head = header.safeParse({
    acta: values.acta,
    version: values.version,
    development: values.development ?? '',
    internalNote: values.internalNote ?? '',
  });
  if (!head.success) for (const issue of head.error.issues) errors[issue.path.join('.')] = [issue.message];
  const items: SaveActa['items'] = [];
  for (const [n, raw] of ([values.items].flat() as unknown[]).entries()) {
    if (!isRecord(raw) || isBlank(raw)) continue;
    const read = actaItem.safeParse(itemOf(raw, isRecord(values.session) ? values.session : {}));
    if (read.success) items.push(read.data);
    else for (const { path, message } of read.error.issues) errors[nameOf(n, path)] ??= [message];
  }
  return head.success && Object.keys(errors).length === 0
    ? { ok: true, value: { ...head.data, items } }
    : { ok: false, errors };
}

function itemOf({ activity, alliance, organization, ...fields }: Values, session: Values): Values {
  const content = Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, TURNED[name]?.(value) ?? value]),
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
  const name = inside.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('');
  // A list typed one a line is one field
  return `items[${n}]${name.replace(/\.actions\[\d+\]/, '.actions')}`;
}

function isBlank({ activity: _, alliance: __, organization: ___, ...fields }: Values): boolean {
  return leaves(fields).every((value) => value === '' || value === undefined);
}

function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves);
  if (!isRecord(value)) return [value];
  const { activity: _, ...rest } = value;
  return Object.values(rest).flatMap(leaves);
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
