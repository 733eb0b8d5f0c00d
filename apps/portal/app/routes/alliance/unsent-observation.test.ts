import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('a commitment of which its reader left something unsent is not asked to be accepted, and says so', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-06-30' };
  const ids: string[] = [];
  for (let n = 0; n < 3; n += 1) {
    const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
    ids.push(must(await proposeCommitment(by(world(), 'professional', 9), input)).id);
  }
  const path = portal.commitments(one.code);
  const ticked = async () => {
    const html = await (await ask(path, representative.person)).text();
    const boxes = ids.map((id) => html.match(new RegExp(`<input[^>]*name="commitments"[^>]*value="${id}"[^>]*>`))?.[0]);
    expect(boxes.every(Boolean)).toBe(true);
    return { ticked: boxes.map((box) => box!.includes('checked')), words: wordsOf(html) };
  };
  expect((await ticked()).ticked).toEqual([true, true, true]);
  const [first, second] = ids as [string, string];
  for (const [intent, commitment, typed] of [
    ['return', first, { note: 'Solo los sábados' }],
    ['amend', second, { ...promise, deliverable: 'Diez jornadas' }],
  ] as const) {
    const said = { intent, commitment, version: '1', [DRAFT.of]: `${intent}-${commitment}`, [DRAFT.wish]: 'save' };
    const body = new URLSearchParams({ ...said, ...typed });
    expect((await ask(path, representative.person, { method: 'POST', body })).status).toBe(303);
  }
  const after = await ticked();
  expect(after.ticked).toEqual([false, false, true]);
  expect(after.words).toContain('Tiene una observación suya guardada sin enviar');
  expect(after.words).toContain('Tiene un cambio suyo guardado sin enviar');
});
