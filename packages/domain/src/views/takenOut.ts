import { desc, sql } from 'drizzle-orm';
import { actorMark, type Ctx, event } from '../platform/index.ts';
import { ofOwn } from './allyPages.ts';
import { nameOf, type SavedBy } from './savedBy.ts';

/** What was taken out of a case, by whom and when, as its history tells it to the reader. */
export interface TakenOut extends SavedBy {
  what: 'planAction' | 'planActivity' | 'followUpDate';
  /** Of a plan activity */
  number: number | null;
  /** Of a follow-up date */
  onDay: string | null;
}

const NAMES = ['planAction', 'planActivity', 'followUpDate'] as const;

/** By how the history names what was taken out, or by the number of a plan activity. */
type Which = { ids: readonly string[] } | { activities: readonly number[] | 'all' };

/**
 * Of a case, by its code, what was taken out of it and is named so: the last first. Nothing of a case that its reader does
 * not see, nor what its history does not tell them. One statement.
 */
export async function takenOutOf(ctx: Ctx, code: string, which: Which): Promise<TakenOut[]> {
  const names = NAMES.map((name) => sql`${`${name}.removed`}`);
  const rows = await ctx.db
    .select({
      at: event.at,
      actor: event.actor,
      person: nameOf(event.actor),
      own: ofOwn,
      name: event.name,
      data: event.data,
    })
    .from(event)
    .where(
      sql`${event.streamKind} = 'alliance' and ${event.streamId} = (select a.id from alliance a where a.code = ${code})
        and ${event.name} in (${sql.join(names, sql`, `)}) and ${isNamed(which)}`,
    )
    .orderBy(desc(event.seq));
  return rows.map(({ name, data, ...told }) => {
    const said = JSON.parse(data) as { number?: number; onDay?: string };
    return {
      ...told,
      what: name.split('.')[0] as TakenOut['what'],
      ...{ number: said.number ?? null, onDay: said.onDay ?? null },
      isReader: told.actor === actorMark(ctx.actor),
    };
  });
}

/** By the field in which its event names the thing itself: what it was part of is named there too. */
const OWN = sql`(event.data::json ->> case event.name when 'planAction.removed' then 'action'
  when 'planActivity.removed' then 'activity' else 'date' end)`;

function isNamed(which: Which) {
  if ('ids' in which) return sql`${OWN} = any (${sql.param([...which.ids])}::text[])`;
  const ofPlan = sql`${event.name} = 'planActivity.removed'`;
  if (which.activities === 'all') return ofPlan;
  return sql`${ofPlan} and (event.data::json ->> 'number')::int = any (${sql.param([...which.activities])}::int[])`;
}
