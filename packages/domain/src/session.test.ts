import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { approveActa } from './asRead.ts';
import { contributionsOf, declareContribution, verifyContribution } from './contribution/index.ts';
import {
  by,
  contents,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  givenCycle,
  hashOf,
  invented,
  itemsFor,
  must,
  rowOf,
  through,
  type World,
} from './given.ts';
import { sendInvitation } from './intake/index.ts';
import { conveneMeeting } from './meeting/index.ts';
import { type Outcome, sqlState } from './platform/index.ts';
import { openEdition } from './recognition/index.ts';
import { testDatabase } from './testing.ts';

const ALLIANCES = 40;
const AT_ONCE = 5;

let world: World;
let alliances: GivenAlliance[];
beforeAll(async () => {
  world = await givenCycle(await testDatabase());
  alliances = [];
  while (alliances.length < ALLIANCES) {
    alliances.push(...(await Promise.all(Array.from({ length: AT_ONCE }, () => givenAlliance(world, { at: 14 })))));
  }
  must(
    await openEdition(by(world, 'professional', 14), {
      key: randomUUID(),
      cycle: world.cycle.id,
      name: 'Gala',
      technicalDocument: 'DT-2',
    }),
  );
}, 240_000);
afterAll(() => world.database.drop());

function contribution(one: GivenAlliance) {
  const said = {
    category: 'talent' as const,
    description: 'Horas',
    quantity: '1',
    unit: 'hora',
    deliveredOn: '2026-02-05',
  };
  const free = { monetizable: 'no' as const, notMonetizableReason: 'Voluntariado' };
  return {
    key: randomUUID(),
    alliance: one.id,
    organization: one.organizations[0]!.id,
    initiative: world.cycle.initiatives[0]!,
    ...said,
    ...free,
  };
}

function meeting(one: GivenAlliance) {
  const where = { modality: 'virtual' as const, place: 'Enlace', day: '2026-03-20', from: '08:00', to: '09:00' };
  return {
    key: randomUUID(),
    cycle: world.cycle.id,
    title: 'Otra',
    agenda: 'Otra',
    ...where,
    activities: [9 as const],
    alliances: [one.id],
  };
}

function invitation(one: GivenAlliance) {
  const { name: contactName, email: contactEmail } = invented('Persona');
  const said = { title: 'Otra alianza', message: 'Les invitamos', professional: world.staff.professional.id };
  return {
    key: randomUUID(),
    organization: one.organizations[0]!.id,
    contactName,
    contactEmail,
    verifiedHow: 'Lo dijo su acta',
    initiatives: [...world.cycle.initiatives],
    ...said,
  };
}

/** What others do to the same alliances and organizations while the session decides: two verbs for each alliance. */
const others: readonly ((one: GivenAlliance) => Promise<Outcome<unknown>>)[] = [
  (one) => declareContribution(through(world, one.organizations[0]!.representative, 15), contribution(one)),
  (one) => conveneMeeting(by(world, 'professional', 15), meeting(one)),
  (one) => sendInvitation(by(world, 'lead', 15), invitation(one), { tokenHash: hashOf(), sealedToken: 'sellado' }),
  async (one) => {
    const [first] = await contributionsOf(by(world, 'lead', 15), one.id);
    if (!first || first.state === 'verified')
      return declareContribution(by(world, 'professional', 15), contribution(one));
    return verifyContribution(by(world, 'lead', 15), { contribution: first.id });
  },
];

async function session(
  activity: 14 | 15,
): Promise<{ states: (string | null)[]; milliseconds: number; refused: unknown[] }> {
  const items = alliances.flatMap((one) => itemsFor(one, contents[activity]));
  const acta = await givenActaInReview(world, {
    activities: [activity],
    alliances: alliances.map((one) => one.id),
    items,
    day: 15,
  });
  const start = performance.now();
  let milliseconds = 0;
  const decided = approveActa(by(world, 'director', 15), { acta }).finally(() => {
    milliseconds = performance.now() - start;
  });
  const tried = alliances.flatMap((one, index) => [0, 1].map((more) => () => others[(index + more) % 4]!(one)));
  const meanwhile = tried.map((verb) => verb());
  const settled = await Promise.allSettled<Outcome<unknown>>([decided, ...meanwhile]);
  const states = settled.flatMap((one) =>
    one.status === 'rejected' ? [sqlState(one.reason) ?? String(one.reason)] : [],
  );
  const codes = settled.map((one) => (one.status === 'fulfilled' && !one.value.ok ? one.value.refusal.code : null));
  // Who was told that somebody else is saving does as the sentence says, once the session is over, and is taken.
  const again = tried.filter((_, index) => codes[index + 1] === 'case.busy');
  const refused: string[] = codes.filter((code) => code !== null && code !== 'case.busy');
  for (const verb of again) {
    const outcome = await verb();
    if (!outcome.ok) refused.push(outcome.refusal.code);
  }
  return { states, milliseconds, refused };
}

test(`one session recognises, and one decides continuity, for ${ALLIANCES} alliances while twice as many verbs run on them`, async () => {
  for (const activity of [14, 15] as const) {
    const { states, refused, milliseconds } = await session(activity);
    expect(states).toEqual([]);
    expect(refused).toEqual([]);
    expect(milliseconds).toBeLessThan(10_000);
  }
  const ids = sql.join(
    alliances.map((one) => sql`${one.id}::uuid`),
    sql`, `,
  );
  const row = await rowOf(
    world,
    sql`select (select count(*)::int from alliance where step = 16 and id in (${ids})) as ready,
    (select count(*)::int from recognition where alliance_id in (${ids})) as recognised,
    (select count(*)::int from continuity where alliance_id in (${ids})) as continuing,
    (select count(distinct cause)::int from event where name in ('recognition.decided', 'continuity.decided')) as acts`,
  );
  expect(row).toEqual({ ready: ALLIANCES, recognised: ALLIANCES, continuing: ALLIANCES, acts: 2 });
}, 120_000);
