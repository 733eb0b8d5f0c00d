import { expect, onTestFinished, test } from 'vitest';
import { freeze } from './checks/migrations.mjs';
import { checks } from './checks.mjs';
import { planted } from './fixture.mjs';
import { wallPlants } from './plants/walls.mjs';
import { plants } from './plants.mjs';

async function faultsOf(wanted, files) {
  const { root, remove } = planted(files);
  onTestFinished(remove);
  const check = checks.find(({ name }) => name.startsWith(`${wanted}:`));
  return check.run(root);
}

test.each(checks.map(({ name }) => name.split(':')[0]))('%s finds nothing in a sound house', async (name) => {
  expect(await faultsOf(name)).toEqual([]);
});

test('walls name every import that the table, the order, the doors, purity or the circles forbid', async () => {
  const faults = await faultsOf('walls', Object.assign({}, ...wallPlants.map(({ files }) => files)));
  for (const { says } of wallPlants)
    expect(faults).toContainEqual(says instanceof RegExp ? expect.stringMatching(says) : says);
  expect(faults).toHaveLength(wallPlants.length);
});

test.each(plants)('$check names $what', async ({ check, files, says }) => {
  const faults = await faultsOf(check, files);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toContain(says);
});

test('freezing adds the new migrations and forgives no changed one', async () => {
  const { root, remove } = planted({
    'packages/domain/migrations/0000_tables.sql': 'select 1;\n',
    'packages/domain/migrations/0001_guards.sql': 'select 2;\n',
  });
  onTestFinished(remove);
  expect(await freeze(root)).toEqual(['0001_guards.sql frozen']);
  const migrations = checks.find(({ name }) => name.startsWith('migrations:'));
  expect(await migrations.run(root)).toEqual([
    'packages/domain/migrations/0000_tables.sql changed after it landed: write a new one',
  ]);
});
