import { expect, test } from 'vitest';
import { aWorld, by, contents, givenActaDraft, givenAlliance, itemsFor, must } from '../given.ts';
import { refusalsIn } from '../platform/index.ts';
import { rehearseApproval, submitActa } from './index.ts';

const world = aWorld();
const THREE = [3, 4, 5] as const;

test('every activity of which an acta leaves an organization out is told at once, each one once', async () => {
  const one = await givenAlliance(world(), { at: 3, parties: 2 });
  const [first, second] = one.organizations.map(({ id }) => id);
  const all = THREE.flatMap((activity) =>
    itemsFor(one, () => (activity === 5 ? contents[5]('yes') : contents[activity]())),
  );
  const drafted = async (items: typeof all) =>
    givenActaDraft(world(), { activities: [...THREE], alliances: [one.id], items, day: 3 });
  const lead = by(world(), 'lead', 3);
  const half = await drafted(all.filter(({ organization }) => organization === first));
  const told = refusalsIn([await submitActa(lead, { acta: half })]).map(({ code, ofActivity, organizations }) => ({
    ...{ code, ofActivity, organizations },
  }));
  expect(told).toEqual(THREE.map((ofActivity) => ({ code: 'acta.partyMissing', ofActivity, organizations: [second] })));
  const whole = await drafted(all);
  expect(await rehearseApproval(lead, { acta: whole })).toEqual([]);
  must(await submitActa(lead, { acta: whole }));
});
