import { createHash } from 'node:crypto';
import { attributesOf, type Control, controlsIn, sentOf } from './controls.ts';
import { DRAFT, GIVEN_FIELDS, type Given, nameOf } from './draft-names.ts';
import { fieldMarksOf, nameMark } from './field-marks.ts';
import { ID } from './ids.ts';
import { wordsIn } from './words-in.ts';

/** Nothing in it was written, chosen or taken out by who sends it: it says what its page gave, and nothing else. */
export function isUntouched(form: FormData): boolean {
  const mark = markIn(form);
  if (mark) return markOf(form) === mark;
  return wordsIn(form).every(([, value]) => ID.test(value));
}

const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * All that it says is a day and one thing chosen among those of its page, as a browser fills it when one comes back to it:
 * nothing that is work to go on with. False where the page does not say what is chosen in it.
 */
export function isBarelyBegun(form: FormData): boolean {
  const chosen = choicesIn(form);
  const said = wordsIn(form).filter(([, value]) => !ID.test(value) && !DAY.test(value));
  return said.length <= 1 && said.every(([name]) => chosen.includes(nameMark(name)));
}

/** What the page gave of a form that comes back; undefined where it does not say it. */
export function givenOf(form: FormData): Given | undefined {
  const mark = markIn(form);
  return mark ? { form: nameOf(form), mark } : undefined;
}

function markIn(form: FormData): string {
  return String(form.get(DRAFT.given) ?? '')
    .split('.', 1)
    .join()
    .slice(0, 22);
}

/** The most names of what is chosen in a form that it says: of one with more, the rest counts as written. */
const MOST_CHOSEN = 40;

function choicesIn(form: FormData): string[] {
  return String(form.get(DRAFT.given) ?? '')
    .split('.')
    .slice(1, MOST_CHOSEN + 1);
}

/** After its mark, the names of what is chosen in it. */
function choicesOf(controls: readonly Control[]): string {
  const names = new Set(controls.flatMap(({ name, isChoice }) => (isChoice ? [nameMark(name)] : [])));
  return [...names]
    .slice(0, MOST_CHOSEN)
    .map((name) => `.${name}`)
    .join('');
}

function markOf(form: Iterable<[string, unknown]>): string {
  return createHash('sha256')
    .update(
      wordsIn(form)
        .map((pair) => JSON.stringify(pair))
        .sort()
        .join(),
    )
    .digest('base64url')
    .slice(0, 22);
}

/** The places where a form says what its page gave: the one that may be kept, and the one that others may save meanwhile. */
const PLACE = `<input type="hidden" name="${DRAFT.given}" value=""/>`;
const FIELDS_PLACE = `<input type="hidden" name="${GIVEN_FIELDS}" value=""/>`;
const FORM = /<form\b[^>]*>.*?<\/form>/gs;

/**
 * The page, each of whose forms that may be kept says with what values it goes out, so that what comes back untouched is
 * told from what was typed; those that others may save meanwhile say it of each field. `earlier` is of the form that comes
 * back filled with what was typed: each field of that one says it by itself.
 */
export function withGiven(html: string, earlier: Given | undefined): string {
  return html.replace(FORM, (form) => {
    const marked = form.replace(FIELDS_PLACE, () => filledIn(FIELDS_PLACE, fieldMarksOf(sentOf(controlsIn(form)))));
    if (!form.includes(PLACE)) return marked;
    const controls = controlsIn(form);
    const mark = earlier && namesOf(form).includes(earlier.form) ? earlier.mark : markOf(sentOf(controls));
    return marked.replace(PLACE, () => filledIn(PLACE, mark.replaceAll(/[^\w-]/g, '') + choicesOf(controls)));
  });
}

function filledIn(place: string, mark: string): string {
  return place.replace('value=""', () => `value="${mark}"`);
}

/** The forms of a page that may be kept, by each of their names. */
export function formsKeptIn(html: string): Set<string> {
  const forms = [...html.matchAll(FORM)].map(([form]) => form).filter((form) => form.includes(PLACE));
  return new Set(forms.flatMap(namesOf));
}

/** What each button of a form would call it, as `nameOf` reads it. */
function namesOf(html: string): string[] {
  const fixed = new FormData();
  for (const [name, value] of sentOf(controlsIn(html))) fixed.append(name, value);
  const buttons = [...html.matchAll(/<button\b([^>]*)>/g)].map(([, head]) => attributesOf(head!));
  const asked = buttons.filter(({ name }) => name === 'intent').map(({ value }) => value ?? '');
  if (fixed.get(DRAFT.of) || fixed.has('intent') || asked.length === 0) return [nameOf(fixed)];
  return asked;
}
