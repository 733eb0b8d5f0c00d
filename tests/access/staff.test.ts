import { aWorld } from '@alianzas/domain/given';
import { beforeAll } from 'vitest';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { filesOf } from './addresses.ts';
import type { Passage, Question } from './doors.ts';
import { OUTSIDERS, type Outsider, outsiders, TURNED_AWAY } from './outsiders.ts';
import { staffAddresses } from './staff-scene.ts';
import { testDoors } from './suite.ts';
import { STAFF_ROLES, wantedOfStaff } from './wanted.ts';

const world = aWorld();
const ask = aBackoffice(world);

/** The ten roles, and those who hold none. */
const ACTORS = [...STAFF_ROLES, ...OUTSIDERS] as const;
type ActorName = (typeof ACTORS)[number];

let turnedAway: Awaited<ReturnType<typeof outsiders>>;
let addresses = new Map<string, string>();

beforeAll(async () => {
  turnedAway = await outsiders(world());
  addresses = await staffAddresses(world());
}, 240_000);

const isOutside = (actor: ActorName): actor is Outsider => actor in TURNED_AWAY;

function wantedPassage(question: Question, actor: ActorName): Passage {
  const wanted = wantedOfStaff(question.route, question.intent);
  if (wanted === 'anyone') return 'in';
  if (wanted === 'demonstration') return 'absent';
  if (isOutside(actor)) return TURNED_AWAY[actor];
  return wanted.includes(actor) ? 'in' : 'closed';
}

const files = filesOf(routes);
const FRAMED_BY_CASE = new Set(filesOf(routes.flatMap(({ children }) => children ?? [])).keys());

testDoors<ActorName>({
  ...{ world, access, files, ask, actors: ACTORS, everyRole: { staff: STAFF_ROLES } },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!),
  comeAs: (actor) => (isOutside(actor) ? turnedAway[actor] : { person: world().staff[actor].id }),
  wanted: wantedPassage,
  framesOf: (route) => (FRAMED_BY_CASE.has(route) ? ['cases/case'] : []),
});
