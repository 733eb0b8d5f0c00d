/**
 * The most that a form may say, as a page that gives it back draws it: in bytes, each sign that HTML spells counted as it
 * spells it. What is above it is too long whatever its route takes, so that no answer costs the process more than a page.
 */
export const MOST_DRAWN = 1_000_000;

/** The most that is given back of a form that is too long, or that its door turns away: some 300 KB of text, and quotes in it. */
export const MOST_GIVEN_BACK = 500_000;

/** The most bytes of a sign that HTML spells beyond its own: `&quot;`, `&#x27;`. */
const SPELLED = 5;
const SIGNS: ReadonlySet<number> = new Set([...'<>&"\''].map((sign) => sign.charCodeAt(0)));

/** Whether a page draws what a form says within so many bytes. */
export function isDrawnWithin(form: FormData, most: number): boolean {
  return withinDrawn(form, most).isWhole;
}

/** Of a form what a page draws within so many bytes. */
export interface Drawn {
  form: FormData;
  /** False where a field had no room */
  isWhole: boolean;
  /** The name of its longest field: the first that has no room; undefined of a form without fields */
  longest: string | undefined;
  /** The names of the fields that had no room, the longest first */
  left: readonly string[];
}

/**
 * Of a form what a page draws within so many bytes, in its order: its shorter fields before its longer ones, each whole or
 * not at all.
 */
export function withinDrawn(form: FormData, most: number): Drawn {
  const fields = [...form].map(([name, value]) => ({ name, value, weight: drawnBytes(name) + drawnBytes(value) }));
  const fitting = new Set<(typeof fields)[number]>();
  let room = most;
  const byWeight = [...fields].sort((one, other) => one.weight - other.weight);
  for (const field of byWeight) {
    room -= field.weight;
    if (room < 0) break;
    fitting.add(field);
  }
  const within = new FormData();
  for (const field of fields) if (fitting.has(field)) within.append(field.name, field.value);
  const left = byWeight.filter((field) => !fitting.has(field)).map(({ name }) => name);
  return {
    form: within,
    isWhole: left.length === 0,
    longest: byWeight.at(-1)?.name,
    left: [...new Set(left.reverse())],
  };
}

function drawnBytes(text: FormDataEntryValue): number {
  if (typeof text !== 'string') return 0;
  let bytes = Buffer.byteLength(text);
  for (let at = 0; at < text.length; at += 1) if (SIGNS.has(text.charCodeAt(at))) bytes += SPELLED;
  return bytes;
}
