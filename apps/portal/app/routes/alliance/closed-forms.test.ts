import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const SAID = 'Doce jornadas en el salón';

test.each([
  { intent: 'declare', address: portal.contributions, field: 'description', at: [3, 10] },
  { intent: 'propose', address: portal.commitments, field: 'deliverable', at: [3, 9] },
] as const)(
  'what is wrong in a form that is offered no more ($intent) is not said to be put right now',
  async (form) => {
    for (const at of form.at) {
      const one = await givenAlliance(world(), { at });
      const { person } = one.organizations[0]!.representative;
      const fields = { intent: form.intent, alliance: one.id, [form.field]: SAID, [DRAFT.of]: '' };
      const body = new URLSearchParams(fields);
      const answer = await ask(form.address(one.code), person, { method: 'POST', body });
      const words = wordsOf(await answer.text());
      expect(answer.status).toBe(422);
      expect(words).toContain(SAID);
      if (at === 3) expect(words).toContain('No se perdió');
      expect(words.includes('puede corregirlo ahora'), String(at)).toBe(at !== 3);
    }
  },
);
