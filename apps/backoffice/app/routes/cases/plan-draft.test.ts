import { aWorld, givenAlliance, writePlan } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;

test(
  'R-180 a plan whose frame is not saved yet shows the actions and the activities that are written',
  async () => {
    const one = await givenAlliance(world(), { at: 10 });
    await writePlan(world(), one);
    await world().database.owner.db.execute(sql`delete from plan_section where alliance_id = ${one.id}`);
    for (const path of [backoffice.activity(one.code, 10), backoffice.alliancePlan(one.code)]) {
      const words = wordsOf(await (await ask(path, world().staff.professional.id)).text());
      expect(words, path).toContain('Falta el marco del plan');
      expect(words, path).toContain('1. Una jornada');
      expect(words, path).not.toContain('todavía no está escrita');
    }
  },
  TIME,
);

test(
  'and an activity of it is changed where its page offers it, before that frame is saved too',
  async () => {
    const one = await givenAlliance(world(), { at: 10 });
    await writePlan(world(), one);
    await world().database.owner.db.execute(sql`delete from plan_section where alliance_id = ${one.id}`);
    const path = backoffice.planActivity(one.code, 1);
    const send = (init?: RequestInit) => ask(path, world().staff.professional.id, init);
    const html = await (await send()).text();
    const held = (name: string) => new RegExp(`name="${name}"[^>]* value="([^"]*)"`).exec(html)?.[1] ?? '';
    const given = ['activity', 'version', 'responsible', 'startsOn', 'endsOn'].map((name) => [name, held(name)]);
    expect(given.every(([, value]) => value)).toBe(true);
    const typed = { title: 'Una jornada de lectura', organization: 'secretariat', place: 'La plaza' };
    const body = new URLSearchParams([...given, ...Object.entries(typed)] as [string, string][]);
    expect((await send({ method: 'POST', body })).status).toBe(303);
    const words = wordsOf(await (await ask(backoffice.activity(one.code, 10), world().staff.professional.id)).text());
    expect(words).toContain('Una jornada de lectura');
  },
  TIME,
);
