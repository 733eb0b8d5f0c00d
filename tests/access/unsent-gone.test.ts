import {
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  must,
  removePlanAction,
  writePlan,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { beforeEach, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const world = aWorld();
const ask = aBackoffice(world);
const SAID = 'Una jornada que llevaba escrita';
const professional = () => world().staff.professional.id;

let one: GivenAlliance;
let action: string;
beforeEach(async () => {
  one = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), one);
  action = (await planOf(by(world(), 'professional', 10), one.id)).actions[0]!.id;
});

test('what was kept under something that a colleague took out since is told by its page', async () => {
  const path = backoffice.activity(one.code, 10);
  const open = formWith(await (await ask(path, professional())).text(), { intent: 'activity', action });
  const body = withAnswers(open, { title: SAID, [DRAFT.wish]: 'save' });
  expect((await ask(path, professional(), { method: 'POST', body })).status).toBe(303);
  must(await removePlanAction(by(world(), 'lead', 10), { action }));
  const html = await (await ask(path, professional())).text();
  expect(wordsOf(html)).toContain('Guardado sin enviar');
  expect(html).toContain(SAID);
});
