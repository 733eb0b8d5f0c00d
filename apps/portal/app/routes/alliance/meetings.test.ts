import { randomUUID } from 'node:crypto';
import { aWorld, by, givenAlliance, must } from '@alianzas/domain/given';
import { cancelMeeting, conveneMeeting, moveMeeting } from '@alianzas/domain/meeting';
import type { MoveMeeting } from '@alianzas/domain/meeting/inputs';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const staff = () => by(world(), 'professional', 3);
const MOVED = 'La fecha o el lugar cambiaron';

/** What the page says from the title of a meeting of a case that nobody held yet. */
async function toldOf(day: string, change?: (meeting: string, when: When) => Promise<unknown>): Promise<string> {
  const one = await givenAlliance(world(), { at: 3 });
  const when = { day, from: '08:00', to: '09:00', modality: 'virtual' as const, place: 'Sala 2' };
  const said = { title: 'Segunda mesa', agenda: 'Hablar', activities: [3 as const], alliances: [one.id], ...when };
  const { id } = must(await conveneMeeting(staff(), { key: randomUUID(), cycle: world().cycle.id, ...said }));
  await change?.(id, when);
  const page = await ask(portal.meetings(one.code), one.organizations[0]!.representative.person);
  const words = wordsOf(await page.text());
  return words.slice(words.indexOf('Segunda mesa'));
}

type When = Omit<MoveMeeting, 'meeting' | 'version'>;

const move = async (meeting: string, when: When) =>
  must(await moveMeeting(staff(), { meeting, version: 1, ...when, place: 'Sala 3' }));

test('a meeting to come is told as programmed, and that it was moved', async () => {
  const told = await toldOf('2099-03-20', move);
  for (const words of ['Programada', MOVED, 'El acta se publica cuando se apruebe']) expect(told).toContain(words);
});

test('one whose hours passed waits for its acta: it is not programmed any more, nor does its change matter', async () => {
  const told = await toldOf('2026-02-05', move);
  expect(told).toContain('Acta en preparación');
  for (const words of ['Programada', MOVED]) expect(told).not.toContain(words);
});

test('one that was cancelled has no acta to come, whenever it was to be', async () => {
  const told = await toldOf('2026-02-05', async (meeting) =>
    must(await cancelMeeting(staff(), { meeting, version: 1, reason: 'Se aplaza' })),
  );
  for (const words of ['Cancelada', 'Se canceló: Se aplaza', 'No tendrá acta']) expect(told).toContain(words);
});
