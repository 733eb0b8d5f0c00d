/** The headers of a page that shows a secret this once: its cookies, and nothing kept on the way or in the browser. */
export function withCookies(cookies: readonly string[]): { headers: Headers } {
  const headers = new Headers({ 'Cache-Control': 'no-store' });
  for (const line of cookies) headers.append('Set-Cookie', line);
  return { headers };
}
