import { balanceOf, balanceReadAs, confirmBalance, figuresOf, figuresReadAs } from '@alianzas/domain/balance';
import { submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  givenBalanceSaved,
  must,
  reportOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { refusalSentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;
const REASON = 'La junta decidió no seguir este año';

const lead = () => world().staff.lead.id;
const page = async (path: string) => (await ask(path, lead())).text();

/** The acts by which a case ends, with what is sent of each. */
const ENDS = { retiro: 'withdrawn', terminar: 'endedEarly' } as const;

/** And that by which it stops for a while. */
const STOPS = { ...ENDS, suspender: undefined } as const;

const posted = (code: string, alliance: string, act: keyof typeof STOPS) =>
  ask(`${backoffice.allianceState(code)}?acto=${act}`, lead(), {
    method: 'POST',
    body: new URLSearchParams({
      ...{ intent: act, alliance, version: '1', reason: REASON },
      ...(STOPS[act] && { outcome: STOPS[act] }),
    }),
  });

test(
  'the reason comes back also where somebody ended the case first',
  async () => {
    const one = await givenAlliance(world(), { at: 3 });
    const ending = { alliance: one.id, outcome: 'withdrawn' as const, reason: 'Otra razón' };
    must(await endAlliance(by(world(), 'lead', 4), ending));
    const refused = await posted(one.code, one.id, 'terminar');
    expect(refused.status).toBe(409);
    expect(wordsOf(await refused.text())).toContain(REASON);
  },
  TIME,
);

test(
  'ending a case of several organizations says before that it ends for each, by name; of one it has nothing to say',
  async () => {
    const many = await givenAlliance(world(), { at: 3, parties: 2, kind: 'pact' });
    const alone = await givenAlliance(world(), { at: 3 });
    for (const act of Object.keys(ENDS)) {
      const read = async (code: string) => wordsOf(await page(`${backoffice.allianceState(code)}?acto=${act}`));
      const words = await read(many.code);
      expect(words).toContain('Termina para todas');
      for (const { name } of many.organizations) expect(words.split('Termina para todas')[1]).toContain(name);
      expect(await read(alone.code)).not.toContain('Termina para todas');
    }
    for (const { id: alliance } of [many, alone])
      must(await endAlliance(by(world(), 'lead', 4), { alliance, outcome: 'withdrawn', reason: REASON }));
  },
  TIME,
);

test(
  'ending a case says before which evidence nobody reviews any more, and what its balance counts',
  async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const here = (act: keyof typeof ENDS) => page(`${backoffice.allianceState(one.code)}?acto=${act}`);
    expect(wordsOf(await here('terminar'))).not.toContain('Sin revisar');
    const { id: organization, representative } = one.organizations[0]!;
    const ally = through(world(), representative, 11);
    const planned = (await planOf(by(world(), 'professional', 11), one.id)).actions.flatMap(
      ({ activities }) => activities,
    );
    const planActivity = planned.find(({ partyId }) => partyId)!.id;
    must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, organization)), planActivity }));
    for (const act of Object.keys(ENDS) as (keyof typeof ENDS)[]) {
      const words = wordsOf(await here(act));
      expect(words, act).toMatch(/La evidencia \d+ queda sin revisar: después nadie puede aceptarla, y no cuenta/);
      expect(words, act).toContain('conserva las evidencias aceptadas y los aportes ya verificados');
    }
    must(await endAlliance(by(world(), 'lead', 12), { alliance: one.id, outcome: 'endedEarly', reason: REASON }));
  },
  TIME,
);

test(
  'of a case that a confirmed balance counts, ending or suspending it is shown closed with why, and the reason that was typed comes back',
  async () => {
    const one = await givenAlliance(world(), { at: 16 });
    const here = backoffice.allianceState(one.code);
    for (const act of Object.keys(STOPS)) expect(await page(here)).toContain(`?acto=${act}"`);
    await givenBalanceSaved(world());
    const cycle = world().cycle.id;
    const director = by(world(), 'director', 30);
    const version = balanceReadAs(await balanceOf(director, cycle), 1);
    const figures = figuresReadAs(await figuresOf(director, cycle));
    must(await confirmBalance(director, { cycle, version, figures }));
    const why = refusalSentence({ code: 'alliance.counted' });
    const choices = await page(here);
    expect(wordsOf(choices).split(why).length, 'once for each').toBeGreaterThan(2);
    for (const act of Object.keys(STOPS) as (keyof typeof STOPS)[]) {
      expect(choices, act).not.toContain(`?acto=${act}"`);
      const confirming = await page(`${here}?acto=${act}`);
      expect(wordsOf(confirming), act).toContain(why);
      expect(confirming, act).not.toContain(`value="${act}"`);
      const refused = await posted(one.code, one.id, act);
      expect(refused.status, act).toBe(409);
      expect(wordsOf(await refused.text()), act).toContain(REASON);
    }
  },
  TIME,
);
