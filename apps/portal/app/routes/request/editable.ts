import type { Page } from '@alianzas/domain';
import { mayBeEdited, type RequestState } from '@alianzas/domain/intake';
import { type OwnRequest, ownRequestPage } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { redirect } from '@remix-run/node';

/** While its writer may change it. */
export function isEditable(state: RequestState): boolean {
  return mayBeEdited({ state }).ok;
}

/** The request for one of its pages; one already sent goes to its confirmation. */
export async function editableRequest({ ctx }: Page, id: string | undefined): Promise<OwnRequest> {
  const request = await ownRequestPage(ctx, id ?? '');
  if (!isEditable(request.state)) throw redirect(portal.requestSent(request.id));
  return request;
}
