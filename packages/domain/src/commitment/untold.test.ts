import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, returnCommitment } from '../asRead.ts';
import { aWorld, by, type GivenAlliance, givenAlliance, must, rowOf, through } from '../given.ts';
import { type Ctx, Forbidden } from '../platform/index.ts';
import { contextOf, waitingJobs } from '../testing.ts';
import { amendCommitment, askAcceptance, askUntold, casesToAsk, proposeCommitment } from './index.ts';

const world = aWorld();
const MINUTE = 60_000;
const team = (minutes = 0): Ctx => later(by(world(), 'professional', 9), minutes);
const later = (ctx: Ctx, minutes: number): Ctx => ({ ...ctx, now: new Date(ctx.now.getTime() + minutes * MINUTE) });
const job = (minutes: number): Ctx =>
  contextOf(world().database.worker, { kind: 'job', name: 'askAcceptances' }, team(minutes).now);

async function propose(one: GivenAlliance, minutes: number, side = 0): Promise<string> {
  const said = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-06-30' };
  const organization = one.organizations[side]!.id;
  const input = { key: randomUUID(), alliance: one.id, organization, ...said };
  return must(await proposeCommitment(team(minutes), input)).id;
}

/** As the worker does it: every case that it finds. Answers the organizations of a case to which mails go. */
async function told(one: GivenAlliance, minutes: number): Promise<unknown[]> {
  const asked = async () =>
    (await waitingJobs(world().database.worker.db))
      .filter(({ payload }) => payload.template === 'commitmentsToAccept' && payload.alliance === one.id)
      .map(({ payload }) => payload.organization);
  const before = await asked();
  for (const alliance of await casesToAsk(job(minutes))) must(await askUntold(job(minutes), alliance));
  return (await asked()).slice(before.length);
}

test('what the team writes for an organization is told by itself, in one mail, once nothing was written for ten minutes', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  await propose(one, 0);
  await propose(one, 5);
  await propose(one, 8);
  expect(await told(one, 17)).toEqual([]);
  expect(await told(one, 18)).toEqual([one.organizations[0]!.id]);
  expect(await told(one, 19)).toEqual([]);
  await propose(one, 20, 1);
  expect(await told(one, 31)).toEqual([one.organizations[1]!.id]);
  expect(await told(one, 60)).toEqual([]);
});

test('the mail of a case is its own, whatever another case asks at the same moment', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  await propose(one, 0);
  must(await askUntold(job(11), one.id));
  const key = `commitmentsToAccept:${one.id}:${one.organizations[0]!.id}:%`;
  const kept = await rowOf(world(), sql`select count(*)::int as jobs from graphile_worker.jobs where key like ${key}`);
  expect(kept).toEqual({ jobs: 1 });
});

test('what was asked for, accepted, or sent back and rewritten is not asked again; nobody but the worker asks so', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const first = await propose(one, 0);
  must(await askAcceptance(team(1), { alliance: one.id }));
  expect(await told(one, 30)).toEqual([]);
  const ally = (minutes: number) => later(through(world(), one.organizations[0]!.representative, 9), minutes);
  must(await returnCommitment(ally(31), { commitment: first, note: 'Solo los sábados' }));
  const said = { action: 'Los sábados', deliverable: 'Doce jornadas', dueOn: '2026-06-30' };
  must(await amendCommitment(team(32), { commitment: first, version: 2, ...said }));
  // `commitmentChanged` asks for it, at once
  const mails = (await waitingJobs(world().database.worker.db)).filter(({ payload }) => payload.alliance === one.id);
  expect(mails.map(({ payload }) => payload.template)).toContain('commitmentChanged');
  expect(await told(one, 50)).toEqual([]);
  const second = await propose(one, 60);
  const chosen = { alliance: one.id, commitments: [second], statement: 'yes' as const };
  must(await acceptCommitments(ally(61), chosen));
  expect(await told(one, 90)).toEqual([]);
  await expect(askUntold(team(), one.id)).rejects.toThrow(Forbidden);
});

test('what was written while others were asked for is told, though its clock was the earlier', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  await propose(one, 0);
  must(await askAcceptance(team(2), { alliance: one.id }));
  await propose(one, 1);
  expect(await told(one, 20)).toEqual([one.organizations[0]!.id]);
  expect(await told(one, 40)).toEqual([]);
});
