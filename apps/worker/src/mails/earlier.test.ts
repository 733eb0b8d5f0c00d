import { randomUUID } from 'node:crypto';
import { remind } from '@alianzas/domain/notification';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { earlier, understood } from './earlier.ts';
import { type KindName, kinds } from './kinds.ts';
import landed from './landed.json' with { type: 'json' };
import { hasShape, shapes } from './shapes.ts';
import { aStory, desk, rows, world } from './story.testing.ts';

aStory();

test('what the domain queues has the shape of its kind', async () => {
  const jobs = (await waitingJobs(world().database.worker.db)).filter((job) => job.task === 'mail');
  const odd = jobs.filter(({ payload }) => !hasShape(payload, shapes[payload.template as KindName]));
  expect(jobs.length).toBeGreaterThan(50);
  expect(odd).toEqual([]);
});

test('every name and shape that ever landed is understood, and every one of today has landed or is written down to land', () => {
  const today = Object.entries(shapes);
  const before = earlier.map(({ template, shape }) => [template, shape]);
  const known = [...today, ...before].map((pair) => pair.join(': ')).sort();
  const all = Object.entries(landed).flatMap(([template, kept]) => kept.map((shape) => `${template}: ${shape}`));
  expect(all.sort()).toEqual(known);
});

test('what an earlier release queued is told by today’s mails, once', async () => {
  for (const { template, shape } of earlier) {
    const jobs = await queuedBefore(template, shape);
    expect(jobs.length, template).toBeGreaterThan(0);
    const told = [];
    for (const { key = template, ...job } of jobs) {
      const today = await understood(desk(), job, key);
      if (!today) throw new Error(`${template} has nothing to tell`);
      expect(hasShape({ ...today.job }, shapes[today.job.template as KindName]), template).toBe(true);
      told.push(...(await kinds[today.job.template as KindName](desk(), today.job)));
    }
    expect(told.length, template).toBeGreaterThan(0);
  }
  await expect(understood(desk(), { template: 'nunca' }, 'x')).rejects.toThrow('no mail is called nunca');
  expect(await understood(desk(), { ...changedJob, commitment: randomUUID() }, 'x')).toBeNull();
});

const changedJob = { template: 'changeReceipt', alliance: randomUUID(), act: 'amended', at: '', person: randomUUID() };

/** A job with its key, where what it tells stood there. */
type Queued = MailJob & { key?: string };

/** Jobs as they stood in the queue, about the rows of the story. */
async function queuedBefore(template: string, shape: string): Promise<Queued[]> {
  const fields = shape.split(' ');
  if (fields.includes('reminders')) return remindersBefore(fields);
  if (template === 'newCommitment') return newCommitmentsBefore();
  if (template === 'stepToldToTeam') return closingsBefore();
  if (template === 'requestLink') return linksBefore();
  if (['request', 'invitation'].includes(fields[0]!)) return sendingsBefore(template, fields);
  if (fields.includes('meeting'))
    return rowsFor(template, 'select meeting_id as meeting, alliance_id as alliance from meeting_alliance');
  if (fields.includes('acta')) {
    return rowsFor(
      template,
      "select a.id as acta, m.alliance_id as alliance from acta a join meeting_alliance m using (meeting_id) where a.state = 'approved'",
    );
  }
  const about = ['commitment', 'evidence', 'contribution'].find((field) => fields.includes(field))!;
  const acts = await rowsFor(
    template,
    `select about_id as ${about}, alliance_id as alliance, organization_id as organization, by as person, at::text,
    lower(substring(act from '(Amended|Withdrawn|Replaced|Returned|Objected|Accepted|Reported|Declared)$')) as act from receipt
    where act like '${about}%' and organization_id is not null`,
  );
  const wanted = WANTED.find(([name]) => name.test(template))?.[1] ?? /./;
  return acts
    .filter(({ act }) => wanted.test(act!))
    .map((job) =>
      Object.fromEntries(Object.entries(job).filter(([field]) => field === 'template' || fields.includes(field))),
    ) as unknown as MailJob[];
}

/** Of a person, without saying of which organization. */
async function remindersBefore(fields: readonly string[]): Promise<MailJob[]> {
  for (const day of ['2026-04-16', '2026-04-24', '2026-04-30', '2026-05-04'])
    await remind(contextOf(world().database.worker, { kind: 'job', name: 'remind' }, new Date(`${day}T13:00:00Z`)));
  const jobs = (await waitingJobs(world().database.worker.db)).filter(({ payload }) => payload.template === 'reminder');
  const had = (name: string) => name === 'template' || fields.some((field) => field.replace('?', '') === name);
  return jobs.map(({ payload }) => Object.fromEntries(Object.entries(payload).filter(([name]) => had(name))) as never);
}

/** Of the loop, without the receipt of its words. */
async function newCommitmentsBefore(): Promise<MailJob[]> {
  return rowsFor(
    'newCommitment',
    `select data::json ->> 'commitment' as commitment, stream_id as alliance, data::json ->> 'organization' as organization
     from event where name = 'commitment.renewed' and data::json ->> 'organization' is not null`,
  );
}

/** Of a request that was sent, without saying until when its link serves. */
async function linksBefore(): Promise<MailJob[]> {
  const jobs = await waitingJobs(world().database.worker.db);
  const received = jobs.filter(({ payload }) => payload.template === 'requestReceived');
  return received.map(({ payload: { sending, ...before } }) => ({
    ...(before as unknown as MailJob),
    template: 'requestLink',
  }));
}

/** Of a request or an invitation, without saying of which sending. */
async function sendingsBefore(template: string, fields: readonly string[]): Promise<MailJob[]> {
  const jobs = (await waitingJobs(world().database.worker.db)).filter(({ payload }) => payload.template === template);
  return jobs.map(({ payload: { sending, expiresAt, ...before } }) => {
    expect(hasShape(before, fields.join(' ')), template).toBe(true);
    return before as unknown as MailJob;
  });
}

/** Of an activity that was closed, without saying when. */
async function closingsBefore(): Promise<Queued[]> {
  const jobs = await waitingJobs(world().database.worker.db);
  return jobs.flatMap(({ payload: { at, ...before } }) =>
    before.template === 'stepToldToTeam'
      ? [{ ...(before as unknown as MailJob), key: `${before.template}:${before.alliance}:${before.activity}:${at}` }]
      : [],
  );
}

/** Which acts an earlier name told. */
const WANTED: readonly [RegExp, RegExp][] = [
  [/^(commitmentReturned|returnReceipt)$/, /returned|objected/],
  [/^(commitmentChanged|changeReceipt)/, /amended|withdrawn|replaced/],
  [/^contributionWithdrawn/, /withdrawn/],
  [/^contribution/, /declared/],
  [/^commitmentsAccepted$/, /accepted/],
];

async function rowsFor(template: string, query: string): Promise<MailJob[]> {
  return (await rows(query)).map((row) => ({ template, ...row }));
}
