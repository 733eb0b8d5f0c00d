import { CLEAR_SITE_DATA, leave } from '@alianzas/auth';
import { portal } from '@alianzas/paths';
import { acts } from '@alianzas/web/actions';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export const loader = () => redirect(portal.home());

export const action = acts(async ({ context }: ActionFunctionArgs) => {
  const { cookies } = await leave(context.visit(), 'portal');
  const headers = new Headers({ 'Clear-Site-Data': CLEAR_SITE_DATA });
  for (const line of cookies) headers.append('Set-Cookie', line);
  return redirect(portal.home(), { status: 303, headers });
});
