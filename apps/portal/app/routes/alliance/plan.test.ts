import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  dayOf,
  endAlliance,
  type GivenAlliance,
  givenAlliance,
  must,
  reportOf,
  through,
  writePlan,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const TIME = 240_000;

/** The activity of its organization. */
async function activityOf({ id }: GivenAlliance): Promise<string> {
  const { actions } = await planOf(by(world(), 'professional', 11), id);
  return actions.flatMap(({ activities }) => activities).find(({ partyId }) => partyId)!.id;
}

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

test(
  'an activity says what was received and accepted of it before it asks for more',
  async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const { id, representative } = one.organizations[0]!;
    const row = async () => {
      const html = await (await ask(portal.plan(one.code), representative.person)).text();
      return html.slice(html.indexOf('2. Una jornada'));
    };
    const ally = through(world(), representative, dayOf(one, 11));
    const { id: evidence } = must(
      await submitEvidence(ally, { ...(await reportOf(ally, one.id, id)), planActivity: await activityOf(one) }),
    );
    const link = (words: string) => `<a href="${portal.evidence(one.code)}#evidencia-1">${words}</a>`;
    expect(await row()).toContain(link('1 evidencia recibida'));
    must(await acceptEvidence(by(world(), 'professional', 11), { evidence }));
    const accepted = await row();
    expect(accepted).toContain(link('1 evidencia aceptada'));
    expect(accepted.indexOf('Cargar evidencia')).toBeGreaterThan(accepted.indexOf('1 evidencia aceptada'));
    expect(accepted).not.toContain('Ver evidencias');
  },
  TIME,
);

test(
  'R-203 a follow-up meeting is still to come while its alliance runs, and was not held once it ended',
  async () => {
    const one = await givenAlliance(world(), { at: 11 });
    const page = await ask(portal.plan(one.code), one.organizations[0]!.representative.person);
    expect(wordsOf(await page.text())).toMatch(
      /Reuniones de seguimiento[^(]*\((?:por venir|no se hizo: sigue pendiente)\)/,
    );
    const ending = { alliance: one.id, outcome: 'endedEarly' as const, reason: 'Cerró' };
    must(await endAlliance(by(world(), 'lead', 12), ending));
    const ended = await ask(portal.plan(one.code), one.organizations[0]!.representative.person);
    expect(wordsOf(await ended.text())).toMatch(/Reuniones de seguimiento[^(]*\(no se hizo\)/);
  },
  TIME,
);
