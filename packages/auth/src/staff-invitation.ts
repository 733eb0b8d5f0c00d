import { createStaff, resendActivation, resetSecondFactor } from '@alianzas/domain/identity';
import type { CreateStaff } from '@alianzas/domain/identity/inputs';
import type { Ctx, Outcome } from '@alianzas/domain/platform';
import { seal } from '@alianzas/domain/platform';
import { hashSecret, newToken } from './secrets.ts';
import { newSeed } from './totp.ts';

/** What makes an activation link: DATA_KEY, and its absolute URL from the configured origin. */
export interface LinkMaker {
  key: Uint8Array;
  linkTo: (token: string) => string;
}

function freshLink({ key, linkTo }: LinkMaker): { tokenHash: string; sealed: string } {
  const token = newToken();
  return { tokenHash: hashSecret(token), sealed: seal(key, JSON.stringify({ url: linkTo(token) })) };
}

/** Makes somebody staff and mails the link of their first entry, good for seven days. May run in the caller's transaction. */
export async function inviteStaff(ctx: Ctx, maker: LinkMaker, input: CreateStaff): Promise<Outcome<{ id: string }>> {
  return createStaff(ctx, { ...input, activation: freshLink(maker) });
}

/** Mails a new activation link; the former stops working. */
export async function inviteAgain(ctx: Ctx, maker: LinkMaker, person: string): Promise<Outcome> {
  return resendActivation(ctx, { person, ...freshLink(maker) });
}

/** Renews another's lost second factor after the proof asked at enrolment, and mails the link to enrol again. */
export async function renewSecondFactor(ctx: Ctx, maker: LinkMaker, person: string): Promise<Outcome> {
  return resetSecondFactor(ctx, { person, totpSealed: seal(maker.key, newSeed()), ...freshLink(maker) });
}
