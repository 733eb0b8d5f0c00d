import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { endTrees, isAlive, send } from './tree.mjs';

/**
 * A small process that outlives a command killed with -9: it hears over a pipe what the command started and, when the
 * pipe breaks without a farewell, ends it all.
 */
export function startGuard(politeSignal) {
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), politeSignal], {
    detached: true,
    cwd: '/',
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  child.unref();
  child.stdin.unref?.();
  child.stdin.on('error', () => undefined);
  const tell = (...words) => child.stdin.write(`${JSON.stringify(words)}\n`);
  return {
    watch: (pid) => tell('watch', pid),
    forget: (pid) => tell('forget', pid),
    owns: ({ postgres, folder }) => tell('owns', postgres, folder),
    dismiss: () => tell('farewell'),
  };
}

async function keepWatch(politeSignal) {
  const groups = new Set();
  let owned = {};
  const heard = {
    watch: (pid) => groups.add(pid),
    forget: (pid) => groups.delete(pid),
    owns: (postgres, folder) => {
      owned = { postgres, folder };
    },
    farewell: () => process.exit(0),
  };
  for await (const line of createInterface({ input: process.stdin })) {
    const [word, ...rest] = JSON.parse(line);
    heard[word](...rest);
  }
  await endTrees([...groups], politeSignal);
  if (owned.postgres) await endPostgres(owned.postgres);
  if (owned.folder) rmSync(owned.folder, { recursive: true, force: true });
}

async function endPostgres(pid) {
  for (const signal of ['SIGINT', 'SIGQUIT']) {
    if (isAlive(pid)) send(pid, signal);
    for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await pause(100);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
  await keepWatch(process.argv[2]);
}
