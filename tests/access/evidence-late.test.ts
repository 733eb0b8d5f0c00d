import { aWorld, by, endAlliance, must } from '@alianzas/domain/given';
import { historySays } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence, PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('evidence that is sent once its case stopped is told as kept, why it was not sent once, and where that is said', async () => {
  const { one, here, person } = await anEvidence(world());
  const { draft: _, ...said } = formsOf(await (await inPortal(here, person, {})).text(), here)
    .find(({ multipart }) => multipart)!
    .defaults();
  must(await endAlliance(by(world(), 'lead', 22), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }));
  const body = new FormData();
  const typed = {
    description: 'Sembramos cien matas',
    executedOn: '2026-11-10',
    place: 'La huerta',
    showsMinors: 'no',
  };
  for (const [name, value] of Object.entries({ ...said, ...typed })) body.append(name, value);
  body.append('files', new File([PDF], 'jardin.pdf', { type: 'application/pdf' }));
  const answer = await inPortal(here, person, { method: 'POST', body });
  expect(answer.status).toBe(409);
  const html = await answer.text();
  const words = wordsOf(html);
  expect(words.split('La alianza no está en curso')).toHaveLength(2);
  expect(html).toContain(`<a href="${portal.history(one.code)}">${historySays}</a>`);
  for (const kept of ['quedó guardado sin enviar', 'Sembramos cien matas', 'jardin.pdf', 'Sigue guardado sin enviar'])
    expect(words).toContain(kept);
  expect(words).not.toMatch(/no se recibió|no se guardó/);
});
