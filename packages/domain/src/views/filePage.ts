import { sql } from 'drizzle-orm';
import { type Ctx, NotFound } from '../platform/index.ts';
import { idOf } from './idOf.ts';

export interface FileToServe {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  scan: string;
}

/** The file that the actor may see. One statement. Throws NotFound. */
export async function fileToServe(ctx: Ctx, id: string): Promise<FileToServe> {
  const [row] = await ctx.db.execute<FileToServe & Record<string, unknown>>(sql`
    select key, name, media_type as "mediaType", bytes::int8::float8 as bytes, scan from file where id = ${idOf(id)}`);
  if (!row) throw new NotFound('file');
  return row;
}
