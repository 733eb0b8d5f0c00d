import { refuseOldNode } from './node-version.mjs';

refuseOldNode();
const { test } = await import('./run-checks.mjs');
process.exit(await test(process.argv.slice(2)));
