import { type SQL, sql } from 'drizzle-orm';
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
export function fileToServe(ctx: Ctx, id: string): Promise<FileToServe> {
  return oneFile(ctx, id, sql`true`);
}

/** The same for an ally's people: what shows minors is only for the side that reported it and for the team. */
export function fileToAlly(ctx: Ctx, id: string): Promise<FileToServe> {
  return oneFile(
    ctx,
    id,
    sql`not exists (select 1 from evidence_file l join evidence e on e.id = l.evidence_id left join party y on y.id = e.party_id
      where l.file_id = f.id and e.shows_minors and (y.organization_id = any (app.organizations())) is not true)`,
  );
}

async function oneFile(ctx: Ctx, id: string, allowed: SQL): Promise<FileToServe> {
  const [row] = await ctx.db.execute<FileToServe & Record<string, unknown>>(sql`
    select f.key, f.name, f.media_type as "mediaType", f.bytes::int8::float8 as bytes, f.scan
    from file f where f.id = ${idOf(id)} and ${allowed}`);
  if (!row) throw new NotFound('file');
  return row;
}
