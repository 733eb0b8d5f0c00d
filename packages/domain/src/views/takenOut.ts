import { desc, sql } from 'drizzle-orm';
import { actorMark, type Ctx, event } from '../platform/index.ts';
import { ofOwn } from './allyHistory.ts';
import { nameOf, type SavedBy } from './savedBy.ts';
import { toldIn } from './toldIn.ts';

/** What was taken out of a case, by whom and when, as its history tells it to the reader. */
export interface TakenOut extends SavedBy {
  what: keyof typeof NAMED;
  /** Of a plan activity */
  number: number | null;
  /** Of a follow-up date */
  onDay: string | null;
}

/** How the history tells that it was taken out, and in which field its event names the thing itself. */
const NAMED = {
  planAction: ['planAction.removed', 'action'],
  planActivity: ['planActivity.removed', 'activity'],
  followUpDate: ['followUpDate.removed', 'date'],
  proposalInput: ['proposalInput.withdrawn', 'input'],
} as const;

/** By how the history names what was taken out, or by the number of a plan activity. */
type Which = { ids: readonly string[] } | { activities: readonly number[] | 'all' };

/**
 * Of a case, by its code, what was taken out of it and is named so: the last first. Nothing of a case that its reader does
 * not see, nor what its history does not tell them. One statement.
 */
export async function takenOutOf(ctx: Ctx, code: string, which: Which): Promise<TakenOut[]> {
  const names = Object.values(NAMED).map(([name]) => sql`${name}`);
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
    const said = toldIn(data) as { number?: number; onDay?: string };
    return {
      ...told,
      what: name.split('.')[0] as TakenOut['what'],
      ...{ number: said.number ?? null, onDay: said.onDay ?? null },
      isReader: told.actor === actorMark(ctx.actor),
    };
  });
}

/** The thing itself, and not what it was part of, which its event names too. */
const OWN = sql`(event.data::json ->> case event.name ${sql.join(
  Object.values(NAMED).map(([name, field]) => sql`when ${name} then ${field}`),
  sql` `,
)} end)`;

function isNamed(which: Which) {
  if ('ids' in which) return sql`${OWN} = any (${sql.param([...which.ids])}::text[])`;
  const ofPlan = sql`${event.name} = 'planActivity.removed'`;
  if (which.activities === 'all') return ofPlan;
  return sql`${ofPlan} and (event.data::json ->> 'number')::int = any (${sql.param([...which.activities])}::int[])`;
}
