import { readdirSync, readFileSync } from 'node:fs';

/** The names that the sources read of an address's query. */
export interface Queries {
  all: ReadonlySet<string>;
  /** Of each route, by its name in the access table: what its own file reads */
  of: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Each way in which our sources read a name of the query. */
const READ = [
  /(?:\bsearch|[sS]earchParams|\burl\.searchParams)\.(?:get|getAll|has|delete)\('([\w-]+)'\)/g,
  /\b(?:filterOf|codeOf)\([^;]*?, '([\w-]+)'\)/g,
  /\bnumberAsked\(\w+, '([\w-]+)'\)/g,
  /\bfilter\('([\w-]+)'\)/g,
  // A name of the query that is a constant: `const SHOWN = 'borrador'`
  /const (?:SHOWN|WAY_BACK|NOT_KEPT) = '([\w-]+)'/g,
];

const ROOT = new URL('../../', import.meta.url);

function sourcesIn(folder: string): { path: string; text: string }[] {
  const home = new URL(folder, ROOT);
  return readdirSync(home, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/.test(path) && !/\.test\.|testing/.test(path))
    .map((path) => ({ path, text: readFileSync(new URL(path, home), 'utf8') }));
}

function namesIn(text: string): string[] {
  return READ.flatMap((read) => [...text.matchAll(read)].map(([, name]) => name!));
}

/** The names that an app and what both apps share read; a constant that holds one is told by its own file. */
export function queriesIn(app: 'portal' | 'backoffice'): Queries {
  const own = sourcesIn(`apps/${app}/app/`);
  const all = [...own, ...sourcesIn('packages/web/src/')].flatMap(({ text }) => namesIn(text));
  const of = own.flatMap(({ path, text }) => {
    const route = /^routes\/(.+)\.tsx?$/.exec(path)?.[1];
    const names = namesIn(text);
    return route && names.length > 0 ? [[route, new Set(names)] as const] : [];
  });
  return { all: new Set(all), of: new Map(of) };
}
