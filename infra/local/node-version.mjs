const least = [20, 19];

/** One sentence and exit 1 when this Node is too old. It is imported alone, before anything that an old Node cannot read. */
export function refuseOldNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > least[0] || (major === least[0] && minor >= least[1])) return;
  process.stderr.write(
    `Alianzas necesita Node ${least.join('.')} o más nuevo y este es ${version}: instale uno reciente desde https://nodejs.org\n`,
  );
  process.exit(1);
}
