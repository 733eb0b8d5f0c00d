import { and, eq, isNotNull, isNull, lt } from 'drizzle-orm';
import { allow, type Ctx, Forbidden, type Outcome, openSignInDoor, refuse, transact } from '../platform/index.ts';
import type { Credential } from './identity.ts';
import { mayUseFactors } from './policy.ts';
import { readCredential } from './queries.ts';
import { lockPerson, tell } from './rows.ts';
import { credential, recoveryCode } from './tables.ts';

/** Keeps a new sealed seed that is not in use until a code confirms it. Refuses while a confirmed one stands. */
export async function setTotp(outer: Ctx, input: { person: string; sealed: string }): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('setTotp');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    await lockPerson(ctx, input.person, 'update');
    const fresh = { totpSealed: input.sealed, changedAt: ctx.now };
    const kept = await ctx.db
      .insert(credential)
      .values({ personId: input.person, ...fresh })
      .onConflictDoUpdate({ target: credential.personId, set: fresh, setWhere: isNull(credential.totpConfirmedAt) })
      .returning({ person: credential.personId });
    if (kept.length === 0) return refuse('secondFactor.alreadySet');
    await tell(ctx, input.person, { name: 'secondFactor.prepared', data: {} });
    return allow();
  });
}

/** Puts the seed in use after its first code, and replaces the recovery codes by these. */
export async function confirmTotp(
  outer: Ctx,
  input: { person: string; step: number; recoveryHashes: readonly string[] },
): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('confirmTotp');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const { person, step, recoveryHashes } = input;
    const confirmed = await ctx.db
      .update(credential)
      .set({ totpConfirmedAt: ctx.now, totpLastStep: step, changedAt: ctx.now })
      .where(and(eq(credential.personId, person), isNotNull(credential.totpSealed), isNull(credential.totpConfirmedAt)))
      .returning({ person: credential.personId });
    if (confirmed.length === 0) return refuse('secondFactor.alreadySet');
    await voidRecoveryCodes(ctx, person);
    await ctx.db.insert(recoveryCode).values(recoveryHashes.map((codeHash) => ({ personId: person, codeHash })));
    await tell(ctx, person, { name: 'secondFactor.enrolled', data: { recoveryCodes: recoveryHashes.length } });
    return allow();
  });
}

/** Uses up a 30-second step: each serves once, and none before the last one used (ASVS 6.5.1). No event: the session's tells it. */
export async function useTotpStep(outer: Ctx, input: { person: string; step: number }): Promise<Outcome> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('useTotpStep');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const used = await ctx.db
      .update(credential)
      .set({ totpLastStep: input.step })
      .where(
        and(
          eq(credential.personId, input.person),
          isNotNull(credential.totpConfirmedAt),
          lt(credential.totpLastStep, input.step),
        ),
      )
      .returning({ person: credential.personId });
    return used.length > 0 ? allow() : refuse('signIn.factorUsed');
  });
}

/** Uses up a recovery code, and says how many are left. Unknown and used ones are one refusal. */
export async function useRecoveryCode(
  outer: Ctx,
  input: { person: string; codeHash: string },
): Promise<Outcome<{ left: number }>> {
  if (!mayUseFactors(outer.actor, input.person)) throw new Forbidden('useRecoveryCode');
  return transact(outer, async (ctx) => {
    await openSignInDoor(ctx);
    const mine = and(eq(recoveryCode.personId, input.person), isNull(recoveryCode.usedAt));
    const used = await ctx.db
      .update(recoveryCode)
      .set({ usedAt: ctx.now })
      .where(and(mine, eq(recoveryCode.codeHash, input.codeHash)))
      .returning({ person: recoveryCode.personId });
    if (used.length === 0) return refuse('signIn.factorWrong');
    const left = await ctx.db.$count(recoveryCode, mine);
    await tell(ctx, input.person, { name: 'recoveryCode.used', data: { left } });
    return allow({ left });
  });
}

/** Makes the person's unused recovery codes useless, within the caller's transaction. */
export async function voidRecoveryCodes(ctx: Ctx, person: string): Promise<void> {
  await ctx.db
    .update(recoveryCode)
    .set({ usedAt: ctx.now })
    .where(and(eq(recoveryCode.personId, person), isNull(recoveryCode.usedAt)));
}

/**
 * Keeps who proved something as they were when it was compared, within the transaction of what that grants: false when
 * password, second factor or account changed since. Hashing takes long, and what was read before it may be over. It takes
 * at once the lock that changing them takes: two that held it together would each wait for the other.
 */
export async function holdsStill(ctx: Ctx, compared: Credential): Promise<boolean> {
  await openSignInDoor(ctx);
  await lockPerson(ctx, compared.person, 'update');
  const now = await readCredential(ctx, { person: compared.person });
  const { passwordHash, totpSealed, totpConfirmed } = compared;
  const is = now && !now.disabled && now.passwordHash === passwordHash;
  return is === true && now.totpSealed === totpSealed && now.totpConfirmed === totpConfirmed;
}
