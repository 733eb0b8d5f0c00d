import { answerNo, aWorld, by, givenAlliance } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('evidence of an activity that the loop replaced while it was written is told why, and its words come back', async () => {
  const one = await givenAlliance(world(), { at: 12 });
  const { person } = one.organizations[0]!.representative;
  const activities = async () =>
    (await planOf(by(world(), 'professional', 13), one.id)).actions.flatMap((action) => action.activities);
  const named = (await activities()).find(({ partyId }) => partyId !== null)!;
  const path = portal.newEvidence(one.code, named.number);
  await answerNo(world(), one);
  const replaced = (await activities()).find(({ id }) => id === named.id)!;
  expect(replaced.replacedAt).not.toBeNull();

  const page = await ask(path, person);
  expect(page.status).toBe(200);
  const html = await page.text();
  expect(html).not.toContain('multipart/form-data');
  expect(wordsOf(html)).toContain('reemplaz');

  const key = '01a00000-0000-7000-8000-0000000000aa';
  const body = new FormData();
  const said = { key, planActivity: named.id, description: 'Lo que alcanzamos a hacer', executedOn: '2026-02-20' };
  for (const [name, value] of Object.entries({ ...said, place: 'El salón', showsMinors: 'no' }))
    body.append(name, value);
  body.append('files', new File(['%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF'], 'lista.pdf'));
  const sent = await ask(path, person, { method: 'POST', body });
  expect(sent.status).toBe(409);
  const told = wordsOf(await sent.text());
  for (const words of ['Lo que alcanzamos a hacer', 'reemplaz']) expect(told).toContain(words);
}, 120_000);
