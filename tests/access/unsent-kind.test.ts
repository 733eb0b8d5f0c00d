import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);
const professional = () => world().staff.professional.id;

test('changing the kind of a proposal keeps what was typed, and choosing the first one again shows it', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const here = backoffice.activity(one.code, 2);
  const page = async (path: string) => (await inBackoffice(path, professional(), {})).text();
  const formOf = (html: string) =>
    formsOf(html)
      .find(({ label }) => label === 'Propuesta de la alianza')!
      .defaults();
  const first = formOf(await page(`${here}?tipo=loyalty`));
  const typed = {
    ...first,
    draft: 'save',
    problem: 'Poca lectura',
    'fields.circles': 'Vecinas',
    'fields.strategies': 'Una',
  };
  const changed = await inBackoffice(`${here}?tipo=support`, professional(), posted(typed));
  expect(changed.headers.get('location')).toBe(`${here}?tipo=support`);
  const second = formOf(await page(`${here}?tipo=support`));
  expect(second).toMatchObject({ problem: 'Poca lectura', 'fields.kind': 'support', 'kept.fields.circles': 'Vecinas' });
  const { draft: _, ...sent } = { ...second, objective: '' } as Record<string, string>;
  const wrong = await inBackoffice(`${here}?tipo=support`, professional(), posted(sent));
  expect([wrong.status, formOf(await wrong.text())['kept.fields.circles']]).toEqual([422, 'Vecinas']);
  await inBackoffice(`${here}?tipo=loyalty`, professional(), posted({ ...second, draft: 'save' }));
  expect(formOf(await page(`${here}?tipo=loyalty`))).toMatchObject({
    ...{ problem: 'Poca lectura', 'fields.circles': 'Vecinas', 'fields.strategies': 'Una' },
  });
  expect((await inBackoffice(`${here}?tipo=constructor`, professional(), {})).status).toBe(200);
});
