import { askedPlants } from './plants/asked.mjs';
import { bannedPlants } from './plants/banned.mjs';
import { doorsPlants } from './plants/doors.mjs';
import { leftoversPlants } from './plants/leftovers.mjs';
import { listPlants } from './plants/lists.mjs';
import { packagesPlants } from './plants/packages.mjs';
import { purityPlants } from './plants/purity.mjs';
import { recordsPlants } from './plants/records.mjs';
import { shapesPlants } from './plants/shapes.mjs';
import { tracesPlants } from './plants/traces.mjs';
import { unusedPlants } from './plants/unused.mjs';

/** One fault of each kind, alone in an otherwise sound house. */
export const plants = [
  ...doorsPlants,
  ...purityPlants,
  ...unusedPlants,
  ...shapesPlants,
  ...bannedPlants,
  ...askedPlants,
  ...listPlants,
  ...leftoversPlants,
  ...tracesPlants,
  ...packagesPlants,
  ...recordsPlants,
];
