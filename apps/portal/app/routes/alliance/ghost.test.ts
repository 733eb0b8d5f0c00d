import { submitEvidence } from '@alianzas/domain/evidence';
import { aWorld, dayOf, givenAlliance, must, reportOf, through } from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

const FIELD = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`);

test('a choice that a browser put back is nothing to finish of what was reported already; a text is', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, representative } = one.organizations[0]!;
  const { person } = representative;
  const here = portal.newEvidence(one.code, 2);
  const send = async (more: Record<string, string>) => {
    const page = await (await ask(here, person)).text();
    const given = ['key', 'planActivity', 'executedOn', 'draftOf', 'draftCopy', 'draftGiven'].map((name) => [
      name,
      FIELD(name).exec(page)?.[1] ?? '',
    ]);
    const body = new FormData();
    for (const [name, value] of [...given, ...Object.entries({ showsMinors: 'no', ...more })]) body.set(name!, value!);
    const answer = await ask(here, person, { method: 'POST', body });
    return { status: answer.status, words: wordsOf(await answer.text()) };
  };
  const start = async () => wordsOf(await (await ask(portal.start(), person)).text());
  const blank = await send({});
  expect([blank.status, blank.words.includes('quedó guardado sin enviar')]).toEqual([422, false]);
  expect((await send({ draft: 'save' })).status).toBe(303);
  expect(await start()).toContain('Termine y envíe la evidencia');
  const ally = through(world(), representative, dayOf(one, 11));
  const { actions } = await planOf(ally, one.id);
  const planActivity = actions.flatMap(({ activities }) => activities).find(({ number }) => number === 2)!.id;
  must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, id)), planActivity }));
  expect(await start()).not.toContain('Termine y envíe');
  const written = await send({ place: 'El salón' });
  expect([written.status, written.words.includes('quedó guardado sin enviar')]).toEqual([422, true]);
  expect(await start()).toContain('Termine y envíe la evidencia');
});
