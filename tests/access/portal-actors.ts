import { COOKIES } from '@alianzas/auth';
import {
  type GivenAlliance,
  givenDraft,
  givenInvitation,
  givenMember,
  givenOrganization,
  type World,
} from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import type { Passage } from './doors.ts';
import { type LinkEnd, linkOf, type Purpose } from './portal-scene.ts';
import { ALLY_ROLES, wantedOfAllies } from './wanted-allies.ts';

/** The four capacities, in the organization of the case; who should not read it, or not any more; and who holds a link. */
export const PORTAL_ACTORS = [
  ...ALLY_ROLES,
  'nobody',
  'noRole',
  'disabled',
  'lapsed',
  'ofTheTeam',
  'applicant',
  'otherApplicant',
  'invited',
  'lapsedLink',
  'revokedLink',
  'lapsedInvitation',
  'revokedInvitation',
  'strayLinks',
] as const;
export type PortalActor = (typeof PORTAL_ACTORS)[number];

/** How an actor comes: the person of a session, or what the browser presents. */
export interface Coming {
  person: string | null;
  cookie?: string;
}

/** How each actor comes to the cases of an organization, its draft and its invitation. */
export async function portalActors(
  world: World,
  organization: GivenAlliance['organizations'][number],
  subjects: { draft: string; invitation: string },
): Promise<Record<PortalActor, Coming>> {
  const member = async (role: (typeof ALLY_ROLES)[number]) =>
    (await givenMember(world, organization.id, role)).actor.person;
  const { db } = world.database.owner;
  const [noRole, disabled, late] = [
    await member('collaborator'),
    await member('collaborator'),
    await member('collaborator'),
  ];
  await db.execute(sql`update membership set until = now() where person_id = ${noRole}`);
  await db.execute(sql`update person set disabled_at = now() where id = ${disabled}`);
  const link = async (purpose: Purpose, subject: string, end?: LinkEnd) => ({
    person: null,
    cookie: await linkOf(world, purpose, subject, end),
  });
  return {
    representative: { person: organization.representative.person },
    delegate: { person: await member('delegate') },
    liaison: { person: await member('liaison') },
    collaborator: { person: await member('collaborator') },
    nobody: { person: null },
    noRole: { person: noRole },
    disabled: { person: disabled },
    lapsed: { person: null, cookie: await lapsedSession(world, late) },
    // A live session of the other application, in the place of one of this
    ofTheTeam: {
      person: null,
      cookie: `${COOKIES.portal}=${await sessionOf(world, 'backoffice', world.staff.director.id)}`,
    },
    applicant: await link('request', subjects.draft),
    otherApplicant: await link('request', (await givenDraft(world)).id),
    invited: await link('invitation', subjects.invitation),
    lapsedLink: await link('request', subjects.draft, 'lapsed'),
    revokedLink: await link('request', subjects.draft, 'revoked'),
    lapsedInvitation: await link('invitation', subjects.invitation, 'lapsed'),
    revokedInvitation: await link('invitation', subjects.invitation, 'revoked'),
    strayLinks: { person: null, cookie: await strayLinks(world, subjects) },
  };
}

/** The draft and the invitation to which links lead. */
export async function linkedSubjects(world: World): Promise<{ draft: string; invitation: string }> {
  const invitation = await givenInvitation(world, await givenOrganization(world));
  return { draft: (await givenDraft(world)).id, invitation: invitation.id };
}

/** Links that were sent for something else, in the places of those of a request and of an invitation. */
async function strayLinks(world: World, { draft, invitation }: { draft: string; invitation: string }): Promise<string> {
  const both = [await linkOf(world, 'request', draft, 'stray'), await linkOf(world, 'invitation', invitation, 'stray')];
  return both.join('; ');
}

/** A session that idled for more than a day. */
async function lapsedSession(world: World, person: string): Promise<string> {
  const token = await sessionOf(world, 'portal', person);
  await world.database.owner.db.execute(
    sql`update session set last_seen_at = now() - interval '25 hours' where person_id = ${person}`,
  );
  return `${COOKIES.portal}=${token}`;
}

/** What an actor should meet at a door of the portal, by a source other than its access table. */
export function wantedOfActor(route: string, intent: string | null, actor: PortalActor): Passage {
  const wanted = wantedOfAllies(route, intent);
  if (wanted === 'anyone') return 'in';
  if (wanted === 'demonstration') return 'absent';
  if (wanted === 'request') return actor === 'applicant' ? 'in' : 'absent';
  if (wanted === 'invitation') return actor === 'invited' ? 'in' : 'gone';
  if (actor === 'noRole') return wanted === 'account' ? 'in' : 'closed';
  if (!ALLY_ROLES.some((role) => role === actor)) return 'signIn';
  return wanted === 'account' || wanted.some((role) => role === actor) ? 'in' : 'closed';
}
