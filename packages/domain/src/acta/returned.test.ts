import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveActa } from '../asRead.ts';
import { aWorld, by, contents, givenActaInReview, givenAlliance, itemsFor, must, refusal, rowOf } from '../given.ts';
import { Stale } from '../platform/index.ts';
import { historyPage } from '../views/index.ts';
import { itemsOf, saveActa } from './index.ts';

const world = aWorld();

test('who finds something wrong in review sends it back as it is, with the reason, which the history of its case tells', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const lead = by(world(), 'lead', 3);
  const items = itemsFor(one, contents[3]);
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id], items, day: 3 });
  const read = sql`select development, internal_note as note from acta where id = ${acta}`;
  const { development, note } = await rowOf(world(), read);
  const kept = (await itemsOf(lead, acta)).map(({ allianceId, organizationId, internal, content }) => ({
    ...{ alliance: allianceId, organization: organizationId, internal, content },
  }));
  const same = { acta, version: 3, development: String(development), internalNote: String(note), items: kept };
  const sent = { ...same, correction: 'Nadie firmó la lista' };
  expect(must(await saveActa(lead, sent))).toEqual({ version: 4, isInReview: false });
  expect(must(await saveActa(lead, sent)), 'pressed twice').toEqual({ version: 4, isInReview: false });
  expect(refusal(await approveActa(lead, { acta }))).toBe('acta.notInReview');
  const other = { ...sent, correction: 'Falta la fecha' };
  await expect(saveActa(by(world(), 'professional', 3), other), 'of two reasons none is lost').rejects.toThrow(Stale);
  expect(refusal(await saveActa(lead, { ...other, version: 4 }))).toBe('acta.alreadyReturned');
  expect(must(await saveActa(lead, { ...same, version: 4 }))).toEqual({ version: 4, isInReview: false });
  const { entries } = await historyPage(lead, one.id, null);
  expect(entries.filter(({ name }) => name === 'acta.reopened')).toMatchObject([{ reason: 'Nadie firmó la lista' }]);
  const mended = sql`update acta_reopening set reason = 'Otra' where acta_id = ${acta}`;
  await expect(lead.db.execute(mended)).rejects.toMatchObject({ cause: { code: '42501' } });
});
