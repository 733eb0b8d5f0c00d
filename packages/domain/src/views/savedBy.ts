import { desc, or, sql } from 'drizzle-orm';
import { actorMark, type Ctx, event, type LastChange, type Stale, type Trail } from '../platform/index.ts';
import { type Own, ofOwn } from './allyHistory.ts';

/** Who saved first what somebody else had open. */
export interface SavedBy {
  at: Date;
  /** The mark of who did it, such as `staff:…` */
  actor: string;
  /** Of the people that a history shows to its reader by their names */
  person: string | null;
  /** Somebody of the reader's own organizations */
  own: Own | null;
  isReader: boolean;
}

/** Who made the last change that a verb found instead of what was read, and when; null where its reader's history does not show it. One statement. */
export async function savedBy(ctx: Ctx, { saved }: Pick<Stale, 'saved'>): Promise<SavedBy | null> {
  const [found] = 'stream' in saved ? await toldIn(ctx, saved) : await namedBy(ctx, saved);
  return found ? { ...found, isReader: found.actor === actorMark(ctx.actor) } : null;
}

/** Of whoever did it, their name, where they are a person. */
export const nameOf = (actor: unknown) =>
  sql<
    string | null
  >`(select p.name from person p where p.id = case when ${actor} ~ '^(staff|person):' then split_part(${actor}, ':', 2)::uuid end)`;

function toldIn(ctx: Ctx, { stream, names, about = [] }: Trail) {
  const begins = names.map((name) => sql`${event.name} ^@ ${name}`);
  const of = about.map((one) => sql`position(${one} in ${event.data}) > 0`);
  return ctx.db
    .select({ at: event.at, actor: event.actor, person: nameOf(event.actor), own: ofOwn })
    .from(event)
    .where(
      sql`${event.streamKind} = ${stream.kind} and ${event.streamId} = ${stream.id} and ${or(...begins)} and ${or(...of) ?? sql`true`}`,
    )
    .orderBy(desc(event.seq))
    .limit(1);
}

async function namedBy(ctx: Ctx, { at, actor }: LastChange) {
  const [row] = await ctx.db.execute<{ person: string | null }>(sql`select ${nameOf(sql`${actor}::text`)} as person`);
  return [{ at, actor, person: row?.person ?? null, own: null }];
}
