import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { manyThings } from './fixtures/many-things.ts';
import { inspect } from './inspect/inspect.ts';
import { extensionsOf, typeOfExtension } from './slots.ts';

const megabyte = 1024 * 1024;
const size = (process.env.DEEP === '1' ? 32 : 1) * megabyte;
/** Of the processor: how long a busy machine lets this process wait is no cost of the file's. */
const most = { held: 300, spent: 3_000, memory: 200 * megabyte };

test('whatever a file holds many of, looking into it neither holds the loop nor costs much', {
  timeout: 300_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'muchos-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const path = join(folder, 'a');
  const dear: string[] = [];
  for (const { kind, name, make, isFine } of manyThings(size)) {
    const content = await make();
    await writeFile(path, content);
    const extension = typeOfExtension(name.split('.')[1] ?? '') ?? 'pdf';
    const look = () => inspect({ path, bytes: content.length, extension, allowed: extensionsOf('evidence') });
    const { held, spent, memory, answer } = await costOf(look);
    if (held > most.held) dear.push(`${kind}: holds the loop ${held} ms`);
    if (spent > most.spent) dear.push(`${kind}: costs ${spent} ms`);
    if (memory > most.memory) dear.push(`${kind}: takes ${Math.round(memory / megabyte)} MB`);
    if (isFine && !answer.ok) dear.push(`${kind}: refused, ${answer.refusal.code}`);
  }
  expect(dear).toEqual([]);
});

/** Milliseconds of the processor, in all and between two turns of the loop, and bytes more than before. */
async function costOf<T>(act: () => Promise<T>) {
  const began = processor();
  const resting = process.memoryUsage.rss();
  let last = began;
  let held = 0;
  let memory = 0;
  const tick = () => {
    const now = processor();
    held = Math.max(held, now - last);
    memory = Math.max(memory, process.memoryUsage.rss() - resting);
    last = now;
  };
  const watch = setInterval(tick, 5);
  const answer = await act();
  tick();
  clearInterval(watch);
  return { answer, held: Math.round(held), spent: Math.round(processor() - began), memory };
}

function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
