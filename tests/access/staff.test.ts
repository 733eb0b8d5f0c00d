import {
  answerNo,
  aWorld,
  contents,
  givenActaInReview,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  givenStaff,
  itemsFor,
  rowOf,
} from '@alianzas/domain/given';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { beforeAll } from 'vitest';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import type { Passage, Question } from './doors.ts';
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
  const { staff, database, cycle } = world();
  for (const role of STAFF_ROLES) people[role] = staff[role].id;
  people.nobody = null;
  const more = await givenStaff(database);
  people.noRole = more.professional.id;
  people.disabled = more.lead.id;
  people.lapsed = more.director.id;
  await database.owner.db.execute(sql`delete from staff_role where person_id = ${people.noRole}`);
  await database.owner.db.execute(sql`update person set disabled_at = now() where id = ${people.disabled}`);
  const alliance = await givenAlliance(world(), { at: 13, kind: 'pact' });
  const looped = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), looped);
  const open = await givenAlliance(world(), { at: 3 });
  const acta = await givenActaInReview(world(), {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  const request = await givenRequestSent(world());
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  const said = await rowOf(
    world(),
    sql`select (select code from invitation where id = ${invited.id}) as invitation,
      (select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}) as meeting,
      (select id from evidence where alliance_id = ${alliance.id} limit 1) as evidence,
      (select id from filing where alliance_id = ${alliance.id} limit 1) as filing,
      (select code from nonconformity where alliance_id = ${looped.id} limit 1) as nonconformity,
      (select number from plan_snapshot where alliance_id = ${looped.id} and number is not null limit 1) as snapshot,
      (select f.id from file f join evidence_file l on l.file_id = f.id limit 1) as file,
      (select y.number from plan_activity y where y.alliance_id = ${alliance.id} and y.party_id is null limit 1) as activity`,
  );
  const text = (name: string) => String(said[name]);
  // A key such as the storage gives; nothing is stored under it.
  await database.owner.db.execute(sql`update file set key = ${'0'.repeat(32)} where id = ${text('file')}`);
  const organization = alliance.organizations[0]!.id;
  const byRoute: Record<string, Record<string, string>> = {
    'intake/request': { code: request.code },
    'intake/invitation': { code: text('invitation') },
    'intake/organization': { id: organization },
    'cycle/agent': { id: organization },
    'administration/user': { id: staff.observatory.id },
    'meetings/meeting': { code: text('meeting') },
    'meetings/acta': { code: text('meeting') },
    'cases/evidence': { id: text('evidence') },
    'cases/evidence-reason': { id: text('evidence') },
    'cases/nonconformity': { code: text('nonconformity') },
    'cases/plan-state': { code: looped.code, number: text('snapshot') },
    'cases/file': { id: text('file') },
    'cases/thumbnail': { id: text('file') },
    'cycle/packet': { id: text('filing') },
    'cases/activity': { code: alliance.code, n: '12' },
    'cases/plan-activity': { code: alliance.code, n: text('activity') },
    'cases/new-evidence': { code: alliance.code, n: text('activity') },
  };
  const year = String(cycle.year);
  const usual = {
    code: alliance.code,
    year,
    token: 'A'.repeat(43),
    key: 'x',
    kind: 'actas',
    activity: '5',
    visit: '1',
  };
  addresses = addressesOf(routes, (route) => ({ ...usual, ...byRoute[route] }));
});

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
  ...{ access, files, ask, actors: ACTORS },
  addressOf: (route) => (route === 'root' ? '/ingresar' : addresses.get(route)!),
  comeAs: async (actor) =>
    actor === 'lapsed' ? { person: null, cookie: await lapsed() } : { person: people[actor] ?? null },
  wanted: wantedPassage,
  framesOf: (route) => (FRAMED_BY_CASE.has(route) ? ['cases/case'] : []),
  nothingBehind: ['POST entry/demo', 'GET entry/demo-message'],
});
