import { randomUUID } from 'node:crypto';
import { amendCommitment, askAcceptance, proposeCommitment, withdrawCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, givenAlliance, givenMember, must, through } from '@alianzas/domain/given';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-06-30' };

test('who was asked to accept a commitment hears that another of its people changed or withdrew it, once it was asked', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, email } = one.organizations[0]!;
  const { actor: marta } = await givenMember(world(), organization, 'collaborator');
  const { email: delegate } = await givenMember(world(), organization, 'delegate');
  const ctx = through(world(), marta, 9);
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  const { id: commitment } = must(await proposeCommitment(ctx, input));

  must(await amendCommitment(ctx, { commitment, version: 1, ...promise, deliverable: 'Diez jornadas' }));
  expect(await told(one.id), 'nobody was asked yet').toEqual([]);
  must(await askAcceptance(by(world(), 'professional', 9), { alliance: one.id }));
  must(await amendCommitment(ctx, { commitment, version: 2, ...promise, deliverable: 'Ocho jornadas' }));
  const changed = await told(one.id);
  expect(changed.map(({ to }) => to)).toEqual([email, delegate].sort());
  for (const { text } of changed) {
    expect(text).toContain('Otra persona de su organización cambió este compromiso');
    expect(text).toContain('Ocho jornadas');
    expect(text).not.toContain('de la Secretaría, el');
  }
  must(await withdrawCommitment(ctx, { commitment, version: 3, reason: 'No hay salón' }));
  expect((await told(one.id)).filter(({ text }) => text.includes('retiró este compromiso'))).toHaveLength(2);
});

test('the receipt of who changed it says whose acceptance it waits for', async () => {
  for (const act of ['commitmentProposed', 'commitmentAmended', 'commitmentReplaced'] as const) {
    const { text } = await renderMail('receipt', { ...receiptSample, act });
    expect(text.replaceAll(/\s+/g, ' ')).toContain('la aceptación de quien la representa o de su persona delegada');
  }
});

const receiptSample = {
  ...{ name: 'Marta', organization: 'La JAC', about: 'ALZ-2026-0031', by: 'Marta', day: 'hoy', time: '8:05 a. m.' },
  ...{ items: [{ title: 'Compromiso 1', text: 'Prestar el salón', sha256: null }], url: 'http://localhost:3000/' },
};

/** What the people of the organization read of the changes of its commitments. */
async function told(alliance: string): Promise<{ to: string; text: string }[]> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db)).map(({ payload }) => payload as unknown as MailJob);
  const texts = [];
  for (const job of jobs.filter((each) => each.template === 'commitmentChanged' && each.alliance === alliance))
    for (const { template, to, props } of await kinds.commitmentChanged({ ...links, ctx, unseal: () => ({}) }, job))
      texts.push({ to, text: (await renderMail(template, props)).text.replaceAll(/\s+/g, ' ') });
  return texts.sort((a, b) => (a.to < b.to ? -1 : 1));
}
