import { CLEAR_SITE_DATA, cookie, leave, requestCookie } from '@alianzas/auth';
import { isUnsent } from '@alianzas/domain/intake';
import { portal } from '@alianzas/paths';
import { acts, done } from '@alianzas/web/actions';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { heldHere } from '../request/held.ts';

export const loader = () => redirect(portal.home());

/** Whoever comes next finds nothing open here, but what only this browser opens: of that the next page tells. */
export const action = acts(async ({ context }: ActionFunctionArgs) => {
  const { cookies } = await leave(context.visit(), 'portal');
  const drafts = (await heldHere(context)).filter(isUnsent).map(({ of }) => of);
  const left = context.presented.requests.filter(({ of }) => !drafts.includes(of));
  const ended = [...left.map(({ of }) => requestCookie(of, null)), cookie('invitation', null)];
  const stays = drafts.length > 0;
  const answer = done(stays ? portal.newRequest() : portal.home(), stays ? 'draftsStay' : 'signedOut', [
    ...cookies,
    ...ended,
  ]);
  answer.headers.set('Clear-Site-Data', CLEAR_SITE_DATA);
  return answer;
});
