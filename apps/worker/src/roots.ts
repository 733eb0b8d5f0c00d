import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Env } from '@alianzas/config/env';
import { headFaults, headsNow, nextRoot, rootFaults, type SignedRoot } from '@alianzas/domain/audit';
import type { Ctx } from '@alianzas/domain/platform';

const NAME = /^raiz-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z\.json$/;

/** Where the roots are kept: AUDIT_EXPORT_DIR, better on another machine, or a folder of the data. */
export function rootFolder(env: Pick<Env<'worker'> | Env<'keeper'>, 'AUDIT_EXPORT_DIR' | 'DATA_DIR'>): string {
  return env.AUDIT_EXPORT_DIR ?? join(env.DATA_DIR, 'auditoria');
}

/** Every root of the folder, in order. A file that cannot be read as one is a fault of its own: it throws. */
export async function readRoots(folder: string): Promise<SignedRoot[]> {
  return Promise.all((await rootNames(folder)).map((name) => read(folder, name)));
}

/**
 * Keeps the signed root of all chains as they are now. The first of each month holds every head, the others what changed
 * since: months of roots are read without the years before. Safe to run twice: a second one says that nothing changed.
 */
export async function exportRoot(ctx: Ctx, folder: string, key: Uint8Array): Promise<SignedRoot> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const at = new Date();
  const before = await sinceLastWhole(folder);
  const whole = before.at(-1)?.at.slice(0, 7) !== at.toISOString().slice(0, 7);
  const root = nextRoot(await headsNow(ctx.db), before, { at, whole, key });
  await keep(folder, `raiz-${root.at.replace(/[:.]/g, '-')}.json`, `${JSON.stringify(root)}\n`);
  return root;
}

/** Puts roots of one folder into another, as they are; one that is there stays. */
export async function addRoots(from: string, names: readonly string[], to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o700 });
  const there = new Set(await rootNames(to));
  for (const name of names.filter((one) => !there.has(one))) await keep(to, name, await readFile(join(from, name)));
}

/** Whether the roots of a folder go on from those of another: both together are one history, as those alone are. */
export async function goOn(from: string, names: readonly string[], to: string, key: Uint8Array): Promise<boolean> {
  const own = new Map(await Promise.all(names.map(async (name) => [name, await read(from, name)] as const)));
  const there = await Promise.all((await rootNames(to)).map(async (name) => [name, await read(to, name)] as const));
  const both = [...new Map([...own, ...there])].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, root]) => root);
  const kept = there.every(([name, root]) => !own.has(name) || own.get(name)!.signature === root.signature);
  return kept && rootFaults(both, key).length <= rootFaults([...own.values()], key).length;
}

/**
 * Keeps a root of what was restored, unless its history lacks what its roots hold: what happened since the last of them is
 * older than a day by now.
 */
export async function exportRestored(ctx: Ctx, folder: string, key: Uint8Array): Promise<void> {
  const roots = await readRoots(folder);
  if (rootFaults(roots, key).length > 0 || (await headFaults(ctx.db, roots)).length > 0) return;
  await exportRoot(ctx, folder, key);
}

/** The names of the roots of a folder, in order. */
export async function rootNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => NAME.test(name)).sort();
}

async function read(folder: string, name: string): Promise<SignedRoot> {
  return JSON.parse(await readFile(join(folder, name), 'utf8')) as SignedRoot;
}

async function sinceLastWhole(folder: string): Promise<SignedRoot[]> {
  const roots: SignedRoot[] = [];
  for (const name of (await rootNames(folder)).reverse()) {
    roots.unshift(await read(folder, name));
    if (roots[0]!.whole) break;
  }
  return roots;
}

/** Whole or not at all, and never over another. */
async function keep(folder: string, name: string, text: string | Uint8Array): Promise<void> {
  const draft = join(folder, `.${randomUUID()}`);
  await writeFile(draft, text, { mode: 0o600, flush: true });
  await chmod(draft, 0o400);
  await link(draft, join(folder, name));
  await rm(draft);
}
