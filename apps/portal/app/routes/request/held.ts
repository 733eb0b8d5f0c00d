import { hashSecret, requestCookie } from '@alianzas/auth';
import { roomForOneMore } from '@alianzas/domain/intake';
import { allow, type Outcome } from '@alianzas/domain/platform';
import { type HeldRequest, heldRequests } from '@alianzas/domain/views';
import type { AppLoadContext } from '@remix-run/node';

/** A request that this browser opens, with the capability by which it does. */
export interface Held extends HeldRequest {
  token: string;
  /** The request that its cookie names */
  of: string | null;
}

/** The requests that this browser opens, the last begun first. */
export async function heldHere(context: AppLoadContext): Promise<Held[]> {
  const { requests } = context.presented;
  const { ctx } = await context.page();
  const found = await heldRequests(
    ctx,
    requests.map(({ hash }) => hash),
  );
  const held = found.flatMap((one, index) => {
    const { value, of } = requests[index]!;
    return one ? [{ ...one, of, token: value }] : [];
  });
  return held.sort((a, b) => b.startedAt.localeCompare(a.startedAt));
}

/** What that token opens; null where it opens nothing. */
export async function openedBy(context: AppLoadContext, token: string): Promise<HeldRequest | null> {
  const { ctx } = await context.page();
  const [found = null] = await heldRequests(ctx, [hashSecret(token)]);
  return found;
}

/** The cookies with which this browser holds one more request, whose own they do not count: those that make room for it. */
export async function roomBeside(context: AppLoadContext, isIt: (one: Held) => boolean): Promise<Outcome<string[]>> {
  const held = await heldHere(context);
  if (held.some(isIt)) return allow([]);
  const room = roomForOneMore(held);
  return room.ok ? allow(room.value.map(({ of }) => requestCookie(of, null))) : room;
}
