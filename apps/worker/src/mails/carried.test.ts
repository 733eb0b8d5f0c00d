import { aWorld, by, carryOverAlliance, givenAlliance, givenCycle, must } from '@alianzas/domain/given';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { type KindName, kinds } from './kinds.ts';
import { hasShape, shapes } from './shapes.ts';
import { links } from './testing.ts';

const world = aWorld();

/** The mails that were queued of an alliance that was carried over, as they go. */
async function told(alliance: string): Promise<Draft[]> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db))
    .map(({ payload }) => payload as unknown as MailJob)
    .filter((job) => job.template.startsWith('carriedOver') && job.alliance === alliance);
  expect(jobs.every((job) => hasShape({ ...job }, shapes[job.template as KindName]))).toBe(true);
  const drafts = await Promise.all(
    jobs.map((job) => kinds[job.template as KindName]({ ...links, ctx, unseal: () => ({}) }, job)),
  );
  return drafts.flat();
}

test('whose alliance goes on in another cycle hears it, with the reason, and so does its professional, once each', async () => {
  const one = await givenAlliance(world(), { at: 9, parties: 2 });
  const next = await givenCycle(world().database, world().staff, 2027);
  const moving = { alliance: one.id, to: next.cycle.id, reason: 'El último taller queda para febrero' };
  must(await carryOverAlliance(by(world(), 'lead', 290), moving));
  must(await carryOverAlliance(by(world(), 'lead', 290), moving));
  const drafts = await told(one.id);
  const team = drafts.filter(({ template }) => template === 'teamTold');
  const allies = drafts.filter(({ template }) => template === 'carriedOver');
  const heard = allies.map(({ to }) => to);
  for (const { email } of one.organizations) expect(heard).toContain(email);
  expect(new Set(heard).size).toBe(heard.length);
  expect(team).toHaveLength(1);
  for (const { template, props } of drafts) {
    const { text } = await renderMail(template, props);
    for (const said of ['2026', '2027', moving.reason, one.code]) expect(text).toContain(said);
  }
});

test('a professional who carries it over is not told what they did', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const next = await givenCycle(world().database, world().staff, 2028);
  await world().database.owner.db.execute(
    `update alliance set professional_id = '${world().staff.lead.id}' where id = '${one.id}'`,
  );
  must(await carryOverAlliance(by(world(), 'lead', 290), { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
  expect(new Set((await told(one.id)).map(({ template }) => template))).toEqual(new Set(['carriedOver']));
});
