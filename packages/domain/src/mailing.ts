import { jobsOf } from './compose.ts';
import { countWithin } from './identity/index.ts';
import { allow, besideSignIn, type Ctx, type Outcome, personOf } from './platform/index.ts';

/**
 * Counts, at the end of the caller's transaction, an act of who has signed in by which somebody is mailed: once, however
 * many mails it sends. `clock` is the wall clock, which no demonstration moves. Refuses `mail.tooManyActs` with
 * `retryAfterSeconds`: nothing of the act is kept. What mails nobody, and what a visitor, a link or a job does, counts not.
 */
export async function countMailing(ctx: Ctx, clock: Date): Promise<Outcome> {
  const person = personOf(ctx.actor);
  const jobs = (ctx.pending ?? []).flatMap((event) => jobsOf(event, ctx.now));
  if (!person || !jobs.some(({ task }) => task === 'mail')) return allow();
  const marks = { account: `person:${person}`, network: null };
  return besideSignIn({ ...ctx, now: clock }, (counting) => countWithin(counting, 'mailingAct', marks));
}
