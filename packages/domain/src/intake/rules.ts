import { admit, consentHolds, mustNotBeOfTheTeam } from '../organization/inputs.ts';
import {
  addBusinessDays,
  addDays,
  addMonths,
  bogotaDay,
  bogotaInstant,
  type Day,
  nextBusinessDay,
  receivedOn,
} from '../platform/days.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import { type CompleteRequest, completeRequest, type RequestDraft, type RequestPage, requestPages } from './inputs.ts';
import {
  type Invitation,
  type InvitationState,
  type Invited,
  type InvitedIn,
  type Leaving,
  REQUEST_FILES,
  type Repeated,
  type Request,
  type RequestState,
} from './intake.ts';

const ANSWER_BUSINESS_DAYS = 15;
const COMPLETING_MONTHS = 1;
const CLOSING_TIME = '16:30';
const EDITABLE: readonly RequestState[] = ['draft', 'incomplete'];
const ANSWERABLE: readonly RequestState[] = ['sent', 'reviewing'];
const WITHDRAWABLE: readonly RequestState[] = [...ANSWERABLE, 'incomplete'];
const OPEN_INVITATION: readonly InvitationState[] = ['sent', 'expired'];

/** Where the case of an invitation may stand while nobody answered it: until its working table is held. */
export const UNANSWERED = { states: ['running', 'suspended'], steps: [2, 3, 4, 5, 6, 7, 8] } as const;

export function mayBeEdited(request: Pick<Request, 'state'>): Outcome {
  return EDITABLE.includes(request.state) ? allow() : refuse('request.notEditable', { state: request.state });
}

/**
 * The pages that the request still lacks, or holds in a shape that is not today's; `offers` may be left out whole. Of what is on
 * offer, when it is given: that of an initiative that no longer is.
 */
export function missingPages(content: unknown, onOffer?: readonly string[]): RequestPage[] {
  const known = (typeof content === 'object' && content !== null ? content : {}) as Record<string, unknown>;
  const required: readonly RequestPage[] = ['organization', 'contact', 'wish', 'consent'];
  const asked = known.offers === undefined ? required : [...required, 'offers' as const];
  return asked.filter((page) => {
    const read = requestPages[page].safeParse(known[page]);
    return !read.success || (onOffer && page === 'wish' && isGone((known as RequestDraft).wish, onOffer));
  });
}

/** An initiative that was chosen and that is none of those on offer: what is sent chooses among these. */
export function isGone(wish: RequestDraft['wish'], onOffer: readonly string[]): boolean {
  return wish !== undefined && wish.initiative !== 'unsure' && !onOffer.includes(wish.initiative);
}

/**
 * Whether the request may be sent, and its clock: fifteen business days from the business day of receipt (Ley 1755 de
 * 2015, art. 14). Refuses one with pages missing, an authorisation whose text changed since it was read, and a natural
 * person, by the same rule as every route.
 */
export function decideSend(
  request: Request,
  now: Date,
  texts: { personalData: string; imageOfAdult: string },
): Outcome<{ content: CompleteRequest; receivedOn: string; dueOn: string }> {
  const editable = mayBeEdited(request);
  if (!editable.ok) return editable;
  const whole = completeRequest.safeParse(request.content);
  if (!whole.success) return refuse('request.pagesMissing', { pages: missingPages(request.content) });
  const content = whole.data;
  const admitted = admit(content.organization);
  if (!admitted.ok) return admitted;
  const holds = consentHolds(content.consent, texts);
  if (!holds.ok) return holds;
  const received = receivedOn(now, CLOSING_TIME);
  return allow({ content, receivedOn: received, dueOn: addBusinessDays(received, ANSWER_BUSINESS_DAYS) });
}

/** It came back for what it lacked: its organization is completing it. */
export function isBack(request: Pick<Request, 'state'>): boolean {
  return request.state === 'incomplete';
}

/** Somebody of the team took it to study it. */
export function isTaken(request: Pick<Request, 'state'>): boolean {
  return request.state === 'reviewing';
}

/** Answered once: whoever comes second is told of the first answer. */
export function mayBeAnswered(request: Pick<Request, 'state'>): Outcome {
  return ANSWERABLE.includes(request.state) ? allow() : refuse('request.alreadyAnswered', { state: request.state });
}

type NotRepeated = 'Unsent' | 'Duplicate' | 'Declined' | 'Lapsed' | 'Withdrawn';

const NOT_REPEATED: Partial<Record<RequestState, `request.repeats${NotRepeated}`>> = {
  draft: 'request.repeatsUnsent',
  duplicate: 'request.repeatsDuplicate',
  declined: 'request.repeatsDeclined',
  lapsed: 'request.repeatsLapsed',
  withdrawn: 'request.repeatsWithdrawn',
};

/** A request repeats another one that was sent and that goes on, or was accepted: whoever sent it is told to wait for that one. */
export function mayRepeat(id: string, repeated: Repeated | null, repeats: string): Outcome {
  if (!repeated) return refuse('request.repeatsNone', { repeats });
  if (repeated.id === id) return refuse('request.repeatsItself', { repeats });
  const refused = NOT_REPEATED[repeated.state];
  return refused ? refuse(refused, { repeats }) : allow();
}

/** Nobody closes a request for good by a code alone: of the one that it names is shown whose it is, and who answers says that it is that one. */
export function mustBeSeen({ code, name, sentAt }: Repeated, kind: string | null, seen: string | undefined): Outcome {
  if (seen === code) return allow();
  return refuse('request.repeatsUnseen', { repeats: code, name, kind, sentAt: sentAt?.toISOString() ?? null });
}

/** Whether the term of an invitation runs: nobody answered nor revoked it, and it was not told as expired. */
export function hasTerm({ state }: Pick<Invitation, 'state'>): boolean {
  return state === 'sent';
}

/** Whether its organization said yes. */
export function hasAccepted({ state }: { state: string }): boolean {
  return state === 'accepted';
}

type Waiting = Pick<Invitation, 'state' | 'expiresAt'>;

/** Who was taken out of an organization does not come back by a link that was sent before: the team sends another. Nor does who is of the team answer. */
function mayComeIn({ takenOut, ofTheTeam }: Invited): Outcome {
  return takenOut ? refuse('invitation.takenOut') : mustNotBeOfTheTeam(ofTheTeam);
}

/** Whether the invitation waits for its answer: silence is never acceptance. */
export function awaitsAnswer(invitation: Waiting, now: Date): Outcome {
  if (!hasTerm(invitation)) return refuse('invitation.alreadyAnswered', { state: invitation.state });
  if (invitation.expiresAt <= now) return refuse('invitation.expired', { on: bogotaDay(invitation.expiresAt) });
  return allow();
}

/**
 * What becomes of the case when its invitation is declined or revoked, wherever it may stand unanswered: it ends where the
 * invited organization is its only one, which else leaves it to the others. Nothing, of a case that ended or that the
 * organization left. Refuses while the organization is being included in the Red, which 6 and 7 have begun.
 */
export function leavingOf({ state, step, isParty, isOnly, isIncluding }: InvitedIn): Outcome<Leaving> {
  if (step === null || !isParty) return allow('nothing');
  const [states, steps]: readonly (readonly unknown[])[] = [UNANSWERED.states, UNANSWERED.steps];
  if (!states!.includes(state) || !steps!.includes(step)) return refuse('invitation.workBegan', { step });
  if (isOnly) return allow('caseEnds');
  return isIncluding ? refuse('invitation.beingIncluded') : allow('partyLeaves');
}

/** Nor do they answer no in its name: its case would end with it. */
export function mayBeDeclined(invitation: Waiting & Invited, alliance: InvitedIn, now: Date): Outcome<Leaving> {
  const waiting = awaitsAnswer(invitation, now);
  if (!waiting.ok) return waiting;
  const own = mayComeIn(invitation);
  return own.ok ? leavingOf(alliance) : own;
}

/** It is revoked while nobody answered it, whether or not its term passed. */
export function mayBeRevoked(invitation: Pick<Invitation, 'state'>, alliance: InvitedIn): Outcome<Leaving> {
  const open = mayBeTakenUpAgain(invitation);
  return open.ok ? leavingOf(alliance) : open;
}

/** It is accepted while its case waits for it, by who may come in still. */
export function mayBeAccepted(
  invitation: Waiting & Invited,
  { step, isParty }: Pick<InvitedIn, 'step' | 'isParty'>,
  now: Date,
): Outcome {
  const waiting = awaitsAnswer(invitation, now);
  if (!waiting.ok) return waiting;
  return step === null || !isParty ? refuse('invitation.noLongerOpen') : mayComeIn(invitation);
}

/**
 * An invited ally has accepted before its working table is held: silence is never acceptance. One that is no
 * longer of the alliance is not waited for.
 */
export function mayGoToWork(invitation: { state: string; isParty: boolean } | null): Outcome {
  return invitation?.isParty && !hasAccepted(invitation)
    ? refuse('invitation.notAccepted', { state: invitation.state })
    : allow();
}

/** Until it is answered its writer may take it back; whoever comes after the answer is told of it. */
export function mayBeWithdrawn(request: Pick<Request, 'state'>): Outcome {
  return WITHDRAWABLE.includes(request.state) ? allow() : refuse('request.notWaiting', { state: request.state });
}

/** Each sending brings ten documents at most: `unsent` counts those that came with none yet. */
export function mayCarryOneMore(unsent: number): Outcome {
  return unsent < REQUEST_FILES ? allow() : refuse('request.filesTooMany', { limit: REQUEST_FILES });
}

/** Whether a document came with what was sent, and so is kept as sent. */
export function cameWithIt({ sentAt }: Pick<Request, 'sentAt'>, uploadedAt: Date): boolean {
  return sentAt !== null && uploadedAt <= sentAt;
}

/** What was sent is kept as sent: of a request that came back, only what was added since may be taken out. */
export function mayBeTakenOut(request: Request, uploadedAt: Date): Outcome {
  const editable = mayBeEdited(request);
  if (!editable.ok) return editable;
  return cameWithIt(request, uploadedAt) ? refuse('request.fileSent') : allow();
}

/**
 * The last day that an organization has to complete what it was asked: a month from the day when it was told, moved to
 * the next business day (Ley 1755 de 2015, art. 17). The secretariat's own term is another, and runs anew from the next sending.
 */
export function completedBy(returnedAt: Date): Day {
  return nextBusinessDay(addMonths(bogotaDay(returnedAt), COMPLETING_MONTHS));
}

/** Whether the last day to complete it has passed. */
export function isUncompleted(returnedAt: Date, today: Day): boolean {
  return completedBy(returnedAt) < today;
}

/**
 * A request that came back and was not sent again within its term may be declared withdrawn (Ley 1755 de 2015, art. 17).
 * Refuses one that is not being completed, and one whose term still runs.
 */
export function mayLapse(request: Pick<Request, 'state' | 'answeredAt'>, now: Date): Outcome {
  if (!isBack(request)) return refuse('request.notBack', { state: request.state });
  const returnedAt = request.answeredAt;
  return returnedAt && isUncompleted(returnedAt, bogotaDay(now))
    ? allow()
    : refuse('request.stillCompleting', { by: returnedAt && completedBy(returnedAt) });
}

/** The last day of return of which the term to complete has passed by that day. */
export function uncompletedIfReturnedBy(today: Day): Day {
  let day = addMonths(today, -COMPLETING_MONTHS);
  while (!isUncompleted(bogotaInstant(day, '12:00'), today)) day = addDays(day, -1);
  return day;
}

/** An invitation that nobody answered may be revoked or sent again, whether or not its term passed. */
function mayBeTakenUpAgain(invitation: Pick<Invitation, 'state'>): Outcome {
  return OPEN_INVITATION.includes(invitation.state)
    ? allow()
    : refuse('invitation.alreadyAnswered', { state: invitation.state });
}

/** Its case must still wait for it: one that was ended, or that the organization left, is invited anew, by another case. */
export function mayBeSentAgain(
  invitation: Pick<Invitation, 'state'>,
  { step, isParty }: Pick<InvitedIn, 'step' | 'isParty'>,
): Outcome {
  const open = mayBeTakenUpAgain(invitation);
  if (!open.ok) return open;
  return step === null || !isParty ? refuse('invitation.caseEnded') : allow();
}

/** Whether its organization is invited by another case: this one ended without an acceptance. */
export function isInvitedAnew(invitation: Pick<Invitation, 'state'>, alliance: { step: number | null }): boolean {
  return alliance.step === null && !hasAccepted(invitation);
}

/** Whether its link no longer opens it for want of time, so that asking for another makes sense. */
export function hasLapsed(invitation: Waiting, now: Date): boolean {
  return OPEN_INVITATION.includes(invitation.state) && invitation.expiresAt <= now;
}
