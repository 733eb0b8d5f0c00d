import { COOKIES } from '@alianzas/auth';
import {
  aWorld,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenMember,
  givenOrganization,
} from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { access } from '../../apps/portal/app/access.ts';
import routes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { filesOf } from './addresses.ts';
import type { Passage, Question } from './doors.ts';
import { addressesIn, linkOf, type Spoilt, spoiltLinkOf } from './portal-scene.ts';
import { testDoors } from './suite.ts';
import { ALLY_ROLES, wantedOfAllies } from './wanted-allies.ts';

const world = aWorld();
const ask = aPortal(world);

/** Whoever holds the links of a request and of an invitation that serve no more, or never served for that. */
const SPOILT = ['lapsed', 'revoked', 'stray'] as const satisfies readonly Spoilt[];

/** The four capacities, in the organization of the case; and who should not read it, or not any more. */
const ACTORS = [
  ...ALLY_ROLES,
  'nobody',
  'noRole',
  'disabled',
  'lapsed',
  'applicant',
  'otherApplicant',
  'invited',
  ...SPOILT.map((how) => `${how}Links` as const),
] as const;
type ActorName = (typeof ACTORS)[number];

const people: Partial<Record<ActorName, string>> = {};
const links: Partial<Record<ActorName, string>> = {};
let addresses = new Map<string, string>();
let foreign = new Map<string, string>();
let stranger = '';

beforeAll(async () => {
  const own = await givenAlliance(world(), { at: 11 });
  const other = await givenAlliance(world(), { at: 11 });
  const organization = own.organizations[0]!;
  stranger = other.organizations[0]!.representative.person;
  people.representative = organization.representative.person;
  for (const role of ['delegate', 'liaison', 'collaborator'] as const) {
    people[role] = (await givenMember(world(), organization.id, role)).actor.person;
  }
  for (const name of ['noRole', 'disabled', 'lapsed'] as const) {
    people[name] = (await givenMember(world(), organization.id, 'collaborator')).actor.person;
  }
  const { db } = world().database.owner;
  await db.execute(sql`update membership set until = now() where person_id = ${people.noRole}`);
  await db.execute(sql`update person set disabled_at = now() where id = ${people.disabled}`);
  const draft = await givenDraft(world());
  links.applicant = await linkOf(world(), 'request', draft.id);
  links.otherApplicant = await linkOf(world(), 'request', (await givenDraft(world())).id);
  const invitation = await givenInvitation(world(), await givenOrganization(world()));
  links.invited = await linkOf(world(), 'invitation', invitation.id);
  for (const how of SPOILT) {
    const both = [
      await spoiltLinkOf(world(), 'request', draft.id, how),
      await spoiltLinkOf(world(), 'invitation', invitation.id, how),
    ];
    links[`${how}Links`] = both.join('; ');
  }
  addresses = await addressesIn(world(), own, draft.id);
  foreign = await addressesIn(world(), other, draft.id);
}, 240_000);

/** A session that idled for more than a day. */
async function lapsed(): Promise<string> {
  const token = await sessionOf(world(), 'portal', people.lapsed!);
  await world().database.owner.db.execute(
    sql`update session set last_seen_at = now() - interval '25 hours' where person_id = ${people.lapsed!}`,
  );
  return `${COOKIES.portal}=${token}`;
}

const OF_A_FILE = ['request/document', 'request/waiting-picture'];

function wantedPassage({ route, intent }: Question, actor: ActorName): Passage {
  const wanted = wantedOfAllies(route, intent);
  if (wanted === 'anyone') return 'in';
  if (wanted === 'demonstration') return 'absent';
  // The draft has no document yet: its page is not there for its own writer either.
  if (wanted === 'request') return actor === 'applicant' && !OF_A_FILE.includes(route) ? 'in' : 'absent';
  if (wanted === 'invitation') return actor === 'invited' ? 'in' : 'gone';
  if (actor === 'noRole') return wanted === 'account' ? 'in' : 'closed';
  if (!ALLY_ROLES.some((role) => role === actor)) return 'signIn';
  return wanted === 'account' || wanted.some((role) => role === actor) ? 'in' : 'closed';
}

const files = filesOf(routes);
const FRAMED_BY_REQUEST = new Set(filesOf(routes.flatMap(({ children }) => children ?? [])).keys());

testDoors<ActorName>({
  ...{ access, files, ask, actors: ACTORS },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!),
  comeAs: async (actor) => {
    if (actor === 'lapsed') return { person: null, cookie: await lapsed() };
    const cookie = links[actor];
    return { person: people[actor] ?? null, ...(cookie && { cookie }) };
  },
  wanted: wantedPassage,
  framesOf: (route) => (FRAMED_BY_REQUEST.has(route) ? ['request/layout'] : []),
  nothingBehind: ['POST entry/demo', 'GET entry/demo-message'],
});

describe('a case of others and one that does not exist are the same answer', () => {
  const nouns = [...files.keys()].filter((route) => route.startsWith('alliance/') && route !== 'alliance/start');
  const missing = { code: 'ALZ-2026-9999' };

  test.each(nouns)('%s', async (route) => {
    const id = '00000000-0000-7000-8000-000000000000';
    const nowhere = await addressesIn(world(), { ...missing, id }, id);
    for (const role of ALLY_ROLES) {
      const [theirs, nobodys] = await Promise.all(
        [
          foreign.get(route)!,
          nowhere.get(route)!.replace(/null|undefined/, '00000000-0000-7000-8000-000000000000'),
        ].map(async (address) => {
          const answer = await ask(address, people[role]!, {});
          return `${answer.status} ${(await answer.text()).replaceAll(address, '')}`;
        }),
      );
      expect(theirs).toMatch(/^404 /);
      expect(theirs!.length, 'as long as the other').toBe(nobodys!.length);
    }
    const isFile = ['alliance/file', 'alliance/thumbnail', 'alliance/waiting-picture'].includes(route);
    if (!isFile) expect((await ask(foreign.get(route)!, stranger, {})).status).not.toBe(404);
  });
});
