import { handOverAlliances } from '@alianzas/domain/alliance';
import {
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  must,
  resumeAlliance,
  rowOf,
  suspendAlliance,
  undoStep,
} from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';

const world = aWorld();
const ask = aPortal(world);
const askTeam = aBackoffice(world);

test('why a case was turned is read in the history of both sides, as the form says', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const lead = by(world(), 'lead', 40);
  const alliance = one.id;
  must(await suspendAlliance(lead, { alliance, reason: 'El salón está en obra' }));
  must(await resumeAlliance(lead, { alliance, reason: 'La obra terminó' }));
  must(await undoStep(lead, { alliance, step: 3, reason: 'La propuesta tenía otra fecha' }));
  must(await endAlliance(lead, { alliance, outcome: 'withdrawn', reason: 'Cambió la junta' }));
  const { person } = one.organizations[0]!.representative;
  const theirs = wordsOf(await (await ask(portal.history(one.code), person)).text());
  const ours = wordsOf(await (await askTeam(backoffice.history(one.code), world().staff.lead.id)).text());
  for (const reason of [
    'El salón está en obra',
    'La obra terminó',
    'La propuesta tenía otra fecha',
    'Cambió la junta',
  ]) {
    expect(theirs).toContain(`La razón: ${reason}`);
    expect(ours).toContain(`Razón: ${reason}`);
  }
});

test('who answers for the case now is named in its history, and why it was given is not', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { professional, colleague } = world().staff;
  const given = { from: professional.id, to: colleague.id, reason: 'Sale a licencia', alliances: [one.id] };
  must(await handOverAlliances(by(world(), 'lead', 9), given));
  const { name } = await rowOf(world(), sql`select name from person where id = ${colleague.id}`);
  const { person } = one.organizations[0]!.representative;
  const words = wordsOf(await (await ask(portal.history(one.code), person)).text());
  expect(words).toContain(`Por la Secretaría responde desde ese día ${name}.`);
  expect(words).not.toContain('Sale a licencia');
});
