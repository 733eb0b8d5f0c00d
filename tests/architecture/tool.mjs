import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout whose tools and rules check a folder, which need not be that folder. */
export const house = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Runs a command that npm installed, in a folder; answers how it ended and what it said, never throws for its code. */
export function runTool({ packageName, command, args, cwd }) {
  const home = join(house, 'node_modules', packageName);
  const { bin } = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'));
  const script = join(home, typeof bin === 'string' ? bin : bin[command]);
  return new Promise((done) => {
    execFile(process.execPath, [script, ...args], { cwd, maxBuffer: 64 * 1024 * 1024 }, (error, stdout, stderr) =>
      done({ code: error ? (error.code ?? 1) : 0, stdout, stderr }),
    );
  });
}

/** The JSON that a tool printed; what it said instead is thrown. */
export function jsonOf({ stdout, stderr }) {
  const start = stdout.indexOf('{');
  if (start < 0) throw new Error((stderr || stdout).trim().split('\n').slice(0, 5).join(' '));
  return JSON.parse(stdout.slice(start));
}
