import { eq } from 'drizzle-orm';
import { expireInvitations } from '../intake/index.ts';
import {
  allow,
  bogotaDay,
  type Ctx,
  type Day,
  enqueue,
  Forbidden,
  inTurn,
  newId,
  type Outcome,
  transact,
} from '../platform/index.ts';
import { type DueThing, dueThings } from './due.ts';
import { type ReminderReader, readersOf, type Told } from './readers.ts';
import { dueWindow, momentOf } from './reminder.ts';
import { reminder } from './tables.ts';

/**
 * The reminders of a day: ends the invitations whose term passed, and puts one mail per person and organization in the
 * queue, and one per person of the team, with all of theirs that holds today. A day is reminded once, however many workers run this at the same time.
 */
export async function remind(outer: Ctx): Promise<Outcome<{ reminders: number; readers: number }>> {
  if (outer.actor.kind !== 'job') throw new Forbidden('remind');
  return transact(outer, async (ctx) => {
    const today = bogotaDay(ctx.now);
    await inTurn(ctx, 'remind');
    await expireInvitations(ctx);
    if (await isReminded(ctx, today)) return allow({ reminders: 0, readers: 0 });
    const told = await keep(ctx, today, await dueThings(ctx, dueWindow(today)));
    const readers = digests(told, await readersOf(ctx, told));
    for (const { reader, reminders } of readers) await enqueue(ctx, mailOf(today, reader, reminders));
    return allow({ reminders: told.length, readers: readers.length });
  });
}

async function isReminded(ctx: Ctx, today: Day): Promise<boolean> {
  const rows = await ctx.db.select({ id: reminder.id }).from(reminder).where(eq(reminder.remindedOn, today)).limit(1);
  return rows.length > 0;
}

/** Writes in the ledger what holds today and was never told. Answers only what it wrote. */
async function keep(ctx: Ctx, today: Day, things: readonly DueThing[]): Promise<Told[]> {
  const holding = things.flatMap((thing) => {
    const moment = momentOf(thing, today);
    return moment ? [{ ...thing, moment, reminder: newId(ctx.now) }] : [];
  });
  if (holding.length === 0) return [];
  const written = await ctx.db
    .insert(reminder)
    .values(
      holding.map((one) => ({
        id: one.reminder,
        kind: one.kind,
        subjectId: one.id,
        moment: one.moment,
        dueOn: one.dueOn,
        remindedOn: today,
        remindedAt: ctx.now,
      })),
    )
    .onConflictDoNothing()
    .returning({ id: reminder.id });
  const kept = new Set(written.map((row) => row.id));
  return holding.filter((one) => kept.has(one.reminder));
}

interface Digest {
  reader: ReminderReader;
  reminders: string[];
}

/** One for each address and organization, the team's apart, whatever the roads by which it is reached: a mail holds what is of one. */
function digests(told: readonly Told[], readers: ReadonlyMap<Told, readonly ReminderReader[]>): Digest[] {
  const digests = new Map<string, Digest>();
  for (const one of told) {
    for (const reader of readers.get(one) ?? []) {
      const name = `${reader.email} ${reader.organization}`;
      const digest = digests.get(name) ?? { reader, reminders: [] };
      if (reader.person) digest.reader = reader;
      if (!digest.reminders.includes(one.reminder)) digest.reminders.push(one.reminder);
      digests.set(name, digest);
    }
  }
  return [...digests.values()];
}

function mailOf(today: Day, reader: ReminderReader, reminders: readonly string[]) {
  const { person, invitation, request, organization } = reader;
  const of = organization ? { organization } : {};
  const outside = request ? { request } : { invitation };
  const to = person ? { person, ...of } : outside;
  const key = `reminder:${person ?? request ?? invitation}:${organization ?? 'team'}:${today}`;
  return { task: 'mail', key, payload: { template: 'reminder', day: today, reminders, ...to } };
}
