import { givenCycle, personalData, type World } from './givenWorld.ts';
import { filledDatabase, makeFilled } from './testing.ts';

interface Told extends Omit<World, 'database'> {
  personalData: readonly string[];
}

/** Makes the world of which that of each test file is a copy. Run once before the tests, after the template. */
export async function makeWorld(): Promise<void> {
  await makeFilled(async (database): Promise<Told> => {
    const { staff, cycle } = await givenCycle(database);
    return { staff, cycle, personalData };
  });
}

export async function copiedWorld(): Promise<World> {
  const { database, told } = await filledDatabase<Told>();
  personalData.push(...told.personalData);
  return { database, staff: told.staff, cycle: told.cycle };
}
