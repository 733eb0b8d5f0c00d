import { randomUUID } from 'node:crypto';
import { confirmBalance } from './asRead.ts';
import { fileBalance, proposeImprovement, saveBalance } from './balance/index.ts';
import { radicado } from './givenAlliance.ts';
import { by, must, type World } from './givenWorld.ts';
import { bogotaDay } from './platform/index.ts';

export const narrative = { P: 'Planeamos', H: 'Hicimos', V: 'Verificamos', A: 'Actuamos' };

export function improvementOf(cycle: string) {
  return {
    key: randomUUID(),
    cycle,
    activity: 12,
    finding: 'Pocas actas',
    action: 'Una plantilla',
    responsible: 'Equipo Red',
    dueOn: '2027-03-01',
  };
}

/** The balance of the cycle, written by the professional with one improvement. Not confirmed. */
export async function givenBalanceSaved(world: World, day = 30): Promise<void> {
  must(await saveBalance(by(world, 'professional', day), { cycle: world.cycle.id, version: 0, narrative }));
  must(await proposeImprovement(by(world, 'professional', day), improvementOf(world.cycle.id)));
}

/** The balance of the cycle confirmed by the director and filed by correspondence: its procedure is finished. */
export async function givenBalanceFiled(world: World, day = 30): Promise<{ filing: string; number: string }> {
  await givenBalanceSaved(world, day);
  const { filing } = must(await confirmBalance(by(world, 'director', day), { cycle: world.cycle.id }));
  const desk = by(world, 'correspondence', day);
  const number = radicado();
  must(await fileBalance(desk, { cycle: world.cycle.id, number, filedOn: bogotaDay(desk.now) }));
  return { filing, number };
}
