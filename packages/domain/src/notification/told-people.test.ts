import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aWorld, by, type GivenAlliance, givenAlliance, givenMember, must } from '../given.ts';
import { disablePerson } from '../identity/index.ts';
import { conveneMeeting } from '../meeting/index.ts';
import { endMembership } from '../organization/index.ts';
import type { Ctx } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { noticesPage } from '../views/index.ts';
import {
  casesLeftFacts,
  memberFacts,
  membersOf,
  readersOfCases,
  representing,
  reviewersOf,
  staffOfCase,
  staffOfRequest,
  staffWith,
  standIns,
} from './index.ts';
import { readersOf } from './readers.ts';

const world = aWorld();
let one: GivenAlliance;
let validated: GivenAlliance;
let gone: string;
const own = () => one.organizations[0]!.id;
const silent = new Set<string>();
const job = (): Ctx => contextOf(world().database.worker, { kind: 'job', name: 'mail' }, by(world(), 'lead', 20).now);

const owner = <Row extends Record<string, unknown>>(query: ReturnType<typeof sql>) =>
  world().database.owner.db.execute<Row>(query);

/** Of the organization of a case, one more is taken out and another has a closed account. */
async function silence({ organizations }: GivenAlliance): Promise<string> {
  const { id } = organizations[0]!;
  const [left, closed] = [await givenMember(world(), id, 'representative'), await givenMember(world(), id, 'liaison')];
  const { person } = left.actor;
  must(await endMembership(by(world(), 'lead', 8), { organization: id, person, reason: 'Ya no trabaja allí' }));
  await owner(sql`update person set disabled_at = now() where id = ${closed.actor.person}`);
  silent.add(left.email);
  return person;
}

beforeAll(async () => {
  [one, validated] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 7 })];
  gone = await silence(one);
  await silence(validated);
  const { id: person } = world().staff.professional;
  must(await disablePerson(by(world(), 'administrator', 8), { person, reason: 'Se fue' }));
  for (const { email } of await owner<{ email: string }>(sql`select email from person where disabled_at is not null`))
    silent.add(email);
  expect(silent.size).toBe(5);
}, 120_000);

async function convened(): Promise<string[]> {
  const convening = {
    ...{ key: randomUUID(), cycle: world().cycle.id, title: 'Mesa', agenda: 'Avances', modality: 'virtual' as const },
    ...{
      place: 'Enlace',
      day: '2026-04-05',
      from: '08:00',
      to: '09:00',
      activities: [3 as const],
      alliances: [one.id],
    },
  };
  const { id } = must(await conveneMeeting(by(world(), 'lead', 9), convening));
  return (await owner<{ email: string }>(sql`select email from attendee where meeting_id = ${id}`)).map(
    ({ email }) => email,
  );
}

async function reminded(): Promise<string[]> {
  const things = [
    { kind: 'commitment' as const, id: randomUUID(), organization: own(), professional: world().staff.professional.id },
    { kind: 'activity' as const, id: randomUUID(), organization: null, professional: world().staff.professional.id },
  ].map((thing) => ({
    ...thing,
    dueOn: '2026-03-01',
    since: '2026-02-01',
    moment: 'eve' as const,
    reminder: randomUUID(),
  }));
  return [...(await readersOf(job(), things)).values()].flat().map(({ email }) => email);
}

const emails = (people: readonly { email: string }[]) => people.map(({ email }) => email);
const SOURCES: Readonly<Record<string, () => Promise<string[]>>> = {
  readersOfCases: async () => emails(await readersOfCases(job(), [one.id])),
  membersOf: async () => emails(await membersOf(job(), own(), {})),
  representing: async () => emails(await representing(job(), own(), '')),
  memberFacts: async () => {
    const facts = await memberFacts(job(), { organization: own(), person: gone }, 'ended');
    return emails([...facts!.people, ...facts!.team]);
  },
  staffWith: async () => emails(await staffWith(job(), ['professional', 'lead'])),
  standIns: async () => emails(await standIns(job())),
  staffOfRequest: async () => emails(await staffOfRequest(job(), world().staff.professional.id)),
  staffOfCase: async () => emails(await staffOfCase(job(), one.id)),
  reviewersOf: async () => emails(await reviewersOf(job(), one.id, world().staff.colleague.id)),
  casesLeftFacts: async () => emails((await casesLeftFacts(job(), world().staff.professional.id))!.people),
  'reminders (readersOf)': reminded,
  conveneMeeting: convened,
  'communication of 7 (noticesPage)': async () =>
    (await noticesPage(by(world(), 'lead', 9), validated.id)).flatMap(({ readers }) => emails(readers)),
};

test.each(Object.entries(SOURCES))(
  '%s tells somebody, and nobody with a closed account or who was taken out',
  async (_, read) => {
    const told = await read();
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((email) => silent.has(email))).toEqual([]);
  },
);

/** The files that read people by their memberships and tell none of them anything, or tell exactly who left. */
const OTHERWISE: Readonly<Record<string, string>> = {
  'intake/knownOf.ts': 'fills the form of who has signed in with what is theirs, and tells nobody',
  'notification/memberFacts.ts': 'names exactly who joined or was taken out; whom it tells is asked of the others',
  'organization/newcomer.ts': 'asks of everybody there ever was, with `acts` of each, and tells nobody',
};

const BY_MEMBERSHIP = /eq\(person\.id, membership\.personId\)/;
const ROOT = join(import.meta.dirname, '..');

test('whatever reads people by their memberships asks who acts today in the one place, or says why not', () => {
  const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  const reading = files.filter((file) => BY_MEMBERSHIP.test(readFileSync(join(ROOT, file), 'utf8')));
  const alone = reading.filter((file) => !readFileSync(join(ROOT, file), 'utf8').includes('actsToday'));
  expect(reading.length).toBeGreaterThan(alone.length);
  expect(alone.sort()).toEqual(Object.keys(OTHERWISE).sort());
});
