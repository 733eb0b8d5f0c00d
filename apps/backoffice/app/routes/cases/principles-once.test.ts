import { randomUUID } from 'node:crypto';
import { commitmentsOf, proposeCommitment } from '@alianzas/domain/commitment';
import {
  acceptCommitments,
  aWorld,
  by,
  dayFromNow,
  type GivenAlliance,
  givenAlliance,
  must,
  through,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const PRINCIPLES = ['equality', 'coordination', 'jointResponsibility'] as const;

async function propose(one: GivenAlliance, action: string): Promise<void> {
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  const said = { action, deliverable: 'Un acuerdo', dueOn: dayFromNow(20) };
  must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
}

test('an acceptance on paper asks the principles of a pact until its party accepted them, as its verb does', async () => {
  const one = await givenAlliance(world(), { at: 9, kind: 'pact' });
  const read = async () =>
    wordsOf(await (await ask(backoffice.allianceAcceptance(one.code), world().staff.professional.id)).text());
  await propose(one, 'Bajar el volumen');
  expect(await read()).toContain('Los tres principios del pacto');
  const commitments = (await commitmentsOf(by(world(), 'professional', 9), one.id)).map(({ id }) => id);
  const accepted = { alliance: one.id, commitments, statement: 'yes' as const, principles: [...PRINCIPLES] };
  must(await acceptCommitments(through(world(), one.organizations[0]!.representative, 9), accepted));
  await propose(one, 'Avisar a los vecinos');
  const later = await read();
  expect(later).toContain('Avisar a los vecinos');
  expect(later).not.toContain('Los tres principios del pacto');
});
