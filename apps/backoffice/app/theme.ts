const COOKIE = '__Host-apariencia';
const YEAR = 31_536_000;
const CHOSEN = /(?:^|; )__Host-apariencia=(light|dark)/;

export type Theme = 'system' | 'light' | 'dark';

/** The choice of appearance that the browser keeps: a preference of the screen, not of the person. */
export function themeOf(request: Request): Theme {
  const found = CHOSEN.exec(request.headers.get('Cookie') ?? '');
  return (found?.[1] as Theme | undefined) ?? 'system';
}

export function themeCookie(theme: Theme): string {
  const age = theme === 'system' ? 0 : YEAR;
  return `${COOKIE}=${theme}; Path=/; Max-Age=${age}; Secure; HttpOnly; SameSite=Lax`;
}
