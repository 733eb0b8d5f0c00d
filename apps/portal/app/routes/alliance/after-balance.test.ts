import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  carryOverAlliance,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  reportOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const LATER = 'ya fue confirmado sin ella: queda como corrección posterior y no suma en sus cifras.';

async function report(one: GivenAlliance, apartReason?: string) {
  const [own] = one.organizations;
  const ctx = through(world(), own!.representative, 30);
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const activity = activities.find(({ partyId }) => partyId)!;
  const said = { ...(await reportOf(ctx, one.id, own!.id)), planActivity: activity.id, apartReason };
  return { activity, ...must(await submitEvidence(ctx, said)) };
}

test('an ally reads what becomes of evidence once the balance of its year was confirmed, before and after sending it', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const read = async (path: string) => {
    const words = wordsOf(await (await ask(path, one.organizations[0]!.representative.person)).text());
    return words.replaceAll(String(world().cycle.year), 'AÑO');
  };
  const { id, activity } = await report(one);
  must(await acceptEvidence(by(world(), 'professional', 30), { evidence: id }));
  await report(one);
  const form = portal.newEvidence(one.code, activity.number);
  const before = 'El balance de AÑO ya fue confirmado: lo que sea de esa vigencia queda como corrección posterior';
  expect(await read(form)).not.toContain(before);
  expect(await read(portal.evidence(one.code))).not.toContain('no suma');

  const { cycle } = await givenCycle(world().database, world().staff, world().cycle.year + 1);
  must(await carryOverAlliance(by(world(), 'lead', 31), { alliance: one.id, to: cycle.id, reason: 'Sigue' }));
  await givenBalanceFiled(world(), 31);
  expect(await read(form)).toContain(before);
  const waiting = await read(portal.evidence(one.code));
  expect(waiting).toContain(`El equipo la revisa y le escribe. El balance de AÑO ${LATER}`);
  expect(waiting.split(LATER), 'of the one that was accepted before').toHaveLength(2);

  const { id: late } = await report(one, 'Se supo después');
  must(await acceptEvidence(by(world(), 'professional', 32), { evidence: late }));
  const after = await read(portal.evidence(one.code));
  expect(after).toContain(`No tiene que hacer nada más. El balance de AÑO ${LATER}`);
  expect(after).toContain('Aparte, no suma Se supo después');
}, 60_000);
