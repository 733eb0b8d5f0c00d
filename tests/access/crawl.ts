import { matchRoutes } from '@alianzas/web/testing';
import type { Declared } from './addresses.ts';

interface Matched {
  id: string;
  path?: string | undefined;
  children?: Matched[];
}

/** The kind of page that an address is: its route, and which filters it names. Null when it is none of ours. */
export function kindOf(routes: readonly Declared[]): (address: string) => string | null {
  const known = nested(routes);
  return (address) => {
    const { pathname, searchParams } = new URL(address, 'http://here.invalid');
    const matched = matchRoutes(known, pathname)?.at(-1);
    return matched ? [matched.route.id, ...new Set(searchParams.keys())].join(' ') : null;
  };
}

function nested(routes: readonly Declared[]): Matched[] {
  return routes.map(({ file, path, index, children }) =>
    index ? { id: file, index } : { id: file, path, children: nested(children ?? []) },
  );
}

/** Where the links of a page lead on this site, each once. */
export function linksOf(html: string): string[] {
  const found = hrefsOf(html).filter((href) => href.startsWith('/'));
  return [...new Set(found.map((href) => href.split('#')[0]!))];
}

function hrefsOf(html: string): string[] {
  return [...html.matchAll(LINK)].map(([, href]) => href!.replaceAll('&amp;', '&'));
}

const LINK = /<a [^>]*?href="([^"]+)"/g;
const ID = / id="([^"]+)"/g;

/** The places of pages that links lead to, and the pages that were seen, with the places that they have. */
function placesSeen() {
  const has = new Map<string, ReadonlySet<string>>();
  const wanted = new Map<string, string>();
  return {
    see(address: string, html: string): void {
      has.set(address, new Set([...html.matchAll(ID)].map(([, id]) => id!)));
      for (const href of hrefsOf(html)) {
        const [page, place] = href.split('#');
        if (place && (page === '' || page!.startsWith('/'))) wanted.set(`${page || address}#${place}`, address);
      }
    },
    /** The links to a place that the page of it does not have. */
    missing: () =>
      [...wanted].flatMap(([to, on]) => {
        const [page, place] = to.split('#') as [string, string];
        return has.get(page)?.has(decodeURIComponent(place)) === false ? [`no such place ${to}, on ${on}`] : [];
      }),
  };
}

export interface Crawl {
  from: string;
  kindOf: (address: string) => string | null;
  ask: (address: string) => Promise<Response>;
  /** What has no bytes in a test: there it answers 404 */
  mayMiss: RegExp;
  /** What is wrong with a page, where something is */
  faultOf: (html: string, address: string) => string | null;
  /** How many pages of a kind are looked at */
  each: number;
}

/** Follows what the pages show, a few of each kind, and tells every link that leads nowhere: "status address, on page". */
export async function brokenLinks({
  from,
  kindOf: kind,
  ask,
  mayMiss,
  faultOf,
  each,
}: Crawl): Promise<{ broken: string[]; seen: number }> {
  const waiting = [{ address: from, on: 'the start' }];
  const counted = new Map<string, number>();
  const asked = new Set([from]);
  const titled = new Map<string, string>();
  const broken: string[] = [];
  const places = placesSeen();
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { address, on } = next;
    const answer = await ask(address);
    const isPage = answer.headers.get('content-type')?.startsWith('text/html');
    const html = isPage ? await answer.text() : '';
    if (!isPage) await answer.body?.cancel();
    const isAbsent = answer.status === 404 && mayMiss.test(address);
    if (answer.status >= 400 && !isAbsent) broken.push(`${answer.status} ${address}, on ${on}`);
    const fault = isPage ? faultOf(html, address) : null;
    if (fault) broken.push(`${fault}: ${address}`);
    if (isPage && answer.status === 200) {
      places.see(address, html);
      const path = pathOf(answer.url || address);
      const other = titled.get(titleOf(html)) ?? path;
      titled.set(titleOf(html), other);
      if (other !== path) broken.push(`${titleOf(html)} is the title of ${other} and of ${path}`);
    }
    for (const link of answer.status < 300 ? linksOf(html) : []) {
      const sort = kind(link) ?? link;
      const already = counted.get(sort) ?? 0;
      if (asked.has(link) || already >= each) continue;
      asked.add(link);
      counted.set(sort, already + 1);
      waiting.push({ address: link, on: address });
    }
  }
  return { broken: [...broken, ...places.missing()], seen: asked.size };
}

const pathOf = (address: string) => new URL(address, 'http://here.invalid').pathname;

function titleOf(html: string): string {
  return /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
}

function headingOf(html: string): string {
  const marked = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1] ?? '';
  return marked
    .replace(/<!--.*?-->|<[^>]+>/gs, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A page of an error whose title is not its h1, which says a number instead of what happened, or offers no way on. */
export function faultOfError(html: string): string | null {
  const [title, h1] = [titleOf(html), headingOf(html)];
  if (!h1 || !title.includes(h1)) return `the title ${title} is not the h1 ${h1}`;
  if (/\d{3}/.test(h1)) return `a number for a title: ${h1}`;
  const main = /<main.*?<\/main>/s.exec(html)?.[0] ?? '';
  if (!/<p class="lead">[^<]{20,}/.test(main)) return 'nothing says what to do';
  return /<a [^>]*href=/.test(main) ? null : 'no way on';
}

/** What nobody looks for in a search engine: pages of one person, of a link, and of the demonstration. */
const UNLISTED = /^\/(?:solicitud|invitacion|ingresar|demo)(?:\/|$)/;

/**
 * A page whose title is not its h1 with what stands around it, one for the public (at that address) that does not describe
 * itself, or a sentence that stops twice (`p. m..`).
 */
export function faultOfPage(html: string, publicAt: string | null): string | null {
  const [title, h1] = [titleOf(html), headingOf(html)];
  if (!h1 || !title.includes(h1)) return `the title ${title} is not the h1 ${h1}`;
  const wanted = publicAt && UNLISTED.test(pathOf(publicAt)) ? 'description|robots' : 'description';
  if (publicAt && !new RegExp(`<meta name="(?:${wanted})" content="[^"]{7,}"`).test(html)) return 'no description';
  const doubled = /[^.]*[^.]\.\.(?!\.)/.exec(html.replace(/<(style|script)\b.*?<\/\1>|<[^>]+>/gs, ' '))?.[0];
  return doubled ? `two stops: ${doubled.slice(-60)}` : null;
}
