import './context.ts';
import { createHmac } from 'node:crypto';
import type { Page } from '@alianzas/domain';
import { holderOf } from '@alianzas/domain/platform';
import type { AppLoadContext } from '@remix-run/node';

/** Tells, in a browser, what one person left there from what another did, and says nothing of them; null of who is nobody. */
export function holderMark({ ctx }: Page, { dataKey }: Pick<AppLoadContext, 'dataKey'>): string | null {
  if (ctx.actor.kind === 'visitor') return null;
  return createHmac('sha256', dataKey)
    .update(`other forms of ${holderOf(ctx.actor)}`)
    .digest('base64url')
    .slice(0, 16);
}
