import type { LinkMaker } from '@alianzas/auth';
import { backoffice } from '@alianzas/paths';
import type { AppLoadContext } from '@remix-run/node';

/** What seals and addresses an activation link. */
export function linksOf(context: AppLoadContext): LinkMaker {
  return { key: context.dataKey, linkTo: (token) => `${context.origin}${backoffice.activate(token)}` };
}
