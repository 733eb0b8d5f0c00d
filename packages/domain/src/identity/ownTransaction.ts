import { type Ctx, type Outcome, transact } from '../platform/index.ts';

/** A transaction that must be kept whatever follows (a counted try): a caller's own, which may roll back, is a fault. */
export async function ownTransaction<T>(ctx: Ctx, body: (ctx: Ctx) => Promise<Outcome<T>>): Promise<Outcome<T>> {
  if (ctx.pending) throw new Error('this verb is kept whatever follows: call it outside a transaction');
  return transact(ctx, body);
}
