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
  const found = [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
  return [...new Set(found.filter((href) => href.startsWith('/')).map((href) => href.split('#')[0]!))];
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
  const broken: string[] = [];
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
    for (const link of answer.status < 300 ? linksOf(html) : []) {
      const sort = kind(link) ?? link;
      const already = counted.get(sort) ?? 0;
      if (asked.has(link) || already >= each) continue;
      asked.add(link);
      counted.set(sort, already + 1);
      waiting.push({ address: link, on: address });
    }
  }
  return { broken, seen: asked.size };
}

/**
 * A page whose title is not its h1 with what stands around it, a public page that does not describe itself, or a sentence
 * that stops twice (`p. m..`).
 */
export function faultOfPage(html: string, isPublic: boolean): string | null {
  const title = /<title>(.*?)<\/title>/s.exec(html)?.[1] ?? '';
  const h1 = /<h1[^>]*>(.*?)<\/h1>/s.exec(html)?.[1]?.replace(/<!--.*?-->|<[^>]+>/gs, '') ?? '';
  if (!h1 || !title.includes(h1.replace(/\s+/g, ' ').trim())) return `the title ${title} is not the h1 ${h1}`;
  if (isPublic && !/<meta name="(description|robots)" content="[^"]{7,}"/.test(html)) return 'no description';
  const doubled = /[^.]*[^.]\.\.(?!\.)/.exec(html.replace(/<(style|script)\b.*?<\/\1>|<[^>]+>/gs, ' '))?.[0];
  return doubled ? `two stops: ${doubled.slice(-60)}` : null;
}
