import { afterAll, beforeAll } from 'vitest';
import { copiedWorld } from './givenCopy.ts';
import type { World } from './givenWorld.ts';

/** A world of the test file's own: its database, its staff and a cycle that receives alliances. */
export function aWorld(): () => World {
  let world: World | undefined;
  beforeAll(async () => {
    world = await copiedWorld();
  });
  afterAll(() => world?.database.drop());
  return () => world!;
}
