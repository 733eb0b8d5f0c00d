export { type Dump, dumpTables, type TableSum } from './dump.ts';
export { type LoadFault, loadTables } from './load.ts';
export { endRestoring, isRestoring } from './restoring.ts';
