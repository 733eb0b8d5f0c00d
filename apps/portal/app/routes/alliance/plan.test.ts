import { aWorld, givenAlliance, writePlan } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const TIME = 240_000;

test(
  'R-180 an organization reads its plan while it is written, as a draft, with or without its frame',
  async () => {
    const one = await givenAlliance(world(), { at: 10 });
    const { person } = one.organizations[0]!.representative;
    const read = async () => wordsOf(await (await ask(portal.plan(one.code), person)).text());
    expect(await read()).toContain('El plan de trabajo todavía no está aprobado');
    await writePlan(world(), one);
    const written = await read();
    for (const words of ['Es un borrador', 'Una jornada', 'Plazo']) expect(written).toContain(words);
    expect(written).not.toContain('¿Se cumple?');
    await world().database.owner.db.execute(sql`delete from plan_section where alliance_id = ${one.id}`);
    const unframed = await read();
    for (const words of ['Es un borrador', 'Una jornada']) expect(unframed).toContain(words);
  },
  TIME,
);

test(
  'what a follow-up found met is not asked for again, and may be reported as its rule says',
  async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const read = async () => (await ask(portal.plan(one.code), one.organizations[0]!.representative.person)).text();
    expect(wordsOf(await read())).toContain('Falta su evidencia');
    await world().database.owner.db.execute(
      sql`update plan_activity set compliance = 'met' where alliance_id = ${one.id}`,
    );
    const met = await read();
    expect(wordsOf(met)).toContain('Cumplida');
    expect(wordsOf(met)).not.toContain('Falta su evidencia');
    expect(met).toContain('Cargar evidencia');
  },
  TIME,
);

test(
  'R-180 an approved plan is no draft',
  async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const page = await ask(portal.plan(one.code), one.organizations[0]!.representative.person);
    const words = wordsOf(await page.text());
    expect(words).toContain('¿Se cumple?');
    expect(words).not.toContain('Es un borrador');
  },
  TIME,
);
