/** Work that is half done, silenced or skipped, each alone in an otherwise sound house. */
export const leftoversPlants = [
  ...[
    ['work left to do', `export const n = 1; // ${'TO'}DO: later\n`, 'leaves something to do'],
    ['a silenced type checker', `// @ts-${'ignore'}\n`, 'silences the type checker'],
    ['a cast to any', 'export const n = 1 as any;\n', 'casts to any'],
    ['a focused test', "test.only('a', () => {});\n", 'focuses or skips a test'],
    ['a skipped test', "test.describe.skip('a', () => {});\n", 'focuses or skips a test'],
  ].map(([what, code, says]) => ({
    check: 'leftovers',
    what,
    files: { 'packages/paths/src/one.ts': code },
    says: `packages/paths/src/one.ts:1 ${says}`,
  })),
];
