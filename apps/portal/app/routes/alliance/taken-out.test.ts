import { aWorld, by, givenAlliance, givenMember, must } from '@alianzas/domain/given';
import { endMembership } from '@alianzas/domain/organization';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test('who was taken out is not told that their alliances are to come, and reads of which, since when and where the reason stands', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { actor } = await givenMember(world(), one.organizations[0]!.id, 'delegate');
  const out = { organization: one.organizations[0]!.id, person: actor.person, reason: 'Ya no trabaja allí' };
  const ctx = by(world(), 'lead', 4);
  must(await endMembership(ctx, out));
  const words = wordsOf(await (await ask(portal.start(), actor.person)).text());
  const since = longDay(bogotaDay(ctx.now));
  const told = `Usted ya no actúa por ${one.organizations[0]!.name} desde el ${since}`;
  expect(words).toContain(told);
  expect(words).not.toContain(one.code);
  expect(words).not.toContain('Ya no trabaja allí');
  expect(words.match(/no actúa/g), 'said once').toHaveLength(1);
  expect(words).toContain('a quién escribirle si es un error');
  expect(words).not.toContain('Todavía no tiene alianzas');
  for (const page of [portal.alliance(one.code), portal.commitments(one.code)]) {
    const reloaded = await ask(page, actor.person);
    const said = wordsOf(await reloaded.text());
    expect(reloaded.status).toBe(403);
    expect(said).toContain(told);
    expect(said.match(/no actúa/g)).toHaveLength(1);
    expect(said).not.toMatch(/Su cuenta no puede|informe este código|Alianza de prueba|Ya no trabaja allí/);
  }
});
