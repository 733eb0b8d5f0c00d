import { backoffice } from '@alianzas/paths';
import { acts, bodyOf } from '@alianzas/web/actions';
import { redirect } from '@remix-run/node';
import { type Theme, themeCookie } from '../../theme.ts';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

export const loader = () => redirect(backoffice.tray());

/** Keeps the appearance and goes back to the page where it was chosen, by its path only. */
export const action = acts(async ({ request, context }) => {
  const asked = (await bodyOf(request)).get('theme');
  const theme = THEMES.find((one) => one === asked) ?? 'system';
  const referer = request.headers.get('Referer') ?? '';
  const from = URL.canParse(referer) ? new URL(referer) : null;
  const back =
    from?.origin === context.origin && !from.pathname.startsWith('//')
      ? from.pathname + from.search
      : backoffice.tray();
  return redirect(back, { status: 303, headers: { 'Set-Cookie': themeCookie(theme) } });
});
