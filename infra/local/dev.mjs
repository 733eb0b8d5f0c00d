import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { launch } = await import('./launch.mjs');
process.exit(await launch('development'));
