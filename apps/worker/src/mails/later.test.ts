import { waitingJobs } from '@alianzas/domain/testing';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { type KindName, kinds } from './kinds.ts';
import { aStory, desk, TIME, world } from './story.testing.ts';

/**
 * What a kind tells as it stands when the mail goes out, and not as it stood when it was asked for, and why. Each lets in
 * the fields that it names and no other; `silence`, that there is nothing to tell any more.
 */
const AS_IT_STANDS: { readonly [Kind in KindName]?: { fields: readonly string[]; silence?: true; why: string } } = {
  networkInclusion: { fields: ['tableHeld'], why: 'what comes next is no news once it was held' },
  commitmentsAccepted: { fields: ['waiting', 'next'], why: 'what is left to do is what is left now' },
  planReady: {
    fields: ['activities'],
    why: 'what is asked is the plan in force: an activity that was replaced is no duty',
  },
  memberJoined: { fields: ['contact'], why: 'who answers is asked for by name, and has to be there' },
  meetingConvened: { fields: ['day', 'time', 'place'], why: 'whoever goes to where it was goes in vain' },
  meetingMoved: {
    fields: ['day', 'time', 'place', 'was', 'contact'],
    why: 'whoever goes to where it was goes in vain, and who answers for the case is who it is today',
  },
  commitmentsToAccept: { fields: [], silence: true, why: 'nothing is asked that cannot be accepted any more' },
  professionalChanged: { fields: [], silence: true, why: 'a case that went on to another has the mail of that' },
};

type Said = { template: string; [field: string]: unknown };

/** What is said, whoever reads it: who acts for an organization or the team is asked for when the mail goes out. */
async function said(job: MailJob): Promise<Said[]> {
  const drafts = await kinds[job.template as KindName](desk(), job);
  return drafts.map(({ template, props }) => ({ template, ...props, name: '' }));
}

/** What each job was told as soon as its chapter of the story was over. */
const atOnce = new Map<string, { job: MailJob; said: Said[] }>();

aStory(async () => {
  for (const { task, payload } of await waitingJobs(world().database.worker.db)) {
    const [job, key] = [payload as unknown as MailJob, JSON.stringify(payload)];
    if (task === 'mail' && !atOnce.has(key)) atOnce.set(key, { job, said: await said(job) });
  }
});

/** What was said then and is not now, or now and not then, by field; a mail that is only gone, or only there, by none. */
function differences(then: readonly Said[], now: readonly Said[]): string[] {
  if (then.length === 0 || now.length === 0) return [];
  const known = new Set(then.map((one) => JSON.stringify(one)));
  const strange = now.filter((one) => !known.has(JSON.stringify(one)));
  return strange.flatMap((one) => {
    const nearest = then
      .filter(({ template }) => template === one.template)
      .map((other) => fieldsApart(one, other))
      .sort((a, b) => a.length - b.length)[0];
    return nearest ?? ['template'];
  });
}

function fieldsApart(one: Said, other: Said): string[] {
  return Object.keys({ ...one, ...other }).filter(
    (field) => JSON.stringify(one[field]) !== JSON.stringify(other[field]),
  );
}

test(
  'every mail of a year tells at its end what it told at once, but what it tells as it stands, for a reason',
  async () => {
    const changed = new Set<string>();
    for (const { job, said: then } of atOnce.values()) {
      const kind = job.template as KindName;
      const now = await said(job);
      if (then.length > 0 && now.length === 0) changed.add(`${kind}: silence`);
      for (const field of differences(then, now)) changed.add(`${kind}: ${field}`);
    }
    const allowed = Object.entries(AS_IT_STANDS).flatMap(([kind, { fields, silence }]) =>
      [...fields, ...(silence ? ['silence'] : [])].map((field) => `${kind}: ${field}`),
    );
    expect([...changed].filter((one) => !allowed.includes(one))).toEqual([]);
    expect(
      Object.keys(AS_IT_STANDS).filter((kind) => ![...changed].some((one) => one.startsWith(`${kind}: `))),
    ).toEqual([]);
    expect(atOnce.size).toBeGreaterThan(100);
  },
  TIME,
);

test('the receipt of each sending tells its own text, and the team of which it was', async () => {
  const jobs = [...atOnce.values()].map(({ job }) => job).filter(({ request }) => request === thrice());
  const told = async (kind: KindName) =>
    (await Promise.all(jobs.filter((job) => job.template === kind).map(said))).flat();
  const receipts = (await told('requestReceived')).map((one) => JSON.stringify(one.sent));
  const actions = ['Lecturas en el parque', 'Cantar en el parque', 'Cantar de noche'];
  expect(receipts.map((text) => actions.filter((words) => text.includes(words)))).toEqual(actions.map((one) => [one]));
  expect((await told('staffRequestArrived')).map(({ again }) => again)).toEqual([false, true, true]);
  expect((await told('requestIncomplete')).map(({ missing }) => missing)).toEqual(['Diga dónde', 'Diga cuándo']);
});

/** The request that was sent three times. */
function thrice(): string {
  return [...atOnce.values()].find(({ job }) => job.sending === 3)!.job.request!;
}
