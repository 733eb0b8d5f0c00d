import type { Who } from '@alianzas/domain';
import { securityPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import type { AppLoadContext } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { staffOf } from '../../pages/staff.ts';

/** The own account, as its security page shows it. */
export async function ownAccount(context: AppLoadContext) {
  const { ctx, who } = await context.page();
  staffOf(who);
  const session = context.presented.session?.hash ?? '';
  return securityPage(ctx, { session, moment: context.visit().ctx.now });
}

/** For the pages of a change: who has no factors of their own (the people of the demonstration) has nothing to change. */
export async function protectedAccount(context: AppLoadContext) {
  const account = await ownAccount(context);
  if (!account.protected) throw redirect(backoffice.security(), 303);
  return account;
}

export function isDemonstrationSession(who: Who): boolean {
  return who.session?.demonstration === true;
}

/** What was typed in the two fields of the proof; never sent back to the page. */
export function proofOf(form: FormData): { password: string; code: string } {
  return { password: String(form.get('password') ?? ''), code: String(form.get('code') ?? '') };
}

/** Where a session is open, as its own person may recognise it. */
export function placeOf(network: string | null): string {
  if (!network) return 'Sin dato de la red';
  return network.startsWith('127.') ? 'Este equipo' : `Red ${network}`;
}
