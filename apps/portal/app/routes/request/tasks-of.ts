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

const ORDER = Object.keys(pageUrls) as RequestPage[];

/** The list of tasks as it stands; the last one waits for those that are needed. */
export function tasksOf(request: Pick<OwnRequest, 'id' | 'content' | 'missing' | 'files'>): Task[] {
  const pages = ORDER.map(
    (page): Task => ({ title: requestTasks[page], href: pageUrls[page](request.id), ...statusOf(request, page) }),
  );
  const tasks = [...pages.slice(0, -1), documentsOf(request), ...pages.slice(-1)];
  const isReady = request.missing.length === 0;
  const last: Task = { title: 'Revise y envíe', status: isReady ? 'Lista para enviar' : 'No puede empezar todavía' };
  return [...tasks, isReady ? { ...last, href: portal.requestCheck(request.id), tone: 'progress' } : last];
}

function statusOf(
  { content, missing }: Pick<OwnRequest, 'content' | 'missing'>,
  page: RequestPage,
): Pick<Task, 'status' | 'tone'> {
  if (missing.includes(page)) return { status: content[page] ? 'Por completar' : 'Por empezar', tone: 'attention' };
  if (content[page]) return { status: 'Completada' };
  return { status: 'Opcional', tone: 'neutral' };
}

/** The documents are no page of the request: each is kept by itself. */
function documentsOf({ id, files }: Pick<OwnRequest, 'id' | 'files'>): Task {
  const task = { title: 'Adjunte documentos, si los tiene', href: portal.requestDocuments(id) };
  if (files.length === 0) return { ...task, status: 'Opcional', tone: 'neutral' };
  return { ...task, status: count(files.length, 'documento', 'documentos') };
}
