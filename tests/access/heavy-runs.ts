import type { ShownForm } from './forms.ts';
import { quickest, SLOWEST, usual } from './heavy-answers.ts';
import { type Ask, headersOf, type Shown, shownForms, turnOf, typedOf } from './typed.ts';

/** Runs that a reader or a page may take minutes over, as they are sent without being spelled otherwise. */
export const RUNS = [
  ...[',', '.', '@', 'a.', '@a.', ') ', '0', '[ ', '\u00a0', '\u0301\u0316', 'a\u200d'],
  ...['de ', 'http://a.'],
];

/** A field of that name as a form sends it, with what is between two letters. */
export function runIn(name: string, run: string, bytes: number): string {
  return `${encodeURIComponent(name)}=a${run.repeat(Math.floor(bytes / Buffer.byteLength(run)))}a`;
}

const USUAL = 60_000;
const TOO_LONG = 400_000;
const TYPE = { 'content-type': 'application/x-www-form-urlencoded' };
const kind = (name: string) => name.replace(/\d+/g, 'n');

/**
 * Each field of a page's forms in which something is written, alone with a run as long as its form takes, and the first of
 * a form longer: what takes longer than so many usual pages, or fails. A field of a name meets one run, by its name; in DEEP
 * each, and longer. `met` holds those that others had.
 */
export async function heavyRuns(ask: Ask, page: Shown, met: Set<string>): Promise<string[]> {
  const faults: string[] = [];
  const allowed = SLOWEST * Math.max(20, await usual({ ...page, ask, head: '', takes: 0 }));
  for (const form of await shownForms(ask, page)) {
    const fresh = typedOf(form).filter(({ name }) => !met.has(kind(name)));
    for (const [index, { name }] of fresh.entries()) {
      const sizes = index === 0 || process.env.DEEP ? [USUAL, TOO_LONG] : [USUAL];
      met.add(kind(name));
      for (const run of process.env.DEEP ? RUNS : [RUNS[turnOf(name) % RUNS.length]!]) {
        for (const bytes of sizes) {
          const asking = { method: 'POST', ...bodyOf(form, page, name, run, bytes) };
          const { status, took } = await quickest(allowed, () => ask(form.action, page.person, asking));
          if (status >= 500 || took > allowed)
            faults.push(
              `${page.name} · ${name} · ${JSON.stringify(run)} ${bytes}: ${status}, ${took} of ${allowed} ms`,
            );
        }
      }
    }
  }
  return faults;
}

function bodyOf(form: ShownForm, page: Shown, name: string, run: string, bytes: number): RequestInit {
  const { draft: _, [name]: __, ...fields } = form.defaults() as Record<string, string>;
  if (!form.multipart) {
    const rest = new URLSearchParams(fields).toString();
    return {
      body: `${rest}&${runIn(name, run, bytes - rest.length)}`,
      headers: { ...TYPE, cookie: page.cookie ?? '' },
    };
  }
  const body = new FormData();
  const long = `a${run.repeat(Math.floor(bytes / Buffer.byteLength(run)))}a`;
  for (const [other, value] of [...Object.entries(fields), [name, long] as const]) body.append(other, value);
  return { body, ...headersOf(page) };
}
