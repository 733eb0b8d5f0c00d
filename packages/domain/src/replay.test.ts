import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import * as alliance from './alliance/index.ts';
import { endAlliance } from './asRead.ts';
import * as balance from './balance/index.ts';
import * as evidence from './evidence/index.ts';
import * as filing from './filing/index.ts';
import * as followup from './followup/index.ts';
import {
  answerNo,
  aWorld,
  by,
  caseOf,
  contents,
  followUp,
  givenActa,
  givenAlliance,
  givenBalanceFiled,
  givenInvitation,
  givenOrganization,
  itemsFor,
  must,
  rowOf,
  through,
  undoStep,
  walk,
} from './given.ts';
import { declineInvitation, revokeInvitation } from './intake/index.ts';
import * as network from './network/index.ts';
import * as plan from './plan/index.ts';
import type { DomainEvent } from './platform/index.ts';
import { activitiesOf, evolve, type Fact, initialPath, type Path, type Visit } from './procedure/index.ts';
import * as recognition from './recognition/index.ts';
import * as reversal from './reversal/index.ts';
import * as sustainment from './sustainment/index.ts';

const world = aWorld();

type Facts = { readonly [name: string]: (event: DomainEvent) => Fact | null };
const facts: Facts = Object.assign(
  {},
  ...[alliance, network, filing, plan, evidence, followup, reversal, recognition, sustainment, balance].map(
    (concept) => concept.facts,
  ),
);

interface Kept extends Record<string, unknown> {
  name: string;
  stream_kind: 'alliance';
  stream_id: string;
  data: string;
}

/** The path that the events of an alliance give again, read as an auditor would: from the rows of the history only. */
async function replayed(id: string): Promise<Path> {
  const rows = await world().database.owner.db.execute<Kept>(
    sql`select name, stream_kind, stream_id, data from event where stream_id = ${id} order by seq`,
  );
  const told = rows.map(
    (row): DomainEvent => ({
      name: row.name,
      stream: { kind: row.stream_kind, id: row.stream_id },
      audience: 'staff',
      data: JSON.parse(row.data),
    }),
  );
  return told.reduce<Path>((path, event) => {
    const fact = facts[event.name]?.(event);
    return fact ? evolve(path, fact, activitiesOf(2)) : path;
  }, initialPath);
}

/** Two steps taken back and the decision answered otherwise; then decided again, with its stretch half walked. */
async function goBackAndForth(loop: string): Promise<void> {
  const lead = by(world(), 'lead', 20);
  const undo = (id: string, step: number) => undoStep(lead, { alliance: id, step, reason: 'Error' });
  must(await undo(loop, 7));
  must(await undo(loop, 6));
  const other = await givenAlliance(world(), { at: 12, answers: ['no'] });
  await answerNo(world(), other);
  must(await undo(other.id, 11));
  must(await undo(other.id, 13));
  other.rounds = 0;
  const items = itemsFor(other, () => contents[5]('yes'));
  await givenActa(world(), { activities: [5], alliances: [other.id], items, day: 20 });
  other.answers = ['yes'];
  await walk(world(), other, 6, 7);
}

const inOrder = (visits: readonly Visit[]) => [...visits].sort((a, b) => a.activity - b.activity || a.visit - b.visit);

test('replaying the events of every alliance gives its stored step, rounds and visits again', async () => {
  const made = [];
  for (const at of [2, 5, 7, 9, 12, 16]) made.push(await givenAlliance(world(), { at }));
  made.push(
    await givenAlliance(world(), { at: 10, answers: ['no'] }),
    await givenAlliance(world(), { at: 8, parties: 5, answers: ['no', 'yes'] }),
  );
  const looped = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), looped);
  await followUp(world(), looped, 'underWay');
  await walk(world(), looped, 11, 12);
  await answerNo(world(), looped);
  const organization = await givenOrganization(world());
  const declined = await givenInvitation(world(), organization);
  must(await declineInvitation(through(world(), declined.bearer, 2), declined.id, { reason: 'No' }));
  const walked = await givenInvitation(world(), organization);
  await walk(world(), caseOf(walked, organization, 'no'), 2, 8);
  must(
    await endAlliance(by(world(), 'lead', 9), {
      alliance: made[3]!.id,
      outcome: 'endedEarly',
      reason: 'Cierra',
    }),
  );
  await goBackAndForth(made[2]!.id);
  const stored = await world().database.owner.db.execute<{ id: string }>(sql`select id from alliance`);
  expect(stored.length).toBe(12);
  for (const { id } of stored) {
    const path = await replayed(id);
    const kept = await alliance.pathOf(by(world(), 'lead', 30), id);
    expect({ ...path, visits: inOrder(path.visits) }).toEqual({ ...kept, visits: inOrder(kept.visits) });
  }
}, 120_000);

test('so it does once the balance is filed and the cycle is closed', async () => {
  const ctx = by(world(), 'lead', 30);
  const running = await world().database.owner.db.execute<{ id: string }>(sql`select id from alliance where step < 16`);
  for (const { id } of running) {
    const invited = await world().database.owner.db.execute<{ invitation: string; version: number }>(
      sql`select id as invitation, version from invitation where alliance_id = ${id} and state <> 'accepted'`,
    );
    const [unanswered] = invited;
    if (unanswered) must(await revokeInvitation(ctx, { ...unanswered, reason: 'Cierra' }));
    else must(await endAlliance(ctx, { alliance: id, outcome: 'withdrawn', reason: 'Cierra' }));
  }
  await givenBalanceFiled(world());
  const closed = await world().database.owner.db.execute<{ id: string; rounds: number }>(
    sql`select id, rounds from alliance`,
  );
  for (const { id, rounds } of closed) expect(await replayed(id)).toMatchObject({ step: null, rounds });
});

test('a step is written by nothing but its events: no two streams tell one alliance where it stands', async () => {
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n from event where stream_kind <> 'alliance' and name in ('alliance.opened', 'alliance.ended', 'compliance.decided')`,
  );
  expect(row).toEqual({ n: 0 });
});
