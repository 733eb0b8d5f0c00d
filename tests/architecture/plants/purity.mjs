import { composingPlants } from './composing.mjs';

const domain = 'packages/domain/src';

/** Decisions and compositions that know more than they are given, each alone in an otherwise sound house. */
export const purityPlants = [
  ...[
    ['the clock', 'new Date()', 'reads the clock'],
    ['the clock by another name', 'Date.now()', 'reads the clock'],
    ['chance', 'Math.random()', 'throws dice'],
    ['the environment', 'process.env.HOST', 'reads the environment'],
  ].map(([what, code, says]) => ({
    check: 'purity',
    what: `${what} in a rule`,
    files: { [`${domain}/organization/rules.ts`]: `export const rule = () => ${code};\n` },
    says: `rules.ts:1 ${says}`,
  })),
  ...composingPlants,
  {
    check: 'purity',
    what: "the database's clock in a verb",
    files: { [`${domain}/organization/register.ts`]: 'export const query = `update one set at = now()`;\n' },
    says: 'register.ts:1 asks the database for the time',
  },
];
