import { commitmentsOf } from '@alianzas/domain/commitment';
import { takeBackPacket } from '@alianzas/domain/filing';
import { correctRenewal } from '@alianzas/domain/followup';
import { answerNo, aWorld, by, dayOf, givenAlliance, must } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { PDF } from './evidence-scene.ts';

const world = aWorld();
const ask = aPortal(world);

test('what was kept unsent of an activity comes with its files to the one that replaces it, also twice over', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const { person } = one.organizations[0]!.representative;
  const plan = async () =>
    (await planOf(by(world(), 'professional', 40), one.id)).actions.flatMap(({ activities }) => activities);
  const first = (await plan()).find(({ partyId }) => partyId)!;
  const before = portal.newEvidence(one.code, first.number);
  const body = new FormData();
  const typed = { planActivity: first.id, draftOf: first.id, description: 'Sembramos cien matas', draft: 'save' };
  for (const [name, value] of Object.entries(typed)) body.append(name, value);
  body.append('files', new File([PDF], 'jardin.pdf', { type: 'application/pdf' }));
  expect((await ask(before, person, { method: 'POST', body })).status).toBe(303);

  await answerNo(world(), one);
  const ctx = by(world(), 'professional', dayOf(one, 11));
  const renewed = (await commitmentsOf(ctx, one.id)).find(({ round }) => round > 0)!;
  must(await takeBackPacket(ctx, { filing: renewed.filingId!, reason: 'Se escribió mal' }));
  const again = { action: 'Sembrar otra vez', deliverable: 'Una jornada', dueOn: renewed.dueOn };
  must(await correctRenewal(ctx, { commitment: renewed.id, version: renewed.version, ...again }));

  const standing = (await plan()).find(({ title, replacedAt }) => !replacedAt && title === 'Sembrar otra vez')!;
  const here = portal.newEvidence(one.code, standing.number);
  const start = await (await ask(portal.start(), person)).text();
  expect(wordsOf(start)).toContain('Termine y envíe la evidencia de «Sembrar otra vez», que guardó sin enviar');
  expect(start).toContain(here);
  for (const time of ['first', 'again']) {
    const html = await (await ask(here, person)).text();
    for (const kept of ['Sembramos cien matas', 'jardin.pdf', `name="planActivity" value="${standing.id}"`])
      expect([time, html.includes(kept), kept]).toEqual([time, true, kept]);
  }
  expect(wordsOf(await (await ask(portal.start(), person)).text())).toContain('Termine y envíe');
});
