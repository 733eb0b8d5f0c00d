import * as banned from './checks/banned.mjs';
import * as dependencies from './checks/dependencies.mjs';
import * as documents from './checks/documents.mjs';
import * as doors from './checks/doors.mjs';
import * as fields from './checks/fields.mjs';
import * as flags from './checks/flags.mjs';
import * as generated from './checks/generated.mjs';
import * as installs from './checks/installs.mjs';
import * as leftovers from './checks/leftovers.mjs';
import * as lists from './checks/lists.mjs';
import * as migrations from './checks/migrations.mjs';
import * as names from './checks/names.mjs';
import * as offers from './checks/offers.mjs';
import * as orders from './checks/orders.mjs';
import * as purity from './checks/purity.mjs';
import * as requirements from './checks/requirements.mjs';
import * as sizes from './checks/sizes.mjs';
import * as stored from './checks/stored.mjs';
import * as traces from './checks/traces.mjs';
import * as unused from './checks/unused.mjs';
import * as versions from './checks/versions.mjs';
import * as walls from './checks/walls.mjs';

/** Every check of the architecture, in order. Each has a `name` and `run(root)`, which answers its faults in words. */
export const checks = [
  walls,
  doors,
  purity,
  unused,
  sizes,
  names,
  banned,
  offers,
  lists,
  orders,
  fields,
  stored,
  flags,
  leftovers,
  traces,
  versions,
  dependencies,
  installs,
  migrations,
  requirements,
  documents,
  generated,
];
