import { randomUUID } from 'node:crypto';
import { portal } from '@alianzas/paths';
import type { aPortal } from '../../testing.ts';

type Ask = ReturnType<typeof aPortal>;

/** A browser: it keeps the cookies that it is given, and ends those that are ended. */
export function aBrowser(ask: Ask) {
  const jar = new Map<string, string>();
  async function go(path: string, form?: Record<string, string>): Promise<Response> {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const sent = form && { method: 'POST', body: new URLSearchParams(form) };
    const answer = await ask(path, null, { ...sent, headers: { cookie } });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value, age] = /^([^=]+)=([^;]*);.*Max-Age=(\d+)/.exec(line)!;
      if (age === '0') jar.delete(name!);
      else jar.set(name!, value!);
    }
    return answer;
  }
  /** Begins a draft: its id */
  async function begins(): Promise<string> {
    await go(portal.newRequest());
    const answer = await go(portal.newRequest(), { key: randomUUID() });
    return /^\/solicitud\/([^/]+)\/tareas$/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
  }
  return { go, begins, jar };
}
