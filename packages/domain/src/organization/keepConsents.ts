import { type Ctx, newId, sha256Of } from '../platform/index.ts';
import { bindingText } from '../procedure/index.ts';
import type { ConsentGiven } from './inputs.ts';
import { consent } from './tables.ts';

/**
 * Keeps what somebody authorised, within the caller's transaction: a row for each text, with its version and hash, and
 * the purposes that were ticked. A text that nothing was ticked in has no row. Gives the sum of each row for the event of
 * the act, which more people read than what was authorised: the id of the row keeps what it says from being guessed.
 */
export async function keepConsents(
  ctx: Ctx,
  whose: { person: string } | { request: string },
  given: ConsentGiven,
): Promise<string[]> {
  const purposes = { personalData: ['allianceManagement', ...given.purposes], imageOfAdult: given.image };
  const rows = (['personalData', 'imageOfAdult'] as const)
    .filter((id) => purposes[id].length > 0)
    .map((id) => {
      const text = bindingText(id);
      return {
        id: newId(ctx.now),
        personId: 'person' in whose ? whose.person : null,
        requestId: 'request' in whose ? whose.request : null,
        textId: text.id,
        textVersion: text.version,
        textSha256: text.sha256,
        purposes: [...purposes[id]],
        channel: 'web',
        givenAt: ctx.now,
      };
    });
  await ctx.db.insert(consent).values(rows);
  return rows.map(({ id, textId, textVersion, textSha256, purposes, channel, givenAt }) =>
    sha256Of([id, textId, textVersion, textSha256, purposes.join('+'), channel, givenAt.toISOString()].join(' ')),
  );
}

/** The versions in force of the texts that a door asks to authorise. */
export function consentTexts(): { personalData: string; imageOfAdult: string } {
  return { personalData: bindingText('personalData').version, imageOfAdult: bindingText('imageOfAdult').version };
}
