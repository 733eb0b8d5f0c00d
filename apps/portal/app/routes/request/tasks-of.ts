import type { RequestPage } from '@alianzas/domain/intake/inputs';
import type { OwnRequest } from '@alianzas/domain/views';
import { count, requestTasks } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import type { Task } from '@alianzas/ui';

/** Where each page of the request is. */
export const pageUrls: Record<RequestPage, (request: string) => string> = {
  organization: portal.requestOrganization,
  contact: portal.requestContact,
  wish: portal.requestWish,
  offers: portal.requestOffers,
  consent: portal.requestConsent,
};

const NEEDED: readonly RequestPage[] = ['organization', 'contact', 'wish', 'consent'];

export interface RequestTasks {
  needed: Task[];
  /** How many of the needed ones are finished */
  finished: number;
  optional: Task[];
  /** Waits for those that are needed */
  last: Task;
}

/** The tasks of the request as they stand. */
export function tasksOf(request: Pick<OwnRequest, 'id' | 'content' | 'missing' | 'files'>): RequestTasks {
  const taskOf = (page: RequestPage): Task => ({
    title: requestTasks[page],
    href: pageUrls[page](request.id),
    ...statusOf(request, page),
  });
  return {
    needed: NEEDED.map(taskOf),
    finished: NEEDED.length - request.missing.length,
    optional: [taskOf('offers'), documentsOf(request)],
    last: lastOf(request),
  };
}

function lastOf({ id, missing }: Pick<OwnRequest, 'id' | 'missing'>): Task {
  if (missing.length > 0) return { title: 'Revise y envíe', status: 'No puede empezar todavía' };
  return { title: 'Revise y envíe', href: portal.requestCheck(id), status: 'Lista para enviar', tone: 'progress' };
}

function statusOf(
  { content, missing }: Pick<OwnRequest, 'content' | 'missing'>,
  page: RequestPage,
): Pick<Task, 'status' | 'tone'> {
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
