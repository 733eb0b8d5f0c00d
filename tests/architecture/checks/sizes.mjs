import { codeFiles, read } from '../files.mjs';

export const name = 'sizes: files that read at a glance';

const longest = 300;
const room = { median: 70, most: 250 };
const fewest = 8;
const apart = [/^packages\/domain\/migrations\//, /\.generated\.tsx?$/, /\/generated\//];
const inOneColumn = 'packages/lexicon';

/** Files above 300 lines; rooms whose median passes 70 or whose 95th percentile passes 250 (words are one column). */
export async function run(root) {
  const sizes = codeFiles(root)
    .filter((path) => !apart.some((pattern) => pattern.test(path)))
    .map((path) => ({ path, lines: read(root, path).trimEnd().split('\n').length }));
  const tooLong = sizes.filter(({ lines }) => lines > longest);
  return [...tooLong.map(({ path, lines }) => `${path} has ${lines} lines, at most ${longest}`), ...roomFaults(sizes)];
}

function roomFaults(sizes) {
  return [...new Set(sizes.map(roomOf))].flatMap((folder) => {
    const files = sizes.filter((file) => roomOf(file) === folder);
    if (files.length < fewest || folder === inOneColumn) return [];
    const lines = files.map((file) => file.lines).sort((one, other) => one - other);
    const median = at(lines, 0.5);
    const most = at(lines, 0.95);
    return [
      ...(median > room.median ? [`${folder} has a median of ${median} lines, at most ${room.median}`] : []),
      ...(most > room.most ? [`${folder} has a 95th percentile of ${most} lines, at most ${room.most}`] : []),
    ];
  });
}

function roomOf({ path }) {
  const [kind, folder] = path.split('/');
  return kind === 'apps' || kind === 'packages' ? `${kind}/${folder}` : kind;
}

function at(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)];
}
