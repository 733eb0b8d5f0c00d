export { type Dump, dumpTables, type TableSum } from './dump.ts';
export { isEmpty, type LoadFault, loadTables } from './load.ts';
