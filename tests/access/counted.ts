import { wordsOf } from '../../apps/backoffice/app/testing.ts';
import { countedAt, plain } from './counted-rows.ts';

type Read = (address: string) => Promise<string>;

export interface Figure {
  href: string;
  /** As it is printed: pesos or a count */
  figure: string;
}

const STAT = /<dt><a href="([^"]+)">.*?<\/a><\/dt><dd><span class="stat-figure">(.*?)<\/span>/g;
const LINKED = /<a [^>]*?href="([^"]+)"[^>]*>((?:(?!<\/a>).)*)<\/a>/gs;
const FIGURE = /^(\$ ?[\d.]+|\d+|Ninguna|\d+ (?!días)\p{Ll}.*)$/u;
const PAGE_OF_YEAR = /[?&]vigencia=\d+$/;
const NEXT = /rel="next" href="([^"]+)"/;
const ROW = /<tr>(.*?)<\/tr>/gs;
const CELL = /<t[hd][^>]*>(.*?)<\/t[hd]>/gs;
const LABELLED = /<(td|th) [^>]*?data-label="([^"]*)"[^>]*>(.*?)<\/\1>/gs;
const CAPTION = /<table class="data"><caption[^>]*>(.*?)<\/caption>(.*?)<\/table>/gs;
const COUNT = /^\d[\d.]*$/;
const MAIN = /<main.*<\/main>/s;

const said = (html: string) => plain(wordsOf(html).replaceAll('\u00a0', ' '));

/** Each figure of a page that is a link: of the headline, of a bar, of a cell, of a sentence. */
export function figuresIn(html: string): Figure[] {
  const main = MAIN.exec(html)![0];
  return [...main.matchAll(STAT), ...main.matchAll(LINKED)]
    .flatMap(([, href, words]) =>
      said(words!)
        .split(' · ')
        .map((figure) => ({ href: href!.replaceAll('&amp;', '&'), figure })),
    )
    .filter(({ href, figure }) => FIGURE.test(figure) && countedAt(href) !== null && !isOnlyYear(href));
}

const isOnlyYear = (href: string) => !href.includes('#') && PAGE_OF_YEAR.test(href) && !href.startsWith('/alianzas');

/** The rows of a list, page after page: its cells and its words. */
export async function rowsAt(read: Read, address: string): Promise<{ cells: string[]; html: string }[]> {
  const [path, anchor] = address.split('#') as [string, string | undefined];
  const rows: { cells: string[]; html: string }[] = [];
  for (let next: string | undefined = path; next; ) {
    const html = await read(next);
    const main = MAIN.exec(html)![0];
    const from = anchor ? main.indexOf(`id="${anchor}"`) : 0;
    const list = from < 0 ? '' : main.slice(from, anchor ? main.indexOf('</section>', from) : undefined);
    for (const [, body] of list.matchAll(/<tbody>(.*?)<\/tbody>/gs))
      for (const [row] of body!.matchAll(ROW))
        rows.push({ cells: [...row!.matchAll(CELL)].map(([, cell]) => said(cell!)), html: row! });
    next = NEXT.exec(html)?.[1]?.replaceAll('&amp;', '&');
  }
  return rows;
}

/** The counts in cells of tables of a page that lead nowhere: `column, of caption`. */
export function bareCounts(html: string): string[] {
  const main = MAIN.exec(html)?.[0] ?? '';
  return [...main.matchAll(CAPTION)].flatMap(([, caption, table]) =>
    [...table!.matchAll(LABELLED)]
      .filter(([, , , cell]) => COUNT.test(said(cell!)) && !cell!.includes('<a '))
      .map(([, , label]) => `${label}, of ${said(caption!)}`),
  );
}
