import { handOverAlliances } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { disablePerson, setRoles } from '@alianzas/domain/identity';
import { waitingJobs } from '@alianzas/domain/testing';
import { backoffice } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import type { Desk, MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
let code: string;
let id: string;

const administrator = () => by(world(), 'administrator', 4);
const emailOf = async (person: string) => {
  const rows = await world().database.owner.db.execute<{ email: string }>(
    `select email from person where id = '${person}'`,
  );
  return rows[0]!.email;
};

beforeAll(async () => {
  ({ id, code } = await givenAlliance(world(), { at: 3 }));
}, 120_000);

/** What the last job of the kind says now. */
async function told(): Promise<readonly Draft[]> {
  const { db } = world().database.worker;
  const job = (await waitingJobs(db)).filter(({ payload }) => payload.template === 'casesLeft').at(-1);
  const ctx = { ...administrator(), db, actor: { kind: 'job' as const, name: 'mail' } };
  return job
    ? kinds.casesLeft({ ...links, ctx, unseal: () => ({}) } satisfies Desk, job.payload as never as MailJob)
    : [];
}

test('a role that drives no cases is taken, and nobody is written to', async () => {
  const { colleague } = world().staff;
  must(await setRoles(administrator(), { person: colleague.id, roles: ['professional', 'quality'] }));
  must(await setRoles(administrator(), { person: colleague.id, roles: ['professional'] }));
  expect(await told()).toEqual([]);
});

test('whoever drives loses the role: the lead reads which cases are left, and where they are handed over', async () => {
  const { professional, lead } = world().staff;
  must(await setRoles(administrator(), { person: professional.id, roles: ['observatory'] }));
  const page = links.backoffice(`${backoffice.handOver()}?de=${professional.id}`);
  expect(await told()).toMatchObject([
    {
      to: await emailOf(lead.id),
      template: 'teamTold',
      props: { act: 'casesLeft', about: expect.stringContaining(code), url: page },
    },
  ]);
});

test('the account of whoever drives is closed: the director reads it where there is no lead', async () => {
  const { professional, director, lead } = world().staff;
  must(await disablePerson(administrator(), { person: professional.id, reason: 'Se fue' }));
  const { db } = world().database.owner;
  await db.execute(`update person set disabled_at = now() where id = '${lead.id}'`);
  expect((await told()).map(({ to }) => to)).toEqual([await emailOf(director.id)]);
  await db.execute(`update person set disabled_at = null where id = '${lead.id}'`);
});

test('cases that were handed over meanwhile are told to nobody', async () => {
  const { professional, colleague } = world().staff;
  const given = { from: professional.id, to: colleague.id, alliances: [id], reason: 'Se fue' };
  must(await handOverAlliances(by(world(), 'lead', 5), given));
  expect(await told()).toEqual([]);
});
