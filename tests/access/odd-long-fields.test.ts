import { aWorld } from '@alianzas/domain/given';
import { expect, test } from 'vitest';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { anEvidence } from './evidence-scene.ts';
import { KB } from './heavy-answers.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('a text that is too long and has the name of what every object has is no failure', async () => {
  const { here, person } = await anEvidence(world());
  const body = new FormData();
  body.append('constructor', 'x'.repeat(300 * KB));
  expect((await inPortal(here, person, { method: 'POST', body })).status).toBe(422);
});
