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
import { referenceLink } from './tables.ts';

/** The stream of these links: they belong to the installation, and to no case. */
const STREAM = '00000000-0000-7000-8000-000000000002';

/** Says where something is that the procedure refers to, or takes its address away. Throws Stale on another's change. */
export async function setReferenceLink(outer: Ctx, input: SetReferenceLink): Promise<Outcome> {
  if (!maySetReferenceLink(outer.actor)) throw new Forbidden('setReferenceLink');
  return transact(outer, async (ctx) => {
    const [found] = await ctx.db.select().from(referenceLink).where(eq(referenceLink.code, input.link)).for('update');
    if (!found) throw new NotFound('referenceLink');
    if (found.version !== input.version) throw new Stale('referenceLink');
    const version = found.version + 1;
    await ctx.db
      .update(referenceLink)
      .set({ url: input.url ?? null, setAt: ctx.now, setBy: personOf(ctx.actor), version })
      .where(eq(referenceLink.code, input.link));
    await record(ctx, {
      name: 'referenceLink.set',
      stream: { kind: 'system', id: STREAM },
      audience: 'staff',
      data: { link: input.link, isSet: input.url !== undefined, version },
    });
    return allow();
  });
}
