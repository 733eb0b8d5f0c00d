/** What stands within a word, or keeps a code whole: no space comes of it. */
const WITHIN = /<!--.*?-->|<wbr\/?>|<span class="unbroken">([^<]*)<\/span>/gs;

/** How a text of the page is told in its head, where no mark stands and spaces are one. */
function plain(marked: string): string {
  return marked
    .replace(WITHIN, '$1')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const H1 = /<h1[^>]*>(.*?)<\/h1>/s;
const CODE = /<p class="kicker">.*?<span class="code">(.*?)<\/span>/s;
const PAGE_OF_CASE = /<nav class="subnav".*?aria-current="page"[^>]*>(.*?)(?:<span class="count"|<\/a>)/s;
/** Of a page below one of a case: what it is called itself. */
const BELOW = /<nav class="subnav"(?:(?!aria-current="page").)*?<\/nav>.*?<h2[^>]*>(.*?)<\/h2>/s;
const LEAD = /<p class="lead">(.*?)<\/p>/s;
const CAME_BACK: readonly number[] = [409, 413, 422, 429];
/** The pages of one thing by year: where its h1 says the year already, the title says it once. */
const YEAR = /^\d{4}$/;
const TITLE = /<title>.*?<\/title>/s;

/**
 * The head says what the page says: its title is the h1, with the page of the case (or what stands below one) and the code
 * of the case or thing; a page that the public finds by searching describes itself with its lead. A form that came back says so first: that is
 * what a screen reader reads before anything else.
 */
export function headed(html: string, { status, isPublic }: { status: number; isPublic: boolean }): string {
  const [, h1] = H1.exec(html) ?? [];
  if (h1 === undefined) return html;
  const top = html.slice(0, html.indexOf('<h1'));
  const page = PAGE_OF_CASE.exec(html)?.[1] ?? BELOW.exec(html)?.[1];
  const isYearOfIt = page !== undefined && YEAR.test(page) && h1.includes(page);
  const says = [isYearOfIt ? undefined : page, h1, CODE.exec(top)?.[1], 'Alianzas'].flatMap((part) =>
    part ? [plain(part)] : [],
  );
  const error = CAME_BACK.includes(status) ? 'Error: ' : '';
  const lead = isPublic && status === 200 ? LEAD.exec(html)?.[1] : undefined;
  const description = lead ? `<meta name="description" content="${plain(lead).replaceAll('"', '&quot;')}"/>` : '';
  return html.replace(TITLE, () => `<title>${error}${[...new Set(says)].join(' · ')}</title>${description}`);
}
