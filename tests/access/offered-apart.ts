import type { StaffName } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';

/** Acts that open what did not exist, or ask for a mail: their pages show them to whoever may, whatever stands. */
export const OPENS: { readonly [act: string]: readonly [path: string, who: StaffName | null] } = {
  'intake/new-organization': [backoffice.newOrganization(), 'professional'],
  'cycle/methodologies add': [backoffice.methodologies(), 'lead'],
  'cycle/parameters link': [backoffice.parameters(), 'administrator'],
  'cycle/parameters request': [backoffice.parameters(), 'administrator'],
  'administration/invite-user': [backoffice.inviteUser(), 'administrator'],
  'request/start': [portal.newRequest(), null],
  'request/ask-link': [portal.requestLink(), null],
};

/** Acts of whoever comes, which no role and no state of a noun closes: a session's, and those of a token that a mail carries. */
export const OF_ANYBODY =
  /^entry\/|^request\/(follow-link|invitation|invitation-again|leave-invitation|leave-request)$/;
