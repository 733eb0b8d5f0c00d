import { expect, test } from 'vitest';
import { confirmBalance } from '../asRead.ts';
import { aWorld, by, improvementOf, must, narrative } from '../given.ts';
import { balancePage } from '../views/index.ts';
import { proposeImprovement, saveBalance } from './index.ts';
import { saveBalance as saveSchema } from './inputs.ts';

const world = aWorld();

test('the words of a phase may wait: they are saved for the others to see, and asked when the balance is confirmed', async () => {
  const of = world();
  const { id: cycle, year } = of.cycle;
  const begun = saveSchema.parse({ cycle, version: '0', narrative: { P: 'Planeamos', H: ' ', V: '' } });
  must(await saveBalance(by(of, 'professional', 30), begun));
  const page = await balancePage(by(of, 'director', 30), year);
  expect(page.balance!.narrative).toEqual({ P: 'Planeamos', H: '', V: '', A: '' });
  const refused = {
    ok: false,
    refusal: { code: 'balance.wordsMissing', phases: ['H', 'V', 'A'] },
    others: [{ code: 'balance.improvementsMissing' }],
  };
  expect(page.confirming).toEqual(refused);
  expect(await confirmBalance(by(of, 'director', 30), { cycle })).toEqual(refused);
  must(await saveBalance(by(of, 'lead', 30), { cycle, version: 1, narrative }));
  must(await proposeImprovement(by(of, 'lead', 30), improvementOf(cycle)));
  must(await confirmBalance(by(of, 'director', 30), { cycle }));
});
