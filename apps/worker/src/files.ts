import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysHeld, keysKept } from '@alianzas/domain/identity';
import { type Ctx, databaseMark, type FileRow, fileRows } from '@alianzas/domain/platform';
import type { Storage } from '@alianzas/storage';

/** What is younger may still be on its way between the store and its row. */
const ARRIVING_HOURS = 24;
const BATCH = 500;
const LACKS_AT_MOST = 10;

/**
 * How rows and files agree: rows without their file, files without a row, and files that are not what their row says. An
 * unsent form is the row of the files that it holds.
 */
export interface FilesReport {
  /** With the files that unsent forms hold */
  rows: number;
  files: number;
  /** Of the files, those that may still be on their way to their row: nothing is said of them */
  young: number;
  /** By the id of the row; of an unsent form, which names itself to nobody, by the key of the file */
  missing: string[];
  orphans: string[];
  /** What the files of the missing rows held, by hash: the same bytes may stand under another key */
  sought: string[];
  altered: string[];
}

/**
 * Compares rows and files both ways; with `sums` every byte is read again and hashed. The store is listed before the rows are
 * read, and asked by itself only for what the list lacks, which may have come since. Changes nothing.
 */
export async function checkFiles(ctx: Ctx, storage: Storage, { sums = true } = {}): Promise<FilesReport> {
  const report: FilesReport = { rows: 0, files: 0, young: 0, missing: [], orphans: [], altered: [], sought: [] };
  const stored = await listed(storage);
  const isThere = async (key: string) => stored.has(key) || (await storage.absent([key])).length === 0;
  for await (const rows of fileRows(ctx)) {
    report.rows += rows.length;
    for (const row of rows) await checkRow(row, storage, sums ? null : isThere, report);
  }
  for (const key of await keysHeld(ctx)) {
    report.rows += 1;
    if (!KEY.test(key) || !(await isThere(key))) report.missing.push(key);
  }
  let batch: string[] = [];
  for await (const key of storage.keys(ARRIVING_HOURS)) {
    report.files += 1;
    batch.push(key);
    if (batch.length < BATCH) continue;
    report.orphans.push(...(await unnamed(ctx, batch)));
    batch = [];
  }
  if (batch.length > 0) report.orphans.push(...(await unnamed(ctx, batch)));
  const judged = report.files;
  report.files = stored.size;
  report.young = Math.max(0, report.files - judged);
  return report;
}

async function listed(storage: Storage): Promise<Set<string>> {
  const keys = new Set<string>();
  for await (const key of storage.keys(0)) keys.add(key);
  return keys;
}

/** True when nothing is missing, left over or altered. */
export function agrees({ missing, orphans, altered }: FilesReport): boolean {
  return missing.length + orphans.length + altered.length === 0;
}

const KEY = /^[0-9a-f]{32}$/;

/** Reads its bytes, or, where it is given, only asks whether the file is there. */
async function checkRow(
  row: FileRow,
  storage: Storage,
  isThere: ((key: string) => Promise<boolean>) | null,
  report: FilesReport,
): Promise<void> {
  if (!KEY.test(row.key)) return lacks(row, report);
  if (isThere) {
    if (!(await isThere(row.key))) lacks(row, report);
    return;
  }
  const opened = await storage.open(row.key);
  if (!opened) return lacks(row, report);
  const { bytes, sha256 } = await sumOf(opened.stream);
  if (bytes !== row.bytes || sha256 !== row.sha256) report.altered.push(row.id);
}

function lacks(row: FileRow, report: FilesReport): void {
  report.missing.push(row.id);
  report.sought.push(row.sha256);
}

async function sumOf(stream: AsyncIterable<unknown>): Promise<{ bytes: number; sha256: string }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of stream) {
    bytes += (chunk as Buffer).length;
    hash.update(chunk as Buffer);
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** Of these keys, those whose file holds what a row looks for in vain. */
export async function soughtAmong(
  keys: readonly string[],
  { sought }: FilesReport,
  storage: Storage,
): Promise<string[]> {
  if (sought.length === 0) return [];
  const wanted = new Set(sought);
  const found: string[] = [];
  for (const key of keys.filter((one) => KEY.test(one))) {
    const opened = await storage.open(key);
    if (opened && wanted.has((await sumOf(opened.stream)).sha256)) found.push(key);
  }
  return found;
}

/** A store that lacks more than one file in ten is taken for another's, or for one that is not there. */
export function isOfAnother({ rows, missing }: FilesReport): boolean {
  return missing.length > Math.max(1, rows / LACKS_AT_MOST);
}

async function unnamed(ctx: Ctx, keys: readonly string[]): Promise<string[]> {
  const named = new Set(await keysKept(ctx, keys));
  return keys.filter((key) => !named.has(key));
}

const markFile = (folder: string) => join(folder, 'conciliado.txt');

/** Whether rows and files of this very database were once found to agree, or accepted as they were by a person. */
export async function areReconciled(ctx: Ctx, folder: string): Promise<boolean> {
  const mark = await readFile(markFile(folder), 'utf8').catch(() => '');
  return mark === (await databaseMark(ctx));
}

export async function markReconciled(ctx: Ctx, folder: string): Promise<void> {
  await writeFile(markFile(folder), await databaseMark(ctx), { mode: 0o600 });
}
