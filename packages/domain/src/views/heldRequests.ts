import { sql } from 'drizzle-orm';
import type { RequestState } from '../intake/index.ts';
import type { Ctx } from '../platform/index.ts';

/** A request among those that a browser holds, as its list tells them apart. Instants are ISO text. */
export interface HeldRequest {
  id: string;
  code: string | null;
  state: RequestState;
  /** Of its organization, else of who writes it; null while neither was written */
  name: string | null;
  startedAt: string;
  /** Null of a draft: no mail carries its link, and nobody else opens it */
  sentAt: string | null;
}

type Row = Record<string, unknown> &
  Omit<HeldRequest, 'startedAt' | 'sentAt'> & { hash: string; started_at: string; sent_at: string | null };

/** What each of several links opens, by the hashes of their tokens, in one statement; null of one that opens nothing now. */
export async function heldRequests({ db }: Ctx, hashes: readonly string[]): Promise<(HeldRequest | null)[]> {
  if (hashes.length === 0) return [];
  const asked = sql`${sql.param([...hashes])}::text[]`;
  const rows = await db.execute<Row>(
    sql`select * from app.held_requests(${asked}, ${new Date().toISOString()}::timestamptz)`,
  );
  const opened = new Map(rows.map((row) => [row.hash, heldOf(row)]));
  return hashes.map((hash) => opened.get(hash) ?? null);
}

function heldOf({ id, code, state, name, started_at, sent_at }: Row): HeldRequest {
  const instant = (said: string) => new Date(said).toISOString();
  return { id, code, state, name, startedAt: instant(started_at), sentAt: sent_at && instant(sent_at) };
}
