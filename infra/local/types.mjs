import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root.mjs';

/**
 * The folders that stand apart from the others, because a declaration of theirs holds in a whole program: Remix's globals,
 * what `web` puts in the context of a request, what Vite gives to an application.
 */
const APART = [['packages/http'], ['packages/ui', 'packages/web'], ['apps/backoffice', 'apps/portal', 'tests']];

/**
 * The programs in which the compiler reads all folders that have a `tsconfig.json`, each in one of them: what several
 * folders share, the domain above all, is read once a program and not once a folder. Answers each program's folders and
 * its configuration, which extends the one that they have in common.
 */
export function typePrograms(folder = root) {
  const all = ['apps', 'packages']
    .flatMap((kind) => namesIn(join(folder, kind)).map((name) => `${kind}/${name}`))
    .concat('tests')
    .filter((name) => existsSync(join(folder, name, 'tsconfig.json')));
  const apart = APART.flat();
  return [
    all.filter((name) => !apart.includes(name)),
    ...APART.map((group) => group.filter((name) => all.includes(name))),
  ]
    .filter((group) => group.length > 0)
    .map((group) => ({ folders: group, config: writeProgram(folder, group) }));
}

function writeProgram(folder, group) {
  const own = group.map((name) => JSON.parse(readFileSync(join(folder, name, 'tsconfig.json'), 'utf8')));
  const [options, ...others] = own.map(({ compilerOptions = {} }) => JSON.stringify(compilerOptions));
  if (others.some((other) => other !== options))
    throw new Error(`${group.join(', ')} are compiled each in its own way`);
  const place = join(folder, '.cache', 'types');
  mkdirSync(place, { recursive: true });
  const path = join(place, `${group[0].replace('/', '-')}.json`);
  const program = {
    extends: join(folder, 'tsconfig.base.json'),
    compilerOptions: JSON.parse(options),
    include: own.flatMap(({ include = [] }, index) => include.map((one) => join(folder, group[index], one))),
  };
  writeFileSync(path, JSON.stringify(program));
  return path;
}

function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}
