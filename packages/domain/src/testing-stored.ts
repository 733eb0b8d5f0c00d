import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Ctx, Pool } from './platform/index.ts';

export type Kept = Record<string, unknown>;

const NAMES: Readonly<Record<string, string>> = {
  storedItem: 'acta_item.content',
  storedNames: 'acta.named',
  storedPacketNames: 'filing.named',
  storedFields: 'proposal.kind_fields',
  storedCut: 'balance.frozen',
  storedNarrative: 'balance.narrative',
  storedRelevant: 'network_entry.relevant',
  storedEarlier: 'network_entry.earlier',
  storedCapacities: 'plan_section.capacities',
  storedState: 'plan_snapshot.content',
  storedRequest: 'request.content',
  keptFrom: 'receipt.content',
};

const root = new URL('../../../', import.meta.url);
const READS = /\b(?:(stored\w+)\.read|(?<!function )(keptFrom))\(/g;
/** Tests, and what only they use. */
const FOR_TESTS = /\.test\.|testing|^packages\/domain\/src\/(?:given|asRead|aWorld)|node_modules|\/build\//;

/** Every file that reads a column of JSON, in all packages and applications: `column file`, views by their name alone. */
export function readingFiles(): string[] {
  return ['packages', 'apps']
    .flatMap((of) =>
      readdirSync(new URL(of, root)).flatMap((one) => codeIn(`${of}/${one}/${of === 'apps' ? '' : 'src'}`)),
    )
    .filter((path) => !FOR_TESTS.test(path))
    .flatMap((path) => {
      const reads = [...readFileSync(new URL(path, root), 'utf8').matchAll(READS)];
      return [...new Set(reads.map(([, stored, kept]) => `${NAMES[(stored ?? kept)!]} ${placeOf(path)}`))];
    })
    .sort();
}

/** Its code, whatever folder it stands in; what was installed or built beside it is none. */
function codeIn(folder: string): string[] {
  return readdirSync(new URL(folder.endsWith('/') ? folder : `${folder}/`, root), { withFileTypes: true }).flatMap(
    (one) => {
      const path = `${folder.replace(/\/$/, '')}/${one.name}`;
      if (one.isDirectory()) return ['node_modules', 'build'].includes(one.name) ? [] : codeIn(path);
      return /\.tsx?$/.test(one.name) ? [path] : [];
    },
  );
}

const placeOf = (path: string) =>
  path.replace(/^packages\/domain\/src\/(?:views\/|(?=\w+\/))/, (domain) => (domain.endsWith('views/') ? '' : '../'));

/** Of a text some rows may hold JSON and others not: what a receipt says of the principles is their own words. */
const holdsJson = (name: ReturnType<typeof sql.identifier>) => sql`${name}::text ~ '^[[{]'`;
const partsOf = (column: string) => column.split('.').map((part) => sql.identifier(part));

/** What a column keeps in one row. */
export async function keptIn(db: Pool['db'], column: string): Promise<Kept> {
  const [table, name] = partsOf(column);
  const [kept] = await db.execute<{ text: string }>(
    sql`select ${name}::text as text from ${table} where ${holdsJson(name!)} limit 1`,
  );
  return JSON.parse(kept!.text);
}

/**
 * Puts in place of each row's content what an earlier release would have kept; what it answers puts today's back. `heldBy`:
 * which check of the table would not let it.
 */
export async function aged(
  db: Pool['db'],
  column: string,
  older: (today: Kept) => unknown,
  heldBy?: string,
): Promise<() => Promise<void>> {
  const [table, name] = partsOf(column);
  if (heldBy) await db.execute(sql`alter table ${table} drop constraint if exists ${sql.identifier(heldBy)}`);
  const rows = await db.execute<{ at: string; text: string }>(
    sql`select ctid::text as at, ${name}::text as text from ${table} where ${holdsJson(name!)}`,
  );
  const kept = rows.map(({ at, text }) => ({ at, content: JSON.parse(text) as Kept }));
  if (kept.length === 0) throw new Error(`${column} keeps nothing`);
  const put = (rows: readonly { at: string; content: unknown }[]) =>
    db.transaction(async (tx) => {
      await tx.execute(sql`set local session_replication_role = replica`);
      const places: string[] = [];
      for (const { at, content } of rows) {
        const [row] = await tx.execute<{ at: string }>(sql`
          update ${table} set ${name} = ${JSON.stringify(content)}::jsonb where ctid = ${at}::tid returning ctid::text as at`);
        places.push(row!.at);
      }
      return places;
    });
  const places = await put(kept.map(({ at, content }) => ({ at, content: older(content) })));
  return async () => void (await put(kept.map(({ content }, index) => ({ at: places[index]!, content }))));
}

/** What a verb answers, and nothing of what it wrote stays. */
export async function undone<T>(ctx: Ctx, act: (within: Ctx) => Promise<T>): Promise<T> {
  let answer: { is: T } | undefined;
  const back = new Error('undone');
  await ctx.db
    .transaction(async (tx) => {
      answer = { is: await act({ ...ctx, db: tx as unknown as Ctx['db'] }) };
      throw back;
    })
    .catch((error: unknown) => {
      if (error !== back) throw error;
    });
  return answer!.is;
}
