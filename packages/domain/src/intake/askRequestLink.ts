import { eq } from 'drizzle-orm';
import { foldEmail, issueToken, subjectsOfMail } from '../identity/index.ts';
import { allow, type Ctx, type Outcome, openSubject, record, transact } from '../platform/index.ts';
import type { AskRequestLink } from './inputs.ts';
import type { MailedLink } from './intake.ts';
import { request } from './tables.ts';

/**
 * Mails a new link that follows a request, to the address that the request gave. The outcome is the same whether or not
 * there is such a request; only a known one gets the mail. The caller has counted the try.
 */
export async function askRequestLink(outer: Ctx, input: AskRequestLink, link: MailedLink): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const email = foldEmail(input.email);
    for (const subject of await subjectsOfMail(ctx, { purpose: 'request', email })) {
      await openSubject(ctx, subject);
      const [found] = await ctx.db.select({ code: request.code }).from(request).where(eq(request.id, subject));
      if (found?.code !== input.code) continue;
      const { expiresAt } = await issueToken(ctx, { purpose: 'request', subject, email, tokenHash: link.tokenHash });
      await record(ctx, {
        name: 'request.linkSent',
        stream: { kind: 'intake', id: subject },
        audience: 'staff',
        data: { code: found.code, expiresAt: expiresAt.toISOString() },
        sealed: { token: link.sealedToken },
      });
      return allow();
    }
    return allow();
  });
}
