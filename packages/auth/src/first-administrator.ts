import { createStaff, hasActiveAdministrator, readCredential, resendActivation } from '@alianzas/domain/identity';
import { createStaff as createStaffInput } from '@alianzas/domain/identity/inputs';
import { type Ctx, type Outcome, refuse } from '@alianzas/domain/platform';
import { hashSecret, newToken } from './secrets.ts';

/**
 * Makes the first administrator and returns the token of the activation link: there is no default account (ASVS 6.3.2).
 * Repeating it before the activation gives a new link. Refuses once an administrator can sign in: the others are made
 * in the back office.
 */
export async function firstAdministrator(
  ctx: Ctx,
  input: { email: string; name: string; position: string },
): Promise<Outcome<{ token: string }>> {
  if (await hasActiveAdministrator(ctx)) return refuse('staff.administratorExists');
  const valid = createStaffInput.safeParse({ ...input, roles: ['administrator'] });
  if (!valid.success)
    return refuse('staff.invalidInput', { fields: valid.error.issues.map((issue) => issue.path.join('.')) });
  const token = newToken();
  const link = { tokenHash: hashSecret(token), sealed: null };
  const known = await readCredential(ctx, { email: valid.data.email });
  const made = known
    ? await resendActivation(ctx, { person: known.person, ...link })
    : await createStaff(ctx, { ...valid.data, activation: link });
  return made.ok ? { ok: true, value: { token } } : made;
}
