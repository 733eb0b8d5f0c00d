import { setTimeout as pause } from 'node:timers/promises';
import { PlainError, say } from './say.mjs';

const patienceMs = 120_000;

const shortestMs = 1_000;
const longestMs = 30_000;
/** A process that ran this long did not fail at its start: the next wait is short again. */
const steadyMs = 60_000;

/**
 * Starts the given processes with their names before each line and waits until all that have `health` addresses answer
 * 200 at one of them. Until then, one that ends by itself ends the start. From then on it is started again, after a second
 * at first and half a minute at most, and the others go on: `keep` does that until the crew is stopped.
 */
export async function startProcesses(crew, specs) {
  const started = specs.map((spec) => ({ ...spec, ...crew.start(spec) }));
  const failed = Promise.race(
    started.map(async ({ name, ended }) => {
      const { reason } = await ended;
      return `El proceso ${name} terminó por su cuenta (${reason}).`;
    }),
  );
  const ready = Promise.all(started.filter(({ health }) => health).map(untilHealthy));
  const sentence = await Promise.race([failed, ready.then(() => undefined)]);
  if (sentence) throw new PlainError(sentence);
  return { keep: () => Promise.all(started.map((member, index) => keepAlive(crew, specs[index], member))) };
}

async function keepAlive(crew, spec, first) {
  let waitMs = shortestMs;
  for (let member = first, began = Date.now(); ; began = Date.now(), member = crew.start(spec)) {
    const { reason } = await member.ended;
    if (crew.isStopping()) return;
    if (Date.now() - began > steadyMs) waitMs = shortestMs;
    say(`El proceso ${spec.name} terminó por su cuenta (${reason}): vuelve a empezar en ${waitMs / 1_000} s.`);
    await crew.rest(waitMs);
    if (crew.isStopping()) return;
    waitMs = Math.min(waitMs * 2, longestMs);
  }
}

/** Where an app that was told to listen on `host` may answer whether it is ready: a demonstration stays on 127.0.0.1. */
export function healthOf(port, host = '127.0.0.1') {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? (host.includes(':') ? `[${host}]` : host);
  return [...new Set([reachable, '127.0.0.1'])].map((address) => `http://${address}:${port}/salud/lista`);
}

async function untilHealthy({ name, health }) {
  const until = Date.now() + patienceMs;
  while (Date.now() < until) {
    if ((await Promise.all(health.map(isHealthy))).includes(true)) return;
    await pause(100);
  }
  throw new PlainError(`El proceso ${name} no estuvo listo en dos minutos: ${health[0]} no responde 200.`);
}

/** An app that answers is ready without its worker; a start is whole once that has given its sign too. */
async function isHealthy(health) {
  try {
    const answer = await fetch(health, { signal: AbortSignal.timeout(5_000) });
    const { checks } = await answer.json();
    return answer.status === 200 && checks?.worker !== 'attention';
  } catch {
    return false;
  }
}
