import './context.ts';
import { type OpenedBy, ofItsInvitation, ownInvitationCode } from '@alianzas/domain/intake';
import type { AppLoadContext } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { typedIn } from './answered-person.ts';
import { OF_LINK } from './draft-names.ts';
import { CODE } from './ids.ts';

/** What tells the link of an invitation from another; before the code of the invitation, while the link opens it. */
const MARK = 12;

/** What a form says of the link by which its page was opened, by the hash of its token. */
export function saysOfLink(hash: string): Record<typeof OF_LINK, string> {
  return { [OF_LINK]: hash.slice(0, MARK) };
}

/** What each form of a page of an invitation says of the link by which its browser opened it; null where it holds none. */
export async function linkHeld(context: AppLoadContext): Promise<string | null> {
  const held = context.presented.invitation;
  if (!held) return null;
  const code = await ownInvitationCode((await context.page()).ctx);
  return [saysOfLink(held.hash)[OF_LINK], ...(code === null ? [] : [code])].join('.');
}

/**
 * What comes back, with what was typed, of a form of another invitation than the one that its browser opened last; null where it
 * is of that one, by the same link or by one that was mailed later, and where the browser holds none.
 */
export async function ofAnotherLink(context: AppLoadContext, sent: FormData): Promise<FormState | null> {
  const held = await linkHeld(context);
  if (held === null) return null;
  const its = ofItsInvitation(openedBy(String(sent.get(OF_LINK) ?? '')), openedBy(held));
  if (its.ok) return null;
  return { errors: {}, values: typedIn(sent), refusal: its.refusal };
}

function openedBy(said: string): OpenedBy {
  const [link = '', code = ''] = said.split('.');
  return { link, code: CODE.test(code) ? code : null };
}
