import { type Credential, countAttempt, failSignIn, useRecoveryCode, useTotpStep } from '@alianzas/domain/identity';
import { type Ctx, type Outcome, refuse, unseal } from '@alianzas/domain/platform';
import { accountMarks } from './known-browser.ts';
import { foldRecoveryCode, hashSecret } from './secrets.ts';
import { checkTotp, stepAt } from './totp.ts';
import type { Visit } from './visit.ts';

export type Factor = { way: 'totp' | 'recoveryCode'; code: string };

/** Uses the factor up, within the transaction of what it grants. */
export type UseFactor = (ctx: Ctx) => Promise<Outcome<unknown>>;

const WORDS = { right: '', late: 'signIn.factorLate', wrong: 'signIn.factorWrong' } as const;

/**
 * Counts the try and compares the code, before anything is granted; what it returns must then be run in the granting
 * transaction. Refuses `tooManyAttempts`, `signIn.factorWrong`, and `signIn.factorLate` for a TOTP of the step before.
 */
export async function provideFactor(visit: Visit, credential: Credential, factor: Factor): Promise<Outcome<UseFactor>> {
  const { person, totpSealed } = credential;
  const marks = accountMarks(visit, 'backoffice', credential.email);
  const counted = await countAttempt(visit.ctx, 'secondFactor', marks);
  if (!counted.ok) return counted;
  if (factor.way === 'recoveryCode') {
    const codeHash = hashSecret(foldRecoveryCode(factor.code));
    return { ok: true, value: (ctx) => useRecoveryCode(ctx, { person, codeHash }) };
  }
  const step = stepAt(visit.ctx.now);
  const verdict = totpSealed === null ? 'wrong' : checkTotp(unseal(visit.key, totpSealed), factor.code, step);
  if (verdict === 'right') return { ok: true, value: (ctx) => useTotpStep(ctx, { person, step }) };
  await failSignIn(visit.ctx, { app: 'backoffice', way: 'totp', person });
  return refuse(WORDS[verdict]);
}
