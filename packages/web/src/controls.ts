const CONTROL = /<input\b([^>]*)>|<textarea\b([^>]*)>(.*?)<\/textarea>|<select\b([^>]*)>(.*?)<\/select>/gs;
const NOT_SENT: readonly (string | undefined)[] = ['file', 'submit', 'button', 'image', 'reset'];

/** A control of a form, as React wrote it. */
export interface Control {
  name: string;
  /** What a browser would send of it as it stands; null where it would send nothing, as of a box that nobody ticked */
  value: string | null;
  isHidden: boolean;
  /** It is chosen, not written */
  isChoice: boolean;
}

/** What a browser would send of a form that nobody touched. */
export function sentOf(controls: readonly Control[]): [name: string, value: string][] {
  return controls.flatMap(({ name, value }): [string, string][] => (value === null ? [] : [[name, value]]));
}

/** The controls of a form, without its buttons and files, and without what is disabled. */
export function controlsIn(html: string): Control[] {
  return [...html.matchAll(CONTROL)].flatMap(([, input, area, written, select, options]): Control[] => {
    const { name, type, value, ...flags } = attributesOf(input ?? area ?? select!);
    if (!name || 'disabled' in flags) return [];
    const shown = { name, isHidden: false, isChoice: options !== undefined };
    if (written !== undefined) return [{ ...shown, value: plain(written) }];
    if (options !== undefined) {
      const chosen = chosenIn(options, 'multiple' in flags);
      return chosen.length === 0 ? [{ ...shown, value: null }] : chosen.map((one) => ({ ...shown, value: one }));
    }
    if (NOT_SENT.includes(type)) return [];
    const isChoice = type === 'radio' || type === 'checkbox';
    const isUnsent = isChoice && !('checked' in flags);
    return [
      { name, isHidden: type === 'hidden', isChoice, value: isUnsent ? null : (value ?? (isChoice ? 'on' : '')) },
    ];
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

/** The attributes of a tag, as React wrote it, by their names. */
export function attributesOf(text: string): Record<string, string> {
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

/** Of a text as React spells it, what it says. */
export function plain(text: string): string {
  if (!text.includes('&')) return text;
  return SPELLED.reduce((read, [spelled, sign]) => read.replaceAll(spelled, sign), text);
}
