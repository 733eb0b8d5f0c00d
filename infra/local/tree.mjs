import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const patienceMs = 10_000;
/** In `/proc/PID/stat`, where the moment of birth stands after the parent. */
const bornAfterParent = 17;

/**
 * Ends processes that lead their own groups, with everything below them, also what left the group: the polite signal,
 * ten seconds, then SIGKILL for whatever is left.
 */
export async function endTrees(leaders, signal) {
  const below = descendants(leaders);
  for (const pid of leaders) send(-pid, signal);
  const until = Date.now() + patienceMs;
  while (Date.now() < until && leaders.some(isAlive)) await pause(20);
  for (const pid of leaders) send(-pid, 'SIGKILL');
  for (const pid of below) send(pid, 'SIGKILL');
}

/** Signals a process, or a group by its negative number; one that ended meanwhile is no fault. */
export function send(pid, signal) {
  try {
    return process.kill(pid, signal);
  } catch {
    return false;
  }
}

/** Whether a process still runs; one that ended and that nobody has buried yet does not. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error.code === 'EPERM';
  }
  return statOf(pid)?.state !== 'Z';
}

function descendants(leaders) {
  const parents = parentOfEach();
  const found = new Set(leaders);
  for (let grown = true; grown; ) {
    const children = [...parents].filter(([pid, parent]) => found.has(parent) && !found.has(pid));
    for (const [pid] of children) found.add(pid);
    grown = children.length > 0;
  }
  return [...found].filter((pid) => !leaders.includes(pid));
}

/** From /proc, because small images have no `ps`. */
function parentOfEach() {
  if (process.platform === 'linux') {
    const pids = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
    return new Map(pids.map((pid) => [pid, statOf(pid)?.parent]));
  }
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' });
  return new Map(
    (stdout ?? '')
      .trim()
      .split('\n')
      .map((line) => line.trim().split(/\s+/).map(Number)),
  );
}

/** The name of the program may hold anything, so the fields are counted from its closing bracket. */
export function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state, parent, ...rest] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return { state, parent: Number(parent), born: rest[bornAfterParent] };
  } catch {
    return undefined;
  }
}
