import { and, eq, isNull } from 'drizzle-orm';
import { issueToken } from '../identity/index.ts';
import {
  allow,
  type Ctx,
  type Events,
  Forbidden,
  type Outcome,
  personOf,
  record,
  Stale,
  sha256Of,
  transact,
} from '../platform/index.ts';
import type { AnswerRequest, MarkDuplicate } from './inputs.ts';
import type { MailedLink, Repeated, RequestState } from './intake.ts';
import { mayAnswerRequests } from './policy.ts';
import { kindIn, lockRequest, lockWithRepeated, trailOf } from './rows.ts';
import { mayBeAnswered, mayLapse, mayRepeat, mustBeSeen } from './rules.ts';
import { asSent } from './stored.ts';
import { request, requestSending } from './tables.ts';

/**
 * Sends the request back for what it lacks; the organization completes it, in any browser, and sends it again. Throws Stale,
 * as each answer does, when what is answered is not what was read.
 */
export async function returnRequest(ctx: Ctx, input: AnswerRequest, link: MailedLink): Promise<Outcome> {
  return answerRequest(ctx, input, link, 'incomplete', (data) => ({ name: 'request.returned', data }));
}

/** Declines the request with its reason: it does not proceed, and the reason offers a way forward. */
export async function declineRequest(ctx: Ctx, input: AnswerRequest, link: MailedLink): Promise<Outcome> {
  return answerRequest(ctx, input, link, 'declined', (data) => ({
    name: 'request.declined',
    data: { ...data, outcome: 'declined' },
  }));
}

/**
 * Marks the request as a repetition of another, which goes on, with why it is the same. Refuses the code of none, of this very
 * one, and of one that was not sent or that ended without being accepted; and any, until it was seen whose it is.
 */
export async function markDuplicate(
  ctx: Ctx,
  { repeats, repeatsSeen, ...input }: MarkDuplicate,
  link: MailedLink,
): Promise<Outcome> {
  const told: Told = (data) => ({ name: 'request.declined', data: { ...data, outcome: 'duplicate', repeats } });
  return answerRequest(ctx, input, link, 'duplicate', told, { code: repeats, seen: repeatsSeen });
}

/**
 * Closes a request that came back and that its organization did not complete in its term, by the act that declares it withdrawn
 * (Ley 1755 de 2015, art. 17), which the note cites. Refuses one that is not being completed, and one whose term still runs.
 */
export async function lapseRequest(ctx: Ctx, input: AnswerRequest, link: MailedLink): Promise<Outcome> {
  return answerRequest(ctx, input, link, 'lapsed', (data) => ({
    name: 'request.declined',
    data: { ...data, outcome: 'lapsed' },
  }));
}

interface Answer {
  code: string;
  noteSha256: string;
  /** Of one that goes back, which of its sendings */
  sending?: number;
}

/** The event of an answer. */
type Told = (
  answer: Answer,
) => Pick<Events['request.declined'], 'name' | 'data'> | Pick<Events['request.returned'], 'name' | 'data'>;

async function answerRequest(
  outer: Ctx,
  input: AnswerRequest,
  link: MailedLink,
  state: RequestState,
  told: Told,
  repeats?: { code: string; seen: string | undefined },
): Promise<Outcome> {
  if (!mayAnswerRequests(outer.actor)) throw new Forbidden('answerRequest');
  return transact(outer, async (ctx) => {
    const repeated = repeats === undefined ? null : await lockWithRepeated(ctx, input.request, repeats.code);
    const found = await lockRequest(ctx, input.request);
    const answerable = state === 'lapsed' ? mayLapse(found, ctx.now) : mayBeAnswered(found);
    if (!answerable.ok) return answerable;
    if (found.version !== input.version) throw new Stale('request', trailOf(found));
    const repeatable = repeats === undefined ? allow() : await repeating(ctx, found.id, repeated, repeats);
    if (!repeatable.ok) return repeatable;
    const { contact } = asSent(found);
    await issueToken(ctx, { purpose: 'request', subject: found.id, email: contact.email, tokenHash: link.tokenHash });
    await ctx.db
      .update(request)
      .set({
        state,
        answerNote: input.note,
        ...(repeated && { repeatsId: repeated.id }),
        answeredAt: ctx.now,
        answeredBy: personOf(ctx.actor),
        // Who asked for what is missing studied it: to them it comes back
        ...(state === 'incomplete' && { reviewerId: personOf(ctx.actor) }),
        version: found.version + 1,
      })
      .where(eq(request.id, found.id));
    const returned = state === 'incomplete' ? { sending: await keepReturn(ctx, found.id, input.note) } : {};
    await record(ctx, {
      ...told({ code: found.code!, ...returned, noteSha256: sha256Of(input.note) }),
      stream: { kind: 'intake', id: found.id },
      audience: 'parties',
      sealed: { token: link.sealedToken },
    });
    return allow();
  });
}

async function repeating(
  ctx: Ctx,
  id: string,
  repeated: Repeated | null,
  { code, seen }: { code: string; seen: string | undefined },
): Promise<Outcome> {
  const may = mayRepeat(id, repeated, code);
  return may.ok && repeated ? mustBeSeen(repeated, await kindIn(ctx, repeated.id), seen) : may;
}

/** What was asked stays beside what was sent, whose number it gives: the next sending does not take its place. */
async function keepReturn(ctx: Ctx, id: string, note: string): Promise<number | undefined> {
  const [returned] = await ctx.db
    .update(requestSending)
    .set({ returnedAt: ctx.now, returnedBy: personOf(ctx.actor), returnNote: note })
    .where(and(eq(requestSending.requestId, id), isNull(requestSending.returnedAt)))
    .returning({ number: requestSending.number });
  return returned?.number;
}
