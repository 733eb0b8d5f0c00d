import type { Who } from '@alianzas/domain';
import { backoffice } from '@alianzas/paths';
import { redirect } from '@remix-run/node';

/** The person of staff who asks; without a session the way goes to the sign-in page. */
export function staffOf(who: Who): { id: string; name: string } {
  if (!who.person) throw redirect(backoffice.signIn(), 303);
  return who.person;
}
