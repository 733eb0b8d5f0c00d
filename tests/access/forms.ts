/** A control of a form, as its page shows it. */
export interface Control {
  name: string;
  /** The type of an input, else `textarea`, `select` or `button` */
  type: string;
  value: string;
  /** What may be chosen: of a select, or of the radios and boxes of one name */
  choices: readonly string[];
  /** Chosen or written when the page opens */
  given: readonly string[];
  /** How many characters its page says that it may have; null where it says nothing */
  limit: number | null;
  /** The types that a choice of files says that it takes */
  accepts: string;
  /** More than one file may be chosen */
  takesMany: boolean;
  /** Its page says that it is wrong */
  isInvalid: boolean;
  /** Its page asks whether it is meant as it was typed */
  isAsked: boolean;
  /** A button that is not the first of its form: nobody sends it who presses Enter */
  isBesides: boolean;
}

/** A form that a page shows. */
export interface ShownForm {
  action: string;
  label: string;
  multipart: boolean;
  controls: readonly Control[];
  /** What its buttons say */
  buttons: readonly string[];
  /** The form as a browser would send it untouched, by its first button; what must be chosen is */
  defaults(): Record<string, string>;
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'", nbsp: '\u00a0' };

/** The forms that a page shows, of those that are posted unless said; `path` is its own address, for a form without action. */
export function formsOf(html: string, path = '', method: 'post' | 'get' = 'post'): ShownForm[] {
  return [...html.matchAll(/<form\b([^>]*)>(.*?)<\/form>/gs)]
    .map(([, head, body]) => ({ head: attributesOf(head!), controls: controlsOf(body!), buttons: buttonsOf(body!) }))
    .filter(({ head }) => (head.method ?? 'get').toLowerCase() === method)
    .map(({ head, controls, buttons }) => ({
      action: head.action ?? path,
      label: head['aria-label'] ?? '',
      multipart: head.enctype === 'multipart/form-data',
      controls,
      buttons,
      defaults: () => defaultsOf(controls),
    }));
}

const BUTTON = /<button\b[^>]*>(.*?)<\/button>/gs;

function buttonsOf(html: string): string[] {
  return [...html.matchAll(BUTTON)].map(([, label]) => plain(label!.replaceAll(/<[^>]*>/g, '')));
}

/** What the fields of a page hold that its reader sees. */
export function heldIn(html: string): string {
  return formsOf(html)
    .flatMap(({ controls }) => controls.filter(({ type }) => type !== 'hidden' && type !== 'button'))
    .flatMap(({ given }) => given)
    .join(' ');
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w-]+)(?:="([^"]*)")?/g)].map(([, name, value]) => [name!.toLowerCase(), plain(value ?? '')]),
  );
}

function plain(text: string): string {
  return text.replace(/&(#?\w+);/g, (sign, name: string) => SIGNS[name] ?? sign);
}

const CONTROL =
  /<input\b([^>]*?)\/?>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>|<button\b([^>]*)>/gs;

function controlsOf(html: string): Control[] {
  const found = new Map<string, Control>();
  let firstButton: string | null = null;
  for (const [, input, area, written, select, options, button] of html.matchAll(CONTROL)) {
    const head = attributesOf(input ?? area ?? select ?? button ?? '');
    if (button !== undefined) firstButton ??= head.name ?? '';
    if (!head.name) continue;
    const type = typeOf({ area, select, button }) ?? head.type ?? 'text';
    const choices = select !== undefined ? optionsOf(options!) : null;
    const value = written !== undefined ? plain(written.replace(/^\n/, '')) : (head.value ?? '');
    const isChoice = type === 'radio' || type === 'checkbox';
    const isGiven = type !== 'button' && (!isChoice || 'checked' in head);
    const own = isGiven ? [value] : [];
    const given = choices ? choices.given : own;
    const earlier = found.get(head.name);
    found.set(head.name, {
      ...{ name: head.name, type, value, isInvalid: 'aria-invalid' in head },
      isAsked: /-pregunta\b/.test(head['aria-describedby'] ?? ''),
      accepts: head.accept ?? '',
      takesMany: 'multiple' in head,
      isBesides: button !== undefined && firstButton !== head.name,
      limit: head['data-limit'] ? Number(head['data-limit']) : null,
      choices: [...(earlier?.choices ?? []), ...(choices ? choices.all : [value])],
      given: [...(earlier?.given ?? []), ...given],
    });
  }
  return [...found.values()];
}

function typeOf(found: Record<'area' | 'select' | 'button', string | undefined>): string | undefined {
  if (found.area !== undefined) return 'textarea';
  if (found.select !== undefined) return 'select';
  return found.button === undefined ? undefined : 'button';
}

function optionsOf(html: string): { all: string[]; given: string[] } {
  const options = [...html.matchAll(/<option\b([^>]*)>/g)].map(([, head]) => attributesOf(head!));
  const all = options.map(({ value }) => value ?? '');
  const selected = options.filter((one) => 'selected' in one).map(({ value }) => value ?? '');
  return { all: all.filter((value) => value !== ''), given: selected.length > 0 ? selected : all.slice(0, 1) };
}

function defaultsOf(controls: readonly Control[]): Record<string, string> {
  const entries = controls.flatMap(({ name, type, given, choices, isBesides }): [string, string][] => {
    const chosen = given.at(-1) ?? '';
    if (type === 'button') return isBesides ? [] : [[name, choices[0]!]];
    if (type === 'radio' || type === 'select') return [[name, chosen || (choices[0] ?? '')]];
    if (type === 'checkbox') return [[name, chosen || (choices[0] ?? '')]];
    return type === 'file' ? [] : [[name, chosen]];
  });
  return Object.fromEntries(entries);
}
