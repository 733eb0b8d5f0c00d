import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { startGuard } from './guard.mjs';
import { endTrees, send } from './tree.mjs';

/**
 * The processes that a command started. Each leads its own group, so that Ctrl-C reaches only the command, which ends
 * them in order. `stop` ends them all (the polite signal, ten seconds, SIGKILL) and starts no more; should the command
 * itself be killed, its guard does the same. `owns` hands the guard a Postgres and a folder to remove.
 */
export function openCrew({ politeSignal = 'SIGTERM' } = {}) {
  const guard = startGuard(politeSignal);
  const members = new Set();
  let stopping = false;
  let tellStop;
  const stopped = new Promise((resolve) => {
    tellStop = resolve;
  });

  function start({ name, program = process.execPath, args = [], cwd, env, onLine = prefixed(name) }) {
    if (stopping) throw new Stopped();
    const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const member = { name, pid: child.pid, ended: endOf(child) };
    members.add(member);
    if (child.pid) guard.watch(child.pid);
    for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', onLine);
    child.once('exit', () => child.pid && send(-child.pid, 'SIGKILL'));
    void member.ended.then(() => {
      members.delete(member);
      guard.forget(child.pid);
    });
    return member;
  }

  /** Starts a process and waits for its end: its code, and what it said. */
  async function run({ onLine = showLine, ...spec }) {
    const lines = [];
    const keep = (line) => {
      lines.push(line);
      onLine(line);
    };
    const { code, reason } = await start({ ...spec, onLine: keep }).ended;
    if (stopping) throw new Stopped();
    return { code, reason, lines };
  }

  /** Waits, but not longer than until the crew is being stopped. */
  async function rest(ms) {
    const ended = new AbortController();
    await Promise.race([pause(ms, undefined, { signal: ended.signal }).catch(() => undefined), stopped]);
    ended.abort();
  }

  async function stop() {
    stopping = true;
    tellStop();
    const alive = [...members].filter(({ pid }) => pid);
    await endTrees(
      alive.map(({ pid }) => pid),
      politeSignal,
    );
    await Promise.all(alive.map(({ ended }) => ended));
  }

  return { start, run, rest, stop, owns: guard.owns, dismiss: guard.dismiss, isStopping: () => stopping };
}

/** Thrown to whoever wants to go on while the command is being stopped. */
export class Stopped extends Error {}

/** How each line of a process is shown when several speak at once. */
export function prefixed(name) {
  return (line) => process.stdout.write(`${name.padEnd(10)} | ${line}\n`);
}

/** How the lines of a process that speaks alone are shown. */
export function showLine(line) {
  process.stdout.write(`${line}\n`);
}

/** Every path out, even a program that does not exist, ends as one fact. */
function endOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, reason: error.message }));
    child.once('close', (code, signal) => resolve({ code: code ?? 1, reason: signal ?? `código ${code}` }));
  });
}
