import {
  allow,
  type Ctx,
  Forbidden,
  inTurn,
  type Outcome,
  personOf,
  record,
  refuse,
  Stale,
  transact,
} from '../platform/index.ts';
import { bareNumber } from '../platform/inputs.ts';
import type { EnterVersionRequest } from './inputs.ts';
import { maySetReferenceLink } from './policy.ts';
import { versionRequests } from './queries.ts';
import { SYSTEM_STREAM } from './reference.ts';
import { versionRequest } from './tables.ts';

/**
 * Keeps the reference of a version's request in the correspondence system; a later entry corrects it, and both stay.
 * Refuses with `versionRequest.same` the reference in force. Throws Stale when another entry came meanwhile.
 */
export async function enterVersionRequest(outer: Ctx, input: EnterVersionRequest): Promise<Outcome> {
  if (!maySetReferenceLink(outer.actor)) throw new Forbidden('enterVersionRequest');
  return transact(outer, async (ctx) => {
    await inTurn(ctx, 'version_request');
    const entered = (await versionRequests(ctx)).find((one) => one.procedureVersion === input.procedureVersion);
    if ((entered?.version ?? 0) !== input.version)
      throw new Stale('versionRequest', {
        stream: { kind: 'system', id: SYSTEM_STREAM },
        ...{ names: ['versionRequest.'], about: [`"procedureVersion":${input.procedureVersion},`] },
      });
    if (entered && bareNumber(entered.number) === bareNumber(input.number))
      return refuse('versionRequest.same', { number: input.number });
    const { procedureVersion, number } = input;
    await ctx.db.insert(versionRequest).values({
      procedureVersion,
      position: input.version + 1,
      number,
      enteredAt: ctx.now,
      enteredBy: personOf(ctx.actor)!,
    });
    await record(ctx, {
      name: 'versionRequest.entered',
      stream: { kind: 'system', id: SYSTEM_STREAM },
      audience: 'staff',
      data: { procedureVersion, number, was: entered?.number ?? null },
    });
    return allow();
  });
}
