/** What tells of a machine, a registry or a folder outside, each alone in an otherwise sound house. */
export const tracesPlants = [
  ...[
    ['a folder of a machine', `See ${'/wor'}k/main.\n`, 'names a folder of a machine'],
    ['a home folder', `cd ${'/hom'}e/ana/alianzas\n`, 'names a folder of a machine'],
    ['a folder beside the repository', `See ${'../sha'}red/design.md.\n`, 'refers to something outside'],
    ['a registry', `npm --registry https://${'registry'}.npmjs.org\n`, 'names a registry'],
  ].map(([what, text, says]) => ({
    check: 'traces',
    what,
    files: { 'docs/notes.md': text },
    says: `docs/notes.md:1 ${says}`,
  })),
  {
    check: 'traces',
    what: 'a host in the lock file',
    files: { 'package-lock.json': `{\n  "resolved": "${'htt'}ps://example.org/esbuild.tgz"\n}\n` },
    says: 'the lock file records no hosts',
  },
];
