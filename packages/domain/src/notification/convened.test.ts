import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cancelMeeting } from '../asRead.ts';
import { aWorld, by, givenAlliance, must } from '../given.ts';
import { conveneMeeting } from '../meeting/index.ts';
import { convenedFacts } from './index.ts';

const world = aWorld();

test('of a case that stands still the meetings are told to which its organizations stay convened, and no others', async () => {
  const { id: alliance } = await givenAlliance(world(), { at: 3 });
  const convene = async (title: string, day: string) => {
    const where = { modality: 'onSite' as const, place: 'Salón comunal', day, from: '08:00', to: '09:00' };
    const said = { title, agenda: 'Conocernos', activities: [3 as const], alliances: [alliance] };
    const input = { key: randomUUID(), cycle: world().cycle.id, ...where, ...said };
    return must(await conveneMeeting(by(world(), 'professional', 3), input)).id;
  };
  const titles = async () => (await convenedFacts(by(world(), 'lead', 5), alliance)).map(({ title }) => title);
  await convene('La segunda', '2026-02-25');
  const first = await convene('La primera', '2026-02-20');
  expect(await titles()).toEqual(['La primera', 'La segunda']);
  must(await cancelMeeting(by(world(), 'professional', 4), { meeting: first, reason: 'No hay salón' }));
  expect(await titles()).toEqual(['La segunda']);
});
