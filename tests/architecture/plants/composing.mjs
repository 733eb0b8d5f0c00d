/** What composes, and knows more than it is given. */
export const composingPlants = [
  ['packages/mail/src/templates/receipt.tsx', 'the clock', 'new Date()', 'reads the clock'],
  ['packages/mail/src/look/frame.tsx', 'the environment', 'process.env.HOST', 'reads the environment'],
  ['packages/drawings/src/wrap.ts', 'chance', 'Math.random()', 'throws dice'],
  ['packages/lexicon/src/clock.ts', 'the network', "fetch('/')", 'reaches out'],
  ['packages/documents/src/acta.ts', 'the database', 'ctx.db', 'asks the database'],
  ['apps/worker/src/mails/words/case.ts', 'a query', 'sql`select 1`', 'asks the database'],
].map(([path, what, code, says]) => ({
  check: 'purity',
  what: `${what} in what composes (${path})`,
  files: { [path]: `export const composed = () => ${code};\n` },
  says: `${path}:1 ${says}`,
}));
