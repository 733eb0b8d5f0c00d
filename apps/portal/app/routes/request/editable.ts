import type { Page } from '@alianzas/domain';
import { isBack, mayBeEdited, type RequestState } from '@alianzas/domain/intake';
import { type OwnRequest, ownRequestPage } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { draftState } from '@alianzas/web/drafts';
import { type LoaderFunctionArgs, redirect } from '@remix-run/node';

/** While its writer may change it. */
export function isEditable(state: RequestState): boolean {
  return mayBeEdited({ state }).ok;
}

/** What the team asked for of a request that came back; null while nothing is asked. */
export function askedOf(request: Pick<OwnRequest, 'state' | 'answerNote'>): string | null {
  return isBack(request) ? request.answerNote : null;
}

/** The request for one of its pages; one already sent goes to its confirmation. */
export async function editableRequest({ ctx }: Page, id: string | undefined): Promise<OwnRequest> {
  const request = await ownRequestPage(ctx, id ?? '');
  if (!isEditable(request.state)) throw redirect(portal.requestSent(request.id));
  return request;
}

/**
 * The same for a page that is written: one already sent goes to its confirmation, unless something typed in the page did not
 * arrive. Then it is read as closed, and shows what was typed.
 */
export async function requestToWrite(
  { ctx }: Page,
  { params, request, context }: LoaderFunctionArgs,
): Promise<OwnRequest & { isClosed: boolean }> {
  const own = await ownRequestPage(ctx, params.request ?? '');
  const isClosed = !isEditable(own.state);
  if (isClosed && !context.isAnswer && !(await draftState(request, context)))
    throw redirect(portal.requestSent(own.id));
  return { ...own, isClosed };
}
