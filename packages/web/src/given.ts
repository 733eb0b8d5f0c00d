import { createHash } from 'node:crypto';
import { DRAFT, type Given, KEPT_AS, nameOf } from './draft-names.ts';

/** What of a form says which it is, of what and of which copy, and nothing that was typed. */
const OF_THE_FORM: readonly string[] = [
  ...['intent', 'key', 'version', 'seen', 'read', 'textVersion', 'imageTextVersion', KEPT_AS],
  ...Object.values(DRAFT),
];
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Nothing in it was written, chosen or taken out by who sends it: it says what its page gave, and nothing else. */
export function isUntouched(form: FormData): boolean {
  const mark = markIn(form);
  if (mark) return markOf(form) === mark;
  return wordsIn(form).every(([, value]) => ID.test(value));
}

/** What the page gave of a form that comes back; undefined where it does not say it. */
export function givenOf(form: FormData): Given | undefined {
  const mark = markIn(form);
  return mark ? { form: nameOf(form), mark } : undefined;
}

function markIn(form: FormData): string {
  return String(form.get(DRAFT.given) ?? '').slice(0, 22);
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

/** What is answered in it, without what a browser changes on the way. */
export function wordsIn(form: Iterable<[string, unknown]>): [name: string, value: string][] {
  return [...form].flatMap(([name, value]): [string, string][] => {
    if (OF_THE_FORM.includes(name)) return [];
    const words = String(value).replaceAll(/\r\n?/g, '\n').trim();
    return words === '' ? [] : [[name, words]];
  });
}

/** The place where a form that may be kept says what its page gave, as it is rendered. */
const PLACE = `<input type="hidden" name="${DRAFT.given}" value=""/>`;
const FORM = /<form\b[^>]*>.*?<\/form>/gs;

/**
 * The page, each of whose forms that may be kept says with what values it goes out, so that what comes back untouched is
 * told from what was typed. `earlier` is of the form that comes back filled with what was typed.
 */
export function withGiven(html: string, earlier: Given | undefined): string {
  return html.replace(FORM, (form) => {
    if (!form.includes(PLACE)) return form;
    const mark = earlier && namesOf(form).includes(earlier.form) ? earlier.mark : markOf(controlsOf(form));
    return form.replace(PLACE, () => PLACE.replace('value=""', `value="${mark.replaceAll(/[^\w-]/g, '')}"`));
  });
}

/** What each button of a form would call it, as `nameOf` reads it. */
function namesOf(html: string): string[] {
  const fixed = new FormData();
  for (const [name, value] of controlsOf(html)) fixed.append(name, value);
  const buttons = [...html.matchAll(/<button\b([^>]*)>/g)].map(([, head]) => attributesOf(head!));
  const asked = buttons.filter(({ name }) => name === 'intent').map(({ value }) => value ?? '');
  if (fixed.get(DRAFT.of) || fixed.has('intent') || asked.length === 0) return [nameOf(fixed)];
  return asked;
}

const CONTROL = /<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
const NOT_SENT: readonly (string | undefined)[] = ['file', 'submit', 'button', 'image', 'reset'];

/** What a browser would send of a form that nobody touched, without its buttons and files. */
function controlsOf(html: string): [name: string, value: string][] {
  return [...html.matchAll(CONTROL)].flatMap(([, input, area, written, select, options]): [string, string][] => {
    const { name, type, value, ...flags } = attributesOf(input ?? area ?? select!);
    if (!name || 'disabled' in flags) return [];
    if (written !== undefined) return [[name, plain(written)]];
    if (options !== undefined) return chosenIn(options, 'multiple' in flags).map((one) => [name, one]);
    if (NOT_SENT.includes(type)) return [];
    const isChoice = type === 'radio' || type === 'checkbox';
    return isChoice && !('checked' in flags) ? [] : [[name, value ?? (isChoice ? 'on' : '')]];
  });
}

function chosenIn(html: string, takesMany: boolean): string[] {
  const options = [...html.matchAll(/<option\b([^>]*)>(.*?)<\/option>/gs)].map(([, head, label]) => ({
    value: plain(label!),
    ...attributesOf(head!),
  }));
  const selected = options.filter((one) => 'selected' in one);
  const first = takesMany ? [] : options.filter((one) => !('disabled' in one)).slice(0, 1);
  return (selected.length > 0 ? selected : first).map(({ value }) => value);
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/\s([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [
      name!.toLowerCase(),
      plain(value ?? ''),
    ]),
  );
}

/** As React spells them; `&` last, so that none is read twice. */
const SPELLED = [
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#x27;', "'"],
  ['&amp;', '&'],
] as const;

function plain(text: string): string {
  if (!text.includes('&')) return text;
  return SPELLED.reduce((read, [spelled, sign]) => read.replaceAll(spelled, sign), text);
}
