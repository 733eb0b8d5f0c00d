import * as acta from './acta/index.ts';
import * as alliance from './alliance/index.ts';
import * as balance from './balance/index.ts';
import * as commitment from './commitment/index.ts';
import * as contribution from './contribution/index.ts';
import * as evidence from './evidence/index.ts';
import * as filing from './filing/index.ts';
import * as followup from './followup/index.ts';
import * as identity from './identity/index.ts';
import * as intake from './intake/index.ts';
import * as meeting from './meeting/index.ts';
import * as network from './network/index.ts';
import * as notification from './notification/index.ts';
import * as organization from './organization/index.ts';
import * as plan from './plan/index.ts';
import type { Ctx, DomainEvent, Job, Reactions, RecordEvent } from './platform/index.ts';
import { enqueue, ofEvent, withRowSum, withWordSums } from './platform/index.ts';
import type { Fact, Facts } from './procedure/index.ts';
import * as recognition from './recognition/index.ts';
import * as reversal from './reversal/index.ts';
import * as sustainment from './sustainment/index.ts';

const concepts: readonly { reactions?: Reactions; facts?: Facts }[] = [
  identity,
  organization,
  alliance,
  intake,
  network,
  meeting,
  contribution,
  commitment,
  filing,
  plan,
  evidence,
  followup,
  reversal,
  recognition,
  sustainment,
  acta,
  balance,
  notification,
];

const facts: Facts = Object.assign({}, ...concepts.map((concept) => concept.facts ?? {}));

/** How an event moves its case along the procedure; null when it does not. */
export const factOf = (event: DomainEvent): Fact | null => ofEvent(facts, event)?.() ?? null;

/** Who hears of an event, and what else it sets off. */
export function jobsOf(event: DomainEvent, at: Date): readonly Job[] {
  return concepts.flatMap(({ reactions = {} }) => ofEvent(reactions, event)?.(at) ?? []);
}

/** The jobs of an event that no other event of the same act has enqueued: an act over many cases asks for its one mail once. */
function newJobs({ now, pending }: Ctx, event: DomainEvent): readonly Job[] {
  const before = event.cause ? (pending ?? []).filter(({ cause }) => cause === event.cause) : [];
  const enqueued = new Set(before.flatMap((earlier) => jobsOf(earlier, now)).map((job) => JSON.stringify(job)));
  return jobsOf(event, now).filter((job) => !enqueued.has(JSON.stringify(job)));
}

/** Advances the procedure by the event's fact, enqueues its jobs, keeps the event for the end of the transaction. */
export const record: RecordEvent = async (ctx, event) => {
  if (!ctx.pending) throw new Error(`event ${event.name} recorded outside a transaction`);
  const fact = factOf(event);
  if (fact) await alliance.advance(ctx, event, fact);
  for (const job of newJobs(ctx, event)) await enqueue(ctx, job);
  ctx.pending.push(await withWordSums(ctx, await withRowSum(ctx, event)));
};
