import { CLEAR_SITE_DATA, leave } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import { acts } from '@alianzas/web/actions';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';

export const loader = () => redirect(backoffice.signIn());

export const action = acts(async ({ context }: ActionFunctionArgs) => {
  const { cookies } = await leave(context.visit(), 'backoffice');
  const headers = new Headers({ 'Clear-Site-Data': CLEAR_SITE_DATA });
  for (const line of cookies) headers.append('Set-Cookie', line);
  return redirect(backoffice.signIn(), { status: 303, headers });
});
