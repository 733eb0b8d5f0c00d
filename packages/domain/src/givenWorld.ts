import { createHash, randomInt, randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type * as z from 'zod';
import { draftActa, saveActa, submitActa } from './acta/index.ts';
import type { actaItem } from './acta/inputs.ts';
import { approveActa, recordAttendance } from './asRead.ts';
import { draftInitiative, openCycle } from './cycle/index.ts';
import { createPerson, createStaff } from './identity/index.ts';
import { conveneMeeting, type MeetingActivity } from './meeting/index.ts';
import { addMember, registerOrganization, verifyLegalNature } from './organization/index.ts';
import {
  type Actor,
  bogotaDay,
  type Ctx,
  type OrganizationRole,
  type Outcome,
  type Pool,
  type StaffRole,
} from './platform/index.ts';
import { contextOf, eventNames, staffActor, type TestDatabase, waitingJobs } from './testing.ts';

/** Names, addresses and telephones of everybody invented here: what no event may hold. */
export const personalData: string[] = [];

export type StaffName = StaffRole | 'colleague';

/** One person per role, and a colleague: a professional who drives nothing. */
export type Staff = { readonly [name in StaffName]: { id: string; actor: Actor } };

export interface World {
  database: TestDatabase;
  staff: Staff;
  cycle: { id: string; year: number; initiatives: readonly string[]; acta: string };
}

export interface GivenOrganization {
  id: string;
  name: string;
  email: string;
  /** Its representative, as the portal's actor */
  representative: Actor & { kind: 'person' };
}

const ROLES: readonly StaffName[] = [
  'professional',
  'colleague',
  'lead',
  'director',
  'undersecretary',
  'correspondence',
  'observatory',
  'quality',
  'dataOfficer',
  'auditor',
  'administrator',
];

const START = Date.parse('2026-02-02T15:00:00Z');

/** Ten in the morning in Bogotá, that many days after the cycle's first: activity n is closed on day n. */
export function dayNumber(n: number): Date {
  return new Date(START + n * 86_400_000);
}

/** The value of an outcome that must be yes. */
export function must<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
  return outcome.value;
}

/** The code of an outcome that must be a refusal. */
export function refusal(outcome: Outcome<unknown>): string {
  return outcome.ok ? 'not refused' : outcome.refusal.code;
}

export function hashOf(text: string = randomUUID()): string {
  return createHash('sha256').update(text).digest('hex');
}

/** A context of staff in the back office, on a day of the story. */
export function by(world: Pick<World, 'database' | 'staff'>, name: StaffName, day: number): Ctx {
  return contextOf(world.database.backoffice, world.staff[name].actor, dayNumber(day));
}

/** A context of a person or bearer in the portal, on a day of the story. */
export function through(world: { database: { portal: Pool } }, actor: Actor, day: number): Ctx {
  return contextOf(world.database.portal, actor, dayNumber(day));
}

/** Fourteen consonants by chance, which no name has in a row: nobody invented is like anybody else, by chance or by a figure. */
function consonants(): string {
  return Array.from({ length: 14 }, () => 'bcdfghjklmnpqrstvwxz'[randomInt(20)]).join('');
}

/** An invented person or body, whose data are kept in `personalData`. */
export function invented(kind: string): { name: string; email: string; phone: string; nit: string } {
  const mark = consonants();
  const made = {
    name: `${kind} Inventada ${mark[0]!.toUpperCase()}${mark.slice(1)}`,
    email: `${mark}@inventada.example`,
    phone: `310${randomInt(1e6, 1e7)}`,
    nit: `90${randomInt(1e6, 1e7)}`,
  };
  personalData.push(made.name, made.email, made.phone);
  return made;
}

/** The argon2id hash of a password that nobody knows. */
const HASHED = '$argon2id$v=19$m=19456,t=2,p=1$IQCaqIpZL8/5awfKz0aCMw$KUsJHUc3dfKh3a+N2JXy+/svqnJjwQqzjD7QcHdNiNQ';

export async function givenStaff(database: TestDatabase): Promise<Staff> {
  const admin = contextOf(database.backoffice, { kind: 'job', name: 'staff:create' }, dayNumber(0));
  const made: [StaffName, Staff[StaffName]][] = [];
  // One after another: many at once would open a connection for each, and each plans its statements anew
  for (const name of ROLES) {
    const role: StaffRole = name === 'colleague' ? 'professional' : name;
    const { email, name: called } = invented('Persona');
    const activation = { tokenHash: hashOf(), sealed: null };
    const { id } = must(
      await createStaff(admin, { email, name: called, position: 'Cargo de prueba', roles: [role], activation }),
    );
    // Those who answer for cases entered once
    if (role === 'professional' || role === 'lead')
      await database.owner.db.execute(
        sql`insert into credential (person_id, password_hash, totp_confirmed_at, changed_at)
          values (${id}, ${HASHED}, ${dayNumber(0).toISOString()}::timestamptz, ${dayNumber(0).toISOString()}::timestamptz)`,
      );
    made.push([name, { id, actor: staffActor(id, role) }]);
  }
  return Object.fromEntries(made) as Staff;
}

export type Item = z.input<typeof actaItem>;

/** Holds a meeting and writes its acta, which stays a draft. Returns the acta's id. */
export async function givenActaDraft(
  world: Pick<World, 'database' | 'staff'> & { cycle: { id: string } },
  input: {
    activities: readonly MeetingActivity[];
    alliances?: readonly string[];
    items: readonly Item[];
    day: number;
    drafter?: StaffName;
  },
): Promise<string> {
  const ctx = by(world, input.drafter ?? 'professional', input.day);
  const meeting = must(
    await conveneMeeting(ctx, {
      key: randomUUID(),
      cycle: world.cycle.id,
      title: 'Mesa de trabajo',
      agenda: 'Orden del día',
      modality: 'onSite',
      place: 'Sala de juntas',
      day: bogotaDay(ctx.now),
      from: '08:00',
      to: '09:30',
      activities: [...input.activities],
      alliances: [...(input.alliances ?? [])],
    }),
  );
  const team = [world.staff[input.drafter ?? 'professional'].id];
  must(await recordAttendance(ctx, { meeting: meeting.id, present: [], team, others: [] }));
  const acta = must(await draftActa(ctx, { key: randomUUID(), meeting: meeting.id }));
  const items = input.items.map((item) => ({ internal: false, ...item })) as z.output<typeof actaItem>[];
  must(
    await saveActa(ctx, {
      acta: acta.id,
      version: 1,
      development: 'Se desarrolló la reunión.',
      internalNote: '',
      items,
    }),
  );
  return acta.id;
}

/** The same, put in review. */
export async function givenActaInReview(...[world, input]: Parameters<typeof givenActaDraft>): Promise<string> {
  const acta = await givenActaDraft(world, input);
  must(await submitActa(by(world, input.drafter ?? 'professional', input.day), { acta }));
  return acta;
}

/** Holds a meeting whose acta is approved, with its effects. */
export async function givenActa(
  world: Parameters<typeof givenActaInReview>[0],
  input: Parameters<typeof givenActaInReview>[1] & { approver?: StaffName },
): Promise<string> {
  const acta = await givenActaInReview(world, input);
  must(await approveActa(by(world, input.approver ?? input.drafter ?? 'professional', input.day), { acta }));
  return acta;
}

/** A cycle whose activity 1 was closed by a committee's acta, with two prioritised initiatives. */
export async function givenCycle(database: TestDatabase, known?: Staff, year = 2026): Promise<World> {
  const staff = known ?? (await givenStaff(database));
  const bare = { database, staff };
  const { id } = must(await openCycle(by(bare, 'director', 0), { key: randomUUID(), year }));
  const drafted = async (name: string) =>
    must(
      await draftInitiative(by(bare, 'professional', 0), {
        key: randomUUID(),
        cycle: id,
        name,
        lineOfWork: 'Convivencia',
        description: '',
      }),
    ).id;
  const initiatives = [await drafted('Barrios que leen'), await drafted('Parques cuidados')];
  const acta = await givenActa(
    { ...bare, cycle: { id } },
    {
      activities: [1],
      items: [{ alliance: null, organization: null, content: { activity: 1, committee: 'directorate', initiatives } }],
      day: 1,
      approver: 'director',
    },
  );
  return { ...bare, cycle: { id, year, initiatives, acta } };
}

/** A registered organization with its representative, its legal nature verified by a named person. */
export async function givenOrganization(
  world: Pick<World, 'database' | 'staff'>,
  verified = true,
): Promise<GivenOrganization> {
  const ctx = by(world, 'professional', 1);
  const { name, nit } = invented('Fundación');
  const { id } = must(await registerOrganization(ctx, { key: randomUUID(), name, kind: 'FUNDACION', nit }));
  if (verified) must(await verifyLegalNature(ctx, { organization: id }));
  const { actor, email } = await givenMember(world, id, 'representative');
  return { id, name, email, representative: actor };
}

/** A new person of the organization. */
export async function givenMember(
  world: Pick<World, 'database' | 'staff'>,
  organization: string,
  role: OrganizationRole,
) {
  const { name, email, phone } = invented('Persona');
  const job = contextOf(world.database.backoffice, { kind: 'job', name: 'staff:create' }, dayNumber(1));
  const person = must(await createPerson(job, { name, email, phone }));
  const joining = { organization, person: person.id, role, position: 'Dirección', verifiedHow: 'Lo dijo su acta' };
  must(await addMember(by(world, 'professional', 1), joining));
  return { email, actor: { kind: 'person' as const, person: person.id, memberships: [{ organization, role }] } };
}

/** The mails waiting in the queue that speak of an id, as their templates, in alphabetical order. */
export async function mailsAbout(world: World, id: string): Promise<string[]> {
  const jobs = await waitingJobs(world.database.worker.db);
  const kept = await world.database.owner.db.execute<{ id: string }>(
    sql`select id from receipt where about_id = ${id}`,
  );
  const ids = [id, ...kept.map((row) => row.id)];
  const about = jobs.filter(
    (job) => job.task === 'mail' && Object.values(job.payload).some((value) => ids.includes(String(value))),
  );
  return about.map((job) => String(job.payload.template)).sort();
}

/** One row of the database, as the owner sees it. */
export async function rowOf(world: Pick<World, 'database'>, query: SQL): Promise<Record<string, unknown>> {
  const [row] = await world.database.owner.db.execute<Record<string, unknown>>(query);
  return row ?? {};
}

/** Where the alliance stands, as it is stored. */
export async function stepOf(world: Pick<World, 'database'>, alliance: string): Promise<unknown> {
  return (await rowOf(world, sql`select step from alliance where id = ${alliance}`)).step;
}

/** The names of a stream's events, in order, as the owner sees them. */
export async function eventsOf(world: Pick<World, 'database'>, stream: string): Promise<string[]> {
  return eventNames(world.database.owner.db, stream);
}
