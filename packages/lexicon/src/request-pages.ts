import type { RequestDraft, RequestPage } from '@alianzas/domain/intake/inputs';
import { type RequestRow, requestRows } from './request-rows.ts';

/** What stands in the place of an answer that was not given, as the lists of a page say it. */
const UNANSWERED = 'Sin responder';

interface Page {
  title: string;
  text: string;
}

const TITLES: Readonly<Record<RequestPage, string>> = {
  organization: 'Su organización',
  contact: 'La persona de contacto',
  wish: 'Qué quiere hacer',
  offers: 'Qué puede aportar',
  consent: 'Lo que autorizó',
};

/** Without what its writer authorised, which is not of the rest of the organization. */
const OF_ALL = ['organization', 'contact', 'wish', 'offers'] as const;

/** What a request says, page by page, with what was left unanswered; its NIT as `formatNit` of the domain prints it. */
export function requestPages(
  content: RequestDraft,
  initiative: string | null,
  documents: readonly string[],
  formatNit: (typed: string) => string,
): Page[] {
  // What may be offered is asked of everybody, and nobody has to answer it
  const said = OF_ALL.filter((page) => content[page] || (page === 'offers' && content.wish));
  if (said.length === 0) return [];
  const pages = said.map((page) => pageOf(TITLES[page], requestRows[page]({ content, initiative, formatNit })));
  const files = [{ term: 'Documentos', detail: documents.join(', ') || 'Ninguno' }];
  return [...pages, pageOf('Documentos', files)];
}

/** What its writer authorised of their own data, as one more page: for who wrote it, and for nobody else of the organization. */
export function authorisedPage(content: RequestDraft): Page[] {
  if (!content.consent) return [];
  return [pageOf(TITLES.consent, requestRows.consent({ content, initiative: null, formatNit: (typed) => typed }))];
}

function pageOf(title: string, rows: readonly RequestRow[]): Page {
  return { title, text: rows.map(({ term, detail }) => `${term}: ${detail ?? UNANSWERED}`).join('\n') };
}
