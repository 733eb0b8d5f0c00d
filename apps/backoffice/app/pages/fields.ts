import { isBlank, readCode, readSearch } from '@alianzas/domain/platform/inputs';

/** The form with each named field, typed one line an item, as a list of its lines that say something. */
export function byLines(form: FormData, names: readonly string[]): FormData {
  const split = new FormData();
  for (const [name, value] of form) {
    const lines =
      names.includes(name) && typeof value === 'string'
        ? value.split(/\r?\n/).filter((line) => !isBlank(line))
        : [value];
    for (const line of lines) split.append(name, line);
  }
  return split;
}

/** What a list field was typed as, to show it again. */
export function asLines(items: unknown): string {
  if (Array.isArray(items)) return items.filter((item) => typeof item === 'string').join('\n');
  return typeof items === 'string' ? items : '';
}

/** A GET filter as typed; '' when it is absent. */
export function filterOf(search: URLSearchParams, name: string): string {
  return readSearch(search.get(name));
}

/** The word of a value that came in an address; of one that nobody knows, the value as it came. */
export function wordAmong(words: Readonly<Record<string, string>>, value: string): string {
  return Object.hasOwn(words, value) ? words[value]! : value;
}

/** As `wordAmong`, of the options that a filter chooses among. */
export function labelAmong(options: readonly { value: string; label: string }[], value: string): string {
  return options.find((option) => option.value === value)?.label ?? value;
}

/** The code that a filter names, however it was written; as typed where it is none, and then it finds nothing. */
export function codeOf(search: URLSearchParams, name: string): string {
  const sought = filterOf(search, name);
  return readCode(sought) ?? sought.toUpperCase();
}

/** The year before which a page of years begins, as its address says; null for the newest. */
export function yearBefore(request: Request): number | null {
  const typed = filterOf(new URL(request.url).searchParams, 'antes');
  return /^\d{4}$/.test(typed) ? Number(typed) : null;
}

/** The address of a list with these filters; those without value are left out. */
export function withFilters(path: string, filters: Readonly<Record<string, string>>): string {
  const search = new URLSearchParams(Object.entries(filters).filter(([, value]) => value !== ''));
  const text = search.toString();
  return text === '' ? path : `${path}?${text}`;
}

/** The form without the rows of a list (`name[0].part`) in which each of `parts` is empty; those that stay are counted again. */
export function withoutEmptyRows(form: FormData, name: string, ...parts: string[]): FormData {
  const says = (row: string) => parts.some((part) => !isBlank(String(form.get(`${name}[${row}].${part}`) ?? '')));
  const kept = new FormData();
  const numbers = new Map<string, number>();
  for (const [field, value] of form) {
    const row = field.startsWith(`${name}[`) ? field.slice(name.length + 1, field.indexOf(']')) : null;
    if (row === null) kept.append(field, value);
    else if (says(row)) {
      if (!numbers.has(row)) numbers.set(row, numbers.size);
      kept.append(field.replace(`[${row}]`, `[${numbers.get(row)}]`), value);
    }
  }
  return kept;
}
