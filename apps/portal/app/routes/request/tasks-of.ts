import type { RequestPage } from '@alianzas/domain/intake/inputs';
import type { OwnRequest } from '@alianzas/domain/views';
import { count, requestTasks } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import type { Task } from '@alianzas/ui';
import { unsentPages } from '@alianzas/web/drafts';
import type { AppLoadContext } from '@remix-run/node';

/** Where each page of the request is. */
export const pageUrls: Record<RequestPage, (request: string) => string> = {
  organization: portal.requestOrganization,
  contact: portal.requestContact,
  wish: portal.requestWish,
  offers: portal.requestOffers,
  consent: portal.requestConsent,
};

const NEEDED: readonly RequestPage[] = ['organization', 'contact', 'wish', 'consent'];

/** The pages of a request where its writer left something newer, unsent. */
export function unsentOf(context: AppLoadContext, request: string): Promise<RequestPage[]> {
  const pages = Object.keys(pageUrls) as RequestPage[];
  const addresses = pages.map((page) => [page, pageUrls[page](request)]);
  return unsentPages(context, Object.fromEntries(addresses) as Record<RequestPage, string>);
}

export interface RequestTasks {
  needed: Task[];
  /** How many of the needed ones are finished */
  finished: number;
  optional: Task[];
  /** Waits for those that are needed */
  last: Task;
}

type Written = Pick<OwnRequest, 'id' | 'content' | 'missing' | 'files'> & {
  /** The pages with something newer that its writer saved without sending it */
  unsent: readonly RequestPage[];
};

/** The tasks of the request as they stand. */
export function tasksOf(request: Written): RequestTasks {
  const taskOf = (page: RequestPage): Task => ({
    title: requestTasks[page],
    href: pageUrls[page](request.id),
    ...statusOf(request, page),
  });
  return {
    needed: NEEDED.map(taskOf),
    finished: NEEDED.filter((page) => !request.missing.includes(page) && !request.unsent.includes(page)).length,
    optional: [taskOf('offers'), documentsOf(request)],
    last: lastOf(request),
  };
}

function lastOf({ id, missing, unsent }: Pick<Written, 'id' | 'missing' | 'unsent'>): Task {
  if (missing.length > 0) return { title: 'Revise y envíe', status: 'No puede empezar todavía' };
  const last = { title: 'Revise y envíe', href: portal.requestCheck(id) };
  if (unsent.length > 0) return { ...last, status: 'Hay cambios sin terminar', tone: 'attention' };
  return { ...last, status: 'Lista para enviar', tone: 'progress' };
}

function statusOf(
  { content, missing, unsent }: Pick<Written, 'content' | 'missing' | 'unsent'>,
  page: RequestPage,
): Pick<Task, 'status' | 'tone'> {
  if (unsent.includes(page)) return { status: 'Con cambios sin terminar', tone: 'attention' };
  if (missing.includes(page)) return { status: content[page] ? 'Por completar' : 'Por empezar', tone: 'attention' };
  if (content[page]) return { status: 'Completada' };
  return { status: 'Sin empezar', tone: 'neutral' };
}

/** The documents are no page of the request: each is kept by itself. */
function documentsOf({ id, files }: Pick<OwnRequest, 'id' | 'files'>): Task {
  const task = { title: 'Adjunte documentos, si los tiene', href: portal.requestDocuments(id) };
  if (files.length === 0) return { ...task, status: 'Sin empezar', tone: 'neutral' };
  return { ...task, status: count(files.length, 'documento', 'documentos') };
}
