import { afterAll, beforeAll, expect, test } from 'vitest';
import { contextOf, type TestDatabase, testDatabase } from '../testing.ts';
import { newId } from './ids.ts';
import { withWordSums } from './wordSums.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

const now = new Date('2026-11-28T15:00:00Z');
const event = (data: Record<string, string | string[]>, name = 'acta.annulled') => ({
  ...{ name, stream: { kind: 'cycle' as const, id: newId(now) }, audience: 'staff' as const, data },
});

test('an event whose words stand in no row is not written: nothing could be compared with it later', async () => {
  const ctx = contextOf(database.owner, { kind: 'job', name: 'prueba' }, now);
  const acta = newId(now);
  await expect(withWordSums(ctx, event({ acta }))).rejects.toThrow('acta.annulled writes no row of acta');
  const nothing = [event({}), event({ files: [] }, 'files.kept'), event({ acta }, 'acta.saved')];
  for (const one of nothing) expect(await withWordSums(ctx, one)).toBe(one);
});
