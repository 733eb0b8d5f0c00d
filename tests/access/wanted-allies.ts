import type { Actor, OrganizationRole } from '@alianzas/domain/platform';
import { mayCommit, mayDeclare, mayMend, mayPropose, mayReport } from '@alianzas/domain/policies';

export const ALLY_ROLES = [
  'representative',
  'delegate',
  'liaison',
  'collaborator',
] as const satisfies readonly OrganizationRole[];

function allyAs(role: OrganizationRole): Actor {
  return { kind: 'person', person: 'me', memberships: [{ organization: 'ours', role }] };
}

/** The doors of the portal that are not anybody's: the page's own link, whoever signed in, or the people of an ally. */
type AllyArea = 'anyone' | 'demonstration' | 'account' | 'request' | 'invitation' | ((actor: Actor) => boolean);

const acts = (actor: Actor) => mayPropose(actor, { professionalId: 'another' }, 'ours');
const commits = (actor: Actor) => mayCommit(actor, 'ours');
const mends = (actor: Actor) =>
  mayMend(
    actor,
    { professionalId: 'another' },
    { declaredBy: 'person:me', organizationId: 'ours', correctReason: null },
  );
const belongs = () => true;

/** What is not public of the portal; every other route of its `public` and `entry` folders is anybody's. */
const ALLY_AREAS: Readonly<Record<string, AllyArea>> = {
  'request/start': 'anyone',
  'request/ask-link': 'anyone',
  'request/follow': 'anyone',
  'request/follow-link': 'anyone',
  'request/invitation': 'anyone',
  'request/invitation-again': 'anyone',
  'request/leave-invitation': 'anyone',
  'request/invitation-answer': 'invitation',
  'alliance/start': 'account',
};

const ALLY_ACTS: Readonly<Record<string, Readonly<Record<string, AllyArea>>>> = {
  'alliance/commitments': {
    ...{ accept: commits, return: commits, propose: acts, amend: acts, withdraw: acts, replace: commits },
  },
  'request/leave-request': { '': 'anyone' },
  'alliance/new-evidence': { '': (actor) => mayReport(actor, { professionalId: 'another' }, 'ours') },
  'alliance/evidence': { withdraw: (actor) => mayReport(actor, { professionalId: 'another' }, 'ours') },
  'alliance/contributions': {
    declare: (actor) => mayDeclare(actor, { professionalId: 'another' }, 'ours'),
    ...{ withdraw: mends, correct: mends },
  },
};

export function wantedOfAllies(
  route: string,
  intent: string | null,
): 'anyone' | 'demonstration' | 'account' | 'request' | 'invitation' | readonly OrganizationRole[] {
  const area = (intent === null ? undefined : ALLY_ACTS[route]?.[intent]) ?? ALLY_AREAS[route] ?? areaOfFolder(route);
  return typeof area === 'function' ? ALLY_ROLES.filter((role) => area(allyAs(role))) : area;
}

function areaOfFolder(route: string): AllyArea {
  if (route === 'root' || route.startsWith('public/')) return 'anyone';
  if (route.startsWith('entry/')) return route.startsWith('entry/demo') ? 'demonstration' : 'anyone';
  return route.startsWith('request/') ? 'request' : belongs;
}
