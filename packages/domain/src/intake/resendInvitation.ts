import { eq } from 'drizzle-orm';
import { lockAlliance } from '../alliance/index.ts';
import { issueToken } from '../identity/index.ts';
import { afterOthers, askNewcomer, lockBody } from '../organization/index.ts';
import { allow, type Ctx, Forbidden, type Outcome, record, Stale, transact } from '../platform/index.ts';
import type { ResendInvitation } from './inputs.ts';
import type { Invitation, MailedLink } from './intake.ts';
import { mayInvite } from './policy.ts';
import { invitedIn, invitedNow, lockInvitation, readInvitation } from './rows.ts';
import { mayBeSentAgain } from './rules.ts';
import { invitation } from './tables.ts';

/**
 * Sends an unanswered invitation again, expired or not, with a new link and a new term, to the end of the seventh day. Throws Stale when
 * somebody else sent or revoked it meanwhile. Refuses one that was answered or revoked, one whose case was ended or left, and an
 * address that none of the organization's people has, until it is said how it was verified: what was said at an earlier
 * sending holds, unless its person was taken out since. What was said each time stays, a paragraph each.
 */
export async function resendInvitation(outer: Ctx, input: ResendInvitation, link: MailedLink): Promise<Outcome> {
  if (!mayInvite(outer.actor)) throw new Forbidden('sendInvitation');
  return transact(outer, async (early) => {
    const { allianceId } = await readInvitation(early, input.invitation);
    await lockAlliance(early, allianceId);
    const found = await lockInvitation(early, input.invitation);
    const resendable = mayBeSentAgain(found, await invitedIn(early, found.id));
    if (!resendable.ok) return resendable;
    if (found.version !== input.version)
      throw new Stale('invitation', { stream: { kind: 'intake', id: found.id }, names: ['invitation.'] });
    // Waits for who is taking somebody out of it at this moment
    await lockBody(early, found.organizationId);
    const ctx = await afterOthers(early, found.organizationId, found.contactEmail);
    const { takenOut: wasTakenOut } = await invitedNow(ctx, found.id);
    const address = { ...found, wasTakenOut };
    const asked = await askAddress(ctx, address, input.verifiedHow);
    if (!asked.ok) return asked;
    const { expiresAt } = await issueToken(ctx, {
      purpose: 'invitation',
      subject: found.id,
      email: found.contactEmail,
      tokenHash: link.tokenHash,
    });
    await ctx.db
      .update(invitation)
      .set({
        ...{ state: 'sent', sentAt: ctx.now, expiresAt, renewalAskedAt: null, version: found.version + 1 },
        ...(input.verifiedHow ? { verifiedHow: paragraphs(found.verifiedHow, input.verifiedHow) } : {}),
      })
      .where(eq(invitation.id, found.id));
    await record(ctx, {
      name: 'invitation.sentAgain',
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      data: { code: found.code, alliance: allianceId, expiresAt: expiresAt.toISOString() },
      subjects: [{ kind: 'alliance', id: allianceId }],
      sealed: { token: link.sealedToken },
    });
    return allow();
  });
}

type Address = Pick<Invitation, 'organizationId' | 'contactEmail' | 'verifiedHow'>;

/** Whether sending it again asks how its address was verified; `wasTakenOut`, whether its person was since. One statement at most. */
export async function asksHowVerified(ctx: Ctx, found: Address & { wasTakenOut: boolean }): Promise<boolean> {
  return !(await askAddress(ctx, found, undefined)).ok;
}

async function askAddress(
  ctx: Ctx,
  found: Address & { wasTakenOut: boolean },
  said: string | undefined,
): Promise<Outcome<unknown>> {
  const { organizationId: organization, contactEmail: email } = found;
  const holds = !said && found.verifiedHow !== null && !found.wasTakenOut;
  if (holds) return allow();
  const verifiedHow = said || null;
  return askNewcomer(ctx, { organization, email }, { newcomer: 'enters', verifiedHow });
}

function paragraphs(kept: string | null, said: string): string {
  return kept ? `${kept}\n\n${said}` : said;
}
