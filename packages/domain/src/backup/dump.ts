import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import postgres from 'postgres';
import { type CopiedTable, migrationsOf, sequencesOf, tablesOf } from './catalog.ts';

/** What a copy says of a table: how many rows, and the SHA-256 of their text. */
export interface TableSum {
  rows: number;
  sha256: string;
}

export interface Dump {
  migrations: string[];
  tables: Record<string, TableSum>;
  sequences: Record<string, { last: string; called: boolean }>;
  /** The keys of the files that its rows name, unsent forms among them */
  files: string[];
}

/**
 * Reads every table by COPY in one snapshot, as the role of the copies, into what `sink` opens for each; without a sink it
 * only counts and sums. Reads only.
 */
export async function dumpTables(url: string, sink: ((table: string) => Writable) | null): Promise<Dump> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const migrations = await migrationsOf(sql);
    return (await sql.begin('isolation level repeatable read read only', async (tx) => {
      await tx.unsafe('set local role alianzas_backup');
      const tables: Record<string, TableSum> = {};
      for (const table of await tablesOf(tx)) {
        const out = sink?.(table.name) ?? null;
        tables[table.name] = await copyOut(tx, table, out);
      }
      const keys = await tx<{ key: string }[]>`
        select key from file union select unnest(files) from draft order by key`;
      return { migrations, tables, sequences: await sequencesOf(tx), files: keys.map(({ key }) => key) };
    })) as Dump;
  } finally {
    await sql.end({ timeout: 5 });
  }
}

async function copyOut(tx: postgres.TransactionSql, table: CopiedTable, out: Writable | null): Promise<TableSum> {
  const columns = table.columns.join(', ');
  const query = `copy (select ${columns} from ${table.name} order by ${table.order}) to stdout`;
  const stream = await tx.unsafe(query).readable();
  const hash = createHash('sha256');
  let rows = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    hash.update(chunk);
    for (const byte of chunk) if (byte === 10) rows += 1;
    if (out && !out.write(chunk)) await once(out, 'drain');
  }
  if (out) {
    out.end();
    await once(out, 'close');
  }
  return { rows, sha256: hash.digest('hex') };
}
