import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isAbsent } from './store/durable.ts';
import { keyOf } from './store/keys.ts';
import type { ListedObject, ObjectStore } from './store/objects.ts';

/** What a sweep did: objects seen and removed (copies count), unfinished arrivals removed, bytes that came free. */
export interface SweepReport {
  seen: number;
  removed: number;
  unfinished: number;
  bytes: number;
}

export interface SweepPlan {
  store: ObjectStore;
  landingFolder: string;
  knownAmong: (keys: readonly string[]) => Promise<Iterable<string>>;
  before: Date;
}

const batchSize = 500;

/** Removes the objects older than `before` whose key no row names, asking in batches, and old unfinished arrivals. */
export async function sweepStore(plan: SweepPlan): Promise<SweepReport> {
  const report = { seen: 0, removed: 0, unfinished: 0, bytes: 0 };
  let batch: ListedObject[] = [];
  for await (const object of plan.store.list()) {
    report.seen += 1;
    if (object.modified >= plan.before) continue;
    batch.push(object);
    if (batch.length < batchSize) continue;
    await removeUnknown(plan, batch, report);
    batch = [];
  }
  if (batch.length > 0) await removeUnknown(plan, batch, report);
  await removeUnfinished(plan, report);
  return report;
}

async function removeUnknown(plan: SweepPlan, batch: readonly ListedObject[], report: SweepReport): Promise<void> {
  const keys = [...new Set(batch.map((object) => keyOf(object.name) ?? ''))];
  const known = new Set(await plan.knownAmong(keys));
  for (const object of batch.filter(({ name }) => !known.has(keyOf(name) ?? ''))) {
    await plan.store.remove(object.name);
    report.removed += 1;
    report.bytes += object.bytes;
  }
}

async function removeUnfinished({ landingFolder, before }: SweepPlan, report: SweepReport): Promise<void> {
  for (const name of await readdir(landingFolder)) {
    const path = join(landingFolder, name);
    const found = await stat(path).catch((error: unknown) => {
      if (!isAbsent(error)) throw error;
      return null;
    });
    if (!found?.isFile() || found.mtime >= before) continue;
    await rm(path, { force: true });
    report.unfinished += 1;
    report.bytes += found.size;
  }
}
