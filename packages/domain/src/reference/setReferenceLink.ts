import { eq } from 'drizzle-orm';
import {
  allow,
  type Ctx,
  Forbidden,
  NotFound,
  type Outcome,
  personOf,
  record,
  Stale,
  transact,
} from '../platform/index.ts';
import type { SetReferenceLink } from './inputs.ts';
import { maySetReferenceLink } from './policy.ts';
import { SYSTEM_STREAM } from './reference.ts';
import { referenceLink } from './tables.ts';

/** Says where something is that the procedure refers to, or takes its address away. Throws Stale on another's change. */
export async function setReferenceLink(outer: Ctx, input: SetReferenceLink): Promise<Outcome> {
  if (!maySetReferenceLink(outer.actor)) throw new Forbidden('setReferenceLink');
  return transact(outer, async (ctx) => {
    const [found] = await ctx.db.select().from(referenceLink).where(eq(referenceLink.code, input.link)).for('update');
    if (!found) throw new NotFound('referenceLink');
    if (found.version !== input.version)
      throw new Stale('referenceLink', {
        stream: { kind: 'system', id: SYSTEM_STREAM },
        ...{ names: ['referenceLink.'], about: [`"${input.link}"`] },
      });
    const version = found.version + 1;
    await ctx.db
      .update(referenceLink)
      .set({ url: input.url ?? null, setAt: ctx.now, setBy: personOf(ctx.actor), version })
      .where(eq(referenceLink.code, input.link));
    await record(ctx, {
      name: 'referenceLink.set',
      stream: { kind: 'system', id: SYSTEM_STREAM },
      audience: 'staff',
      data: { link: input.link, isSet: input.url !== undefined, version },
    });
    return allow();
  });
}
