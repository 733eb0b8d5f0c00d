import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { PlainError } from '../say.mjs';
import { copyPrograms } from './programs.mjs';

/**
 * As whom, and from which folder, Postgres runs: it refuses root. Root lends it to the owner of the data, or to
 * `nobody`; where that account cannot pass through a closed folder, with the one capability that it needs, or else
 * from a copy of the programs. Refuses with one sentence that names the folder.
 */
export function chooseAccount({ folder, clusterDir, programs }) {
  const owner = ownerOf(clusterDir);
  if (process.getuid?.() !== 0) {
    if (owner !== undefined && owner.uid !== process.getuid?.()) throw belongsToAnother(clusterDir, owner);
    return { programs, launch: plain() };
  }
  const account = owner && owner.uid !== 0 ? owner : nobody();
  const ways = [
    { programs, launch: lent(account) },
    { programs, launch: lentWithPassage(account) },
    () => ({ programs: copyPrograms(programs, folder), launch: lent(account) }),
  ];
  for (const way of ways) {
    const choice = typeof way === 'function' ? way() : way;
    if (reaches(choice, folder)) return choice;
  }
  throw new PlainError(
    `PostgreSQL no corre como root y el usuario «nobody» no puede entrar a ${folder}: indique en DATA_DIR una carpeta a la que ese usuario llegue, o arranque con un usuario corriente.`,
  );
}

function plain() {
  return { account: undefined, wrap: (program, args) => [program, args, {}] };
}

function lent(account) {
  return { account, wrap: (program, args) => [program, args, account] };
}

/** `access(2)` forgets the capability of whoever is not root, unless the secure bit says otherwise. */
function lentWithPassage(account) {
  const prefix = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--securebits=+no_setuid_fixup',
    '--',
  ];
  return { account, wrap: (program, args) => ['setpriv', [...prefix, program, ...args], {}] };
}

/** `initdb --show` looks for its companions as a real run does, and writes nothing. */
function reaches({ programs, launch }, folder) {
  const script = 'cd "$1" && "$2" --show --no-locale --pgdata="$1/postgres"';
  const [program, args, options] = launch.wrap('/bin/sh', ['-c', script, 'sh', folder, programs.initdb]);
  return spawnSync(program, args, { ...options, cwd: '/', stdio: 'ignore' }).status === 0;
}

function nobody() {
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(spawnSync('id', [flag, 'nobody'], { encoding: 'utf8' }).stdout));
  return uid > 0 && gid > 0 ? { uid, gid } : { uid: 65534, gid: 65534 };
}

function ownerOf(clusterDir) {
  const found = statSync(clusterDir, { throwIfNoEntry: false });
  return found && { uid: found.uid, gid: found.gid };
}

function belongsToAnother(clusterDir, owner) {
  return new PlainError(
    `La carpeta ${clusterDir} pertenece a otro usuario del equipo (número ${owner.uid}): arranque con ese usuario o indique otra carpeta en DATA_DIR.`,
  );
}
