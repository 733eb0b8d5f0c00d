import { sql } from 'drizzle-orm';
import type { LookState } from '../look/index.ts';
import { type Ctx, NotFound, ReasonNeeded } from '../platform/index.ts';
import { idOf } from './idOf.ts';
import { looksOfToday, stateOfLook, type TodaysLooks } from './looksOfToday.ts';

export interface FileToServe {
  key: string;
  name: string;
  mediaType: string;
  bytes: number;
  scan: string;
}

const columns = sql`f.key, f.name, f.media_type as "mediaType", f.bytes::int8::float8 as bytes, f.scan`;

interface Shown extends Omit<FileToServe, 'key'>, Record<string, unknown> {
  /** Null of what row security withholds from who asks */
  key: string | null;
  evidence: string | null;
  alliance: { id: string; code: string; professional: string };
  looks: TodaysLooks;
}

/**
 * The file that the actor may see, and whether opening it is still to be kept (`toKeep`: by `recordView` of that evidence).
 * One statement. Throws NotFound, and ReasonNeeded where it shows minors.
 */
export async function fileToServe(
  ctx: Ctx,
  id: string,
): Promise<FileToServe & { evidence: string | null; look: LookState }> {
  const [row] = await ctx.db.execute<Shown>(sql`
    select ${columns}, e.id as evidence, json_build_object('id', a.id, 'code', a.code, 'professional', a.professional_id) as alliance,
      ${looksOfToday(ctx, sql`a.id`)} as looks
    from (select ${idOf(id)}::uuid as id) asked left join file f on f.id = asked.id
      left join evidence e on e.id = app.minors_in(asked.id) left join alliance a on a.id = e.alliance_id`);
  const { looks, alliance, key, ...file } = row!;
  const look = file.evidence ? stateOfLook(ctx.actor, alliance.professional, looks) : 'none';
  if (file.evidence && look === 'needsReason') throw new ReasonNeeded(file.evidence, alliance);
  if (key === null) throw new NotFound('file');
  return { ...file, key, look };
}

/** For an ally's people: what shows minors is only for the side that reported it. One statement. Throws NotFound. */
export async function fileToAlly(ctx: Ctx, id: string): Promise<FileToServe> {
  const [row] = await ctx.db.execute<FileToServe & Record<string, unknown>>(sql`
    select ${columns} from file f where f.id = ${idOf(id)}
      and not exists (select 1 from evidence_file l join evidence e on e.id = l.evidence_id left join party y on y.id = e.party_id
        where l.file_id = f.id and e.shows_minors and (y.organization_id = any (app.organizations())) is not true)`);
  if (!row) throw new NotFound('file');
  return row;
}
