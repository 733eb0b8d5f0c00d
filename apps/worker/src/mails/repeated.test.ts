import { aWorld, by, givenRequestSent, linkOf, must, rowOf, through } from '@alianzas/domain/given';
import { declineRequest, markDuplicate, withdrawRequest } from '@alianzas/domain/intake';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 4);
type Sent = Awaited<ReturnType<typeof givenRequestSent>>;

const answerOf = async ({ id }: Sent) => {
  const { version } = await rowOf(world(), sql`select version from request where id = ${id}`);
  return { request: id, version: Number(version), note: 'Piden lo mismo' };
};

/** What is told now of the end of that request to whoever sent those that repeat it, and to whoever closed them. */
async function told({ id }: Sent) {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db))
    .map(({ payload }) => payload as unknown as MailJob)
    .filter((job) => job.template === 'repeatedEnded' && job.request === id);
  const drafts = await Promise.all(jobs.map((job) => kinds.repeatedEnded({ ...links, ctx, unseal: () => ({}) }, job)));
  return drafts.flat();
}

test.each([
  ['withdrawn', async (other: Sent) => must(await withdrawRequest(through(world(), other.bearer, 5), other.id))],
  ['declined', async (other: Sent) => must(await declineRequest(lead(), await answerOf(other), linkOf()))],
])('the one that others repeat was %s: whoever sent each hears it, and whoever closed it', async (_, end) => {
  const sent: Sent[] = [];
  for (let n = 0; n < 3; n += 1) sent.push(await givenRequestSent(world()));
  const [one, chained, goesOn] = sent as [Sent, Sent, Sent];
  must(
    await markDuplicate(lead(), { ...(await answerOf(chained)), repeats: one.code, repeatsSeen: one.code }, linkOf()),
  );
  must(
    await markDuplicate(lead(), { ...(await answerOf(one)), repeats: goesOn.code, repeatsSeen: goesOn.code }, linkOf()),
  );
  expect(await told(one), 'the one that it repeats goes on').toEqual([]);
  await end(goesOn);
  const drafts = await told(goesOn);
  const { email } = await rowOf(world(), sql`select email from person where id = ${world().staff.lead.id}`);
  for (const { id, code } of [one, chained]) {
    const { to } = await rowOf(world(), sql`select contact_email as to from request where id = ${id}`);
    expect(drafts).toContainEqual(
      expect.objectContaining({
        to,
        template: 'repeatedEnded',
        props: expect.objectContaining({ code, other: goesOn.code }),
      }),
    );
    expect(drafts).toContainEqual(
      expect.objectContaining({
        ...{ to: email, template: 'teamTold' },
        props: expect.objectContaining({
          act: 'repeatedEnded',
          about: code,
          url: links.backoffice(backoffice.request(code)),
        }),
      }),
    );
  }
  expect(drafts).toHaveLength(4);
});
