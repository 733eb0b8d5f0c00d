import { aWorld, givenStaff } from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { beforeAll } from 'vitest';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { filesOf } from './addresses.ts';
import type { Passage, Question } from './doors.ts';
import { staffAddresses } from './staff-scene.ts';
import { testDoors } from './suite.ts';
import { STAFF_ROLES, wantedOfStaff } from './wanted.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** The ten roles, and those who hold none: nobody, an account without roles, one that was closed, one that lapsed. */
const ACTORS = [...STAFF_ROLES, 'nobody', 'noRole', 'disabled', 'lapsed'] as const;
type ActorName = (typeof ACTORS)[number];

const people: Partial<Record<ActorName, string | null>> = {};
let addresses = new Map<string, string>();

beforeAll(async () => {
  const { staff, database } = world();
  for (const role of STAFF_ROLES) people[role] = staff[role].id;
  people.nobody = null;
  const more = await givenStaff(database);
  people.noRole = more.professional.id;
  people.disabled = more.lead.id;
  people.lapsed = more.director.id;
  await database.owner.db.execute(sql`delete from staff_role where person_id = ${people.noRole}`);
  await database.owner.db.execute(sql`update person set disabled_at = now() where id = ${people.disabled}`);
  addresses = await staffAddresses(world());
}, 240_000);

/** A session that idled for more than half an hour. */
async function lapsed(): Promise<string> {
  const token = await sessionOf(world(), 'backoffice', people.lapsed!);
  await world().database.owner.db.execute(
    sql`update session set last_seen_at = now() - interval '40 minutes' where person_id = ${people.lapsed!}`,
  );
  return `__Host-backoffice=${token}`;
}

function wantedPassage(question: Question, actor: ActorName): Passage {
  const wanted = wantedOfStaff(question.route, question.intent);
  if (wanted === 'anyone') return 'in';
  if (wanted === 'demonstration') return 'absent';
  if (actor === 'nobody' || actor === 'disabled' || actor === 'lapsed') return 'signIn';
  return actor !== 'noRole' && wanted.includes(actor) ? 'in' : 'closed';
}

const files = filesOf(routes);
const FRAMED_BY_CASE = new Set(filesOf(routes.flatMap(({ children }) => children ?? [])).keys());

testDoors<ActorName>({
  ...{ world, access, files, ask, actors: ACTORS },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!),
  comeAs: async (actor) =>
    actor === 'lapsed' ? { person: null, cookie: await lapsed() } : { person: people[actor] ?? null },
  wanted: wantedPassage,
  framesOf: (route) => (FRAMED_BY_CASE.has(route) ? ['cases/case'] : []),
});
