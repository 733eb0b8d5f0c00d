import { eq } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse, transact } from '../platform/index.ts';
import { mayUseFactors } from './policy.ts';
import { readCredential } from './queries.ts';
import { lockPerson, tell } from './rows.ts';
import { voidRecoveryCodes } from './secondFactor.ts';
import { credential, recoveryCode } from './tables.ts';

/**
 * Puts a new seed in the place of the confirmed one, after its first code, with new recovery codes: the former seed and
 * codes stop working at once. The caller proved both factors before; `stands` is the seed that it found in use. Refuses
 * `secondFactor.notSet`, and `secondFactor.renewalExpired` where another took its place since.
 */
export async function renewTotp(
  outer: Ctx,
  input: { person: string; stands: string; sealed: string; step: number; recoveryHashes: readonly string[] },
): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('renewTotp');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await lockPerson(ctx, input.person, 'update');
    const found = await readCredential(ctx, { person: input.person });
    if (!found?.totpConfirmed) return refuse('secondFactor.notSet');
    if (found.totpSealed !== input.stands) return refuse('secondFactor.renewalExpired');
    await ctx.db
      .update(credential)
      .set({ totpSealed: input.sealed, totpConfirmedAt: ctx.now, totpLastStep: input.step, changedAt: ctx.now })
      .where(eq(credential.personId, input.person));
    await putCodes(ctx, input);
    const recoveryCodes = input.recoveryHashes.length;
    await tell(ctx, input.person, { name: 'secondFactor.renewed', data: { recoveryCodes } });
    return allow();
  });
}

/** Replaces the recovery codes: the former stop working. The caller proved both factors. Refuses `secondFactor.notSet`. */
export async function renewRecoveryCodes(
  outer: Ctx,
  input: { person: string; recoveryHashes: readonly string[] },
): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('renewRecoveryCodes');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await lockPerson(ctx, input.person, 'update');
    const found = await readCredential(ctx, { person: input.person });
    if (!found?.totpConfirmed) return refuse('secondFactor.notSet');
    await putCodes(ctx, input);
    const recoveryCodes = input.recoveryHashes.length;
    await tell(ctx, input.person, { name: 'recoveryCodes.renewed', data: { recoveryCodes } });
    return allow();
  });
}

async function putCodes(ctx: Ctx, input: { person: string; recoveryHashes: readonly string[] }): Promise<void> {
  await voidRecoveryCodes(ctx, input.person);
  await ctx.db
    .insert(recoveryCode)
    .values(input.recoveryHashes.map((codeHash) => ({ personId: input.person, codeHash })));
}
