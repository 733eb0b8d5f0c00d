import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aWorld, dayNumber, givenDraft, must, through } from '../given.ts';
import { dropAbandonedDrafts, keepRequestFile, removeRequestFile } from '../intake/index.ts';
import type { KeptFile } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { verifyStored } from './index.ts';

const world = aWorld();
const kept = (): KeptFile => ({
  ...{ key: randomUUID(), name: 'certificado.pdf', mediaType: 'application/pdf', bytes: 1200 },
  ...{ sha256: 'a'.repeat(64), scan: 'noScanner' },
});

test('the files of a request that was abandoned, and one taken out of it, are missed by nobody', async () => {
  const { id, bearer } = await givenDraft(world());
  const ally = through(world(), bearer, 1);
  must(await keepRequestFile(ally, { key: randomUUID(), request: id, file: kept() }));
  const { id: file } = must(await keepRequestFile(ally, { key: randomUUID(), request: id, file: kept() }));
  must(await removeRequestFile(ally, { request: id, file }));
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
  const tidy = contextOf(world().database.worker, { kind: 'job', name: 'tidy' }, dayNumber(93));
  expect(must(await dropAbandonedDrafts(tidy)).dropped).toBeGreaterThan(0);
  expect(await verifyStored(world().database.owner.db)).toEqual([]);
});
