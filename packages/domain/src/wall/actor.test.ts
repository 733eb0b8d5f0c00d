import { type SQL, sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, type GivenAlliance, givenAlliance, givenInvitation, givenOrganization } from '../given.ts';
import { type Actor, actorMark, allow, newId, record, sqlState, transact } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { attempted, DENIED, type LoginRole } from './scene.ts';

const world = aWorld();

let one: GivenAlliance;
let invited: { id: string };
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 2 });
  invited = await givenInvitation(world(), await givenOrganization(world()));
});

const actors = (): Record<string, Actor> => ({
  visitor: { kind: 'visitor', browser: 'x' },
  bearer: { kind: 'bearer', purpose: 'invitation', subject: invited.id },
  person: one.organizations[0]!.representative,
  staff: world().staff.lead.actor,
  commandLine: { kind: 'job', name: 'staff:create' },
  demonstration: { kind: 'job', name: 'demonstration' },
  otherJob: { kind: 'job', name: 'remind' },
});

/** Who acts with each role of the database, and so signs. The command line uses the back office's. */
const SIGN: Record<LoginRole, readonly string[]> = {
  portal: ['visitor', 'bearer', 'person'],
  backoffice: ['visitor', 'staff', 'commandLine'],
  worker: ['commandLine', 'otherJob'],
};

/** A timeline on which that actor may write: what the portal's role writes is its own people's. */
const streamOf = (actor: Actor) => {
  if (actor.kind === 'bearer') return { kind: 'intake' as const, id: actor.subject };
  if (actor.kind === 'person') return { kind: 'alliance' as const, id: one.id };
  return { kind: 'person' as const, id: world().staff.lead.id };
};

const roles = ['portal', 'backoffice', 'worker'] as const;
test.each(roles)('an event is signed by who acts with the role of %s, and by nobody else', async (role) => {
  for (const [name, actor] of Object.entries(actors())) {
    const told = transact(contextOf(world().database[role], actor), async (ctx) => {
      await ctx.db.execute(sql`select set_config('app.door', 'signIn', true)`);
      await record(ctx, { name: 'sessions.ended', stream: streamOf(actor), audience: 'staff', data: { count: 1 } });
      return allow();
    });
    const state = await told.then(() => 'told', sqlState);
    expect(state, `${role} as ${name}`).toBe(SIGN[role].includes(name) ? 'told' : DENIED);
  }
});

/** An event as a statement: signed by another than the transaction's actor. */
const insert = (actor: string, stream: { kind: string; id: string }) => sql`
  insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
  values (${newId(new Date())}, ${stream.kind}, ${stream.id}, now(), ${actor}, 'x', 'staff', '{}', 'x')`;

function tried(role: LoginRole, actor: Actor | null, ...statements: SQL[]): Promise<string> {
  return attempted(world().database, role, actor, async (db) => {
    for (const statement of statements) await db.execute(statement);
    return 'told';
  });
}

test('the seed signs with the back office’s role, where the database is a demonstration', async () => {
  const seed = actors().demonstration!;
  const event = insert('job:demonstration', streamOf(seed));
  expect(await tried('backoffice', seed, event)).toBe(DENIED);
  await world().database.owner.db.execute(sql`update installation set mark = 'demonstration'`);
  expect(await tried('backoffice', seed, event)).toBe('told');
  expect(await tried('portal', seed, event)).toBe(DENIED);
  await world().database.owner.db.execute(sql`update installation set mark = null`);
});

test('an event signed by another than who acts is refused, with each role and for each actor', async () => {
  const { staff, person } = actors() as { staff: Actor & { person: string }; person: Actor & { person: string } };
  const marks = [
    'visitor',
    `staff:${staff.person}`,
    `person:${person.person}`,
    'job:remind',
    `bearer:invitation:${invited.id}`,
    '',
  ];
  for (const role of roles) {
    for (const name of SIGN[role]) {
      const actor = actors()[name]!;
      const own = actorMark(actor);
      for (const mark of marks.filter((one) => one !== own)) {
        expect(await tried(role, actor, insert(mark, streamOf(actor))), `${role}: ${name} as ${mark}`).toBe(DENIED);
      }
    }
  }
});

test('with nobody told to act nothing is signed; told another kind of actor, a role still signs only as its own', async () => {
  for (const role of roles) expect(await tried(role, null, insert('', streamOf(actors().staff!)))).toBe(DENIED);
  const staff = actors().staff! as Actor & { person: string };
  expect(await tried('portal', staff, insert(`staff:${staff.person}`, { kind: 'alliance', id: one.id }))).toBe(DENIED);
});

test('the portal writes on its own people’s timelines only', async () => {
  const person = actors().person! as Actor & { person: string };
  const other = await givenAlliance(world(), { at: 2 });
  const mark = `person:${person.person}`;
  expect(await tried('portal', person, insert(mark, { kind: 'alliance', id: one.id }))).toBe('told');
  const foreign = [
    { kind: 'alliance', id: other.id },
    { kind: 'organization', id: other.organizations[0]!.id },
    { kind: 'intake', id: invited.id },
    { kind: 'cycle', id: world().cycle.id },
    { kind: 'person', id: world().staff.lead.id },
    { kind: 'system', id: newId(new Date()) },
  ];
  for (const stream of foreign) expect(await tried('portal', person, insert(mark, stream)), stream.kind).toBe(DENIED);
});

test('an event of the portal stands on the timelines of its own people only', async () => {
  const person = actors().person! as Actor & { person: string };
  const other = await givenAlliance(world(), { at: 2 });
  const about = (kind: string, subject: string) => {
    const id = newId(new Date());
    const event = sql`insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (${id}, 'alliance', ${one.id}, now(), ${`person:${person.person}`}, 'x', 'staff', '{}', 'x')`;
    return [event, sql`insert into event_subject values (${id}, ${kind}, ${subject})`];
  };
  expect(await tried('portal', person, ...about('organization', one.organizations[0]!.id))).toBe('told');
  const foreign = {
    alliance: other.id,
    organization: other.organizations[0]!.id,
    intake: invited.id,
    cycle: world().cycle.id,
    person: world().staff.lead.id,
  };
  for (const [kind, subject] of Object.entries(foreign)) {
    expect(await tried('portal', person, ...about(kind, subject)), kind).toBe(DENIED);
  }
});

test('a visitor of the back office writes no history, but at the door of signing in', async () => {
  const { visitor } = actors() as { visitor: Actor };
  const event = insert('visitor', { kind: 'alliance', id: one.id });
  const at = (door: 'signIn' | '') =>
    attempted(world().database, 'backoffice', visitor, (db) => db.execute(event).then(() => 'told'), door);
  expect(await at('')).toBe(DENIED);
  expect(await at('signIn')).toBe('told');
});

test('an event gets its timelines with it, not later', async () => {
  const lead = actors().staff! as Actor & { person: string };
  const id = newId(new Date());
  const event = sql`insert into event (id, stream_kind, stream_id, at, actor, name, audience, data, request_id)
    values (${id}, 'alliance', ${one.id}, now(), ${`staff:${lead.person}`}, 'x', 'staff', '{}', 'x')`;
  const subject = (kind: string) => sql`insert into event_subject values (${id}, ${kind}, ${one.organizations[0]!.id})`;
  expect(await tried('backoffice', lead, event, subject('organization'))).toBe('told');
  expect(await tried('backoffice', lead, subject('person'))).toBe(DENIED);
});
