import { randomUUID } from 'node:crypto';
import { addParty, removeParty } from '@alianzas/domain/alliance';
import { aWorld, by, givenAlliance, givenOrganization, must } from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { type KindName, kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const reason = 'Entra por su propia puerta';

/** What the last job of the kind says now. */
async function told(kind: KindName): Promise<readonly Draft[]> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = await waitingJobs(world().database.worker.db);
  const job = jobs.map(({ payload }) => payload as unknown as MailJob).filter(({ template }) => template === kind);
  return kinds[kind]({ ...links, ctx, unseal: () => ({}) }, job.at(-1)!);
}

/** An alliance of two whose second organization the team added, and that one taken out. */
async function addedAndRemoved() {
  const one = await givenAlliance(world(), { at: 2 });
  const other = await givenOrganization(world());
  const staff = by(world(), 'professional', 3);
  const { id: party } = must(await addParty(staff, { key: randomUUID(), alliance: one.id, organization: other.id }));
  const added = await told('partyAdded');
  return { one, other, added, remove: async () => must(await removeParty(staff, { alliance: one.id, party, reason })) };
}

test('who is added to an alliance hears it, with those that were in it; who is taken out alone, with the reason', async () => {
  const { one, other, added, remove } = await addedAndRemoved();
  await remove();
  const removed = await told('partyRemoved');
  expect(added.map(({ to, props }) => [to, (props as { act: string }).act])).toEqual([
    [other.email, 'added'],
    [one.organizations[0]!.email, 'joined'],
  ]);
  const first = await renderMail('partyTold', added[1]!.props as never);
  for (const said of [one.code, one.organizations[0]!.name, 'Otra organización se sumó'])
    expect(first.text).toContain(said);
  expect(first.text).not.toContain(other.name);
  expect(removed.map(({ to }) => to)).toEqual([other.email]);
  const { text } = await renderMail(removed[0]!.template, removed[0]!.props);
  for (const said of [one.code, other.name, reason]) expect(text).toContain(said);
  const { props } = added[0]!;
  expect((await renderMail('partyTold', props as never)).text).toContain(one.code);
});

test('nothing is told of one registration to whose organization is of the alliance by another', async () => {
  const { one, other, remove } = await addedAndRemoved();
  const merging = { organization: other.id, into: one.organizations[0]!.id, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world(), 'lead', 3), { key: randomUUID(), ...merging }));
  await remove();
  expect(await told('partyRemoved')).toEqual([]);
});
