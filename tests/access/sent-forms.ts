/** A form of a page, with what a browser would send of it as it stands. */
export interface PageForm {
  action: string;
  fields: [name: string, value: string][];
}

const SIGNS: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };

/** The forms of a page that are posted, each once for each of its buttons that has a name. */
export function formsOf(html: string): PageForm[] {
  return [...html.matchAll(/<form\b[^>]*method="post"[^>]*>.*?<\/form>/gs)].flatMap(([form]) => {
    const action = attributeOf(/<form\b[^>]*>/.exec(form)![0], 'action') ?? '';
    const fields = controlsOf(form);
    const buttons = [...form.matchAll(/<button\b[^>]*\bname="[^>]*>/g)].map(([tag]) => pairOf(tag));
    return buttons.length === 0
      ? [{ action, fields }]
      : buttons.map((button) => ({ action, fields: [...fields, button] }));
  });
}

/** The one form that carries these values. Throws where there is none. */
export function formWith(html: string, carried: Readonly<Record<string, string>>): PageForm {
  const found = formsOf(html).find(({ fields }) =>
    Object.entries(carried).every(([name, value]) => fields.some((field) => field[0] === name && field[1] === value)),
  );
  if (!found) throw new Error(`no form carries ${JSON.stringify(carried)}`);
  return found;
}

/** The form as it is sent with other answers. */
export function withAnswers({ fields }: PageForm, answers: Readonly<Record<string, string>>): URLSearchParams {
  const kept = fields.filter(([name]) => !Object.hasOwn(answers, name));
  return new URLSearchParams([...kept, ...Object.entries(answers)]);
}

/** What a field of the form holds. */
export function valueIn({ fields }: PageForm, name: string): string | undefined {
  return fields.find((field) => field[0] === name)?.[1];
}

/** The values among which a list of the page lets choose. */
export function optionsOf(html: string, name: string): string[] {
  const list = new RegExp(`<select\\b[^>]*\\sname="${name}"[^>]*>.*?</select>`, 's').exec(html)?.[0] ?? '';
  return [...list.matchAll(/<option\b[^>]*>/g)].map(([tag]) => attributeOf(tag, 'value') ?? '');
}

function controlsOf(form: string): [string, string][] {
  const controls = form.matchAll(/<input\b[^>]*>|<textarea\b[^>]*>.*?<\/textarea>|<select\b[^>]*>.*?<\/select>/gs);
  return [...controls].flatMap(([control]): [string, string][] => {
    const tag = /<\w+\b[^>]*>/.exec(control)![0];
    const name = attributeOf(tag, 'name');
    if (name === undefined) return [];
    if (control.startsWith('<textarea')) return [[name, plain(control.slice(tag.length, -'</textarea>'.length))]];
    if (control.startsWith('<select')) return [[name, chosenIn(control)]];
    if (/type="(checkbox|radio)"/.test(tag) && !/ checked=""/.test(tag)) return [];
    return [pairOf(tag)];
  });
}

function chosenIn(select: string): string {
  const options = [...select.matchAll(/<option\b[^>]*>/g)].map(([tag]) => tag);
  const chosen = options.find((tag) => / selected=""/.test(tag)) ?? options[0];
  return chosen ? (attributeOf(chosen, 'value') ?? '') : '';
}

function pairOf(tag: string): [string, string] {
  return [attributeOf(tag, 'name')!, attributeOf(tag, 'value') ?? ''];
}

function attributeOf(tag: string, name: string): string | undefined {
  const found = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return found === undefined ? undefined : plain(found);
}

function plain(text: string): string {
  // The first line end of a textarea is not of its text
  return text.replace(/^\n/, '').replace(/&(#?\w+);/g, (sign, name: string) => SIGNS[name] ?? sign);
}
