const domain = 'packages/domain/src';

/** Doors of concepts and packages that are none, each alone in an otherwise sound house. */
export const doorsPlants = [
  ...[
    ['a concept that nobody ordered', 'weather/index.ts', 'has no place in the order'],
    ['a concept without a door', 'meeting/call.ts', 'has no index.ts'],
  ].map(([what, path, says]) => ({ check: 'doors', what, files: { [`${domain}/${path}`]: 'export {};\n' }, says })),
  {
    check: 'doors',
    what: 'a door that lets everything through',
    files: { [`${domain}/organization/index.ts`]: "export * from './register.ts';\n" },
    says: 'holds more than named exports',
  },
  {
    check: 'doors',
    what: 'a door that opens a neighbour',
    files: { [`${domain}/organization/index.ts`]: "export { stamp } from '../platform/index.ts';\n" },
    says: 'holds more than named exports',
  },
  {
    check: 'doors',
    what: 'a package that exports its inside',
    files: { 'packages/paths/package.json': JSON.stringify({ exports: { './urls': './src/deep/urls.ts' } }) },
    says: 'exports ./urls as ./src/deep/urls.ts',
  },
];
