import { expect, test } from 'vitest';
import { aWorld, by, contents, givenActa, givenAlliance, itemsFor } from '../given.ts';
import { openEdition } from '../recognition/inputs.ts';
import { recognitionsPage } from './index.ts';

const world = aWorld();

test('R-223 an edition is decided through meetings of the responsible team, one or more, and keeps them', async () => {
  const [first, second] = [await givenAlliance(world(), { at: 15 }), await givenAlliance(world(), { at: 14 })];
  expect(first.id).not.toBe(second.id);
  const session = { activities: [14] as const, alliances: [second.id], items: itemsFor(second, contents[14]), day: 16 };
  await givenActa(world(), { ...session, approver: 'director' });
  const [edition] = (await recognitionsPage(by(world(), 'professional', 17))).editions;
  expect(edition!.meetings).toHaveLength(2);
  expect(edition!.meetings.every(({ state }) => state === 'held')).toBe(true);
  const decided = new Set(edition!.outcomes.map((one) => one.meeting));
  expect(decided).toEqual(new Set(edition!.meetings.map((one) => one.code)));
});

test('R-224 an edition cites the documento técnico de Reconocimientos that it is based on, and is not opened without it', async () => {
  const [edition] = (await recognitionsPage(by(world(), 'professional', 17))).editions;
  expect(edition).toMatchObject({ name: 'Gala', technicalDocument: 'DT-2' });
  const shape = openEdition.shape;
  expect(shape.technicalDocument.safeParse(' ').success).toBe(false);
  expect(shape.technicalDocument.safeParse('Documento técnico, versión 3').success).toBe(true);
});
