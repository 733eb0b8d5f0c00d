import { isBlank, mustEndAfterStart } from '../platform/inputs.ts';
import { allow, allowUnless, type Outcome, type Refusal, refusalsIn, refuse } from '../platform/outcome.ts';
import type { ActivityNumber, Answer, Path } from '../procedure/procedure.ts';
import type { Alliance, Party } from './alliance.ts';
import type { ActivePart, Methodology, SaveProposal } from './inputs.ts';

export type Standing = Pick<Alliance, 'state' | 'step'>;

/** Nothing of the path is done in a case that is suspended or has ended. */
export function mustRun(alliance: Pick<Alliance, 'state'>): Outcome {
  return alliance.state === 'running' ? allow() : refuse('alliance.notRunning', { state: alliance.state });
}

/**
 * Whether a case is over for good, before time or with its balance: nothing of its path can be done any more, so that nothing
 * of it waits for anybody. `isOver` says the same in a statement.
 */
export function hasEnded({ state }: Pick<Alliance, 'state'>): boolean {
  return state === 'withdrawn' || state === 'endedEarly' || state === 'closed';
}

/** As `mustBeAt`, of an activity that may also be open beside the step: 6 and 7, when 5 is decided again. */
export function mustBeOpen(alliance: Standing, path: Pick<Path, 'visits'>, activity: ActivityNumber): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  return isOpen(path, activity) ? allow() : mustBeAt(alliance, activity);
}

/** Whether the case stands at an activity, or has it open beside its step; it may be suspended there. */
export function isOpenIn({ step }: Pick<Standing, 'step'>, path: Pick<Path, 'visits'>, activity: ActivityNumber) {
  return step === activity || isOpen(path, activity);
}

function isOpen(path: Pick<Path, 'visits'>, activity: ActivityNumber): boolean {
  return path.visits.some((visit) => visit.activity === activity && visit.state === 'open');
}

/** An activity is done only while it is the open one: nothing opens before its predecessor closes. */
export function mustBeAt(alliance: Standing, activity: ActivityNumber): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (alliance.step !== activity) return refuse('activity.notOpen', { activity, step: alliance.step });
  return allow();
}

/** The proposal of activity 2: four purposes or another that is written, and a fidelización with one entity. */
export function decideProposal(alliance: Alliance, parties: readonly Party[], input: SaveProposal): Outcome {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  const other = mustNameOther(input);
  if (!other.ok) return other;
  const actors = mustHaveActors(parties);
  if (!actors.ok) return actors;
  const kind = mayBeOfKind(input.fields.kind, parties);
  if (!kind.ok) return kind;
  const { tentativeStart, tentativeEnd } = input;
  return tentativeStart && tentativeEnd ? mustEndAfterStart(tentativeStart, tentativeEnd) : allow();
}

/** Another purpose than the four is written. Of what was typed too: one choice comes alone, several as a list. */
export function mustNameOther({ purposes, otherPurpose }: { purposes?: unknown; otherPurpose?: unknown }): Outcome {
  const isOther = [purposes].flat().includes('other');
  const isNamed = typeof otherPurpose === 'string' && !isBlank(otherPurpose);
  return isOther && !isNamed ? refuse('proposal.otherPurposeMissing') : allow();
}

/** Two or more actors: the secretariat, which is a party of every alliance and has no row, and one organization at least. */
export function mustHaveActors(parties: readonly unknown[]): Outcome {
  return parties.length === 0 ? refuse('alliance.oneActorOnly') : allow();
}

/** A fidelización joins the SCRD and one entity. */
export function mayBeOfKind(kind: string, parties: readonly unknown[]): Outcome {
  return kind === 'loyalty' && parties.length !== 1 ? refuse('proposal.loyaltyTakesOneEntity') : allow();
}

/** All that activity 2 lacks to close: its record, two actors, and those that the kind asks for. */
export function missingForProposal(draft: { kind: string } | null, parties: readonly unknown[]): Refusal[] {
  return refusalsIn([
    draft ? allow() : refuse('activity.recordMissing', { activity: 2 }),
    mustHaveActors(parties),
    draft ? mayBeOfKind(draft.kind, parties) : allow(),
  ]);
}

/** Organizations join while the proposal is prepared, each once. */
export function decideParty(alliance: Alliance, parties: readonly Party[], organization: string): Outcome {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  return parties.some((party) => party.organizationId === organization) ? refuse('party.alreadyIn') : allow();
}

/** What an acta says per organization must speak of every party, and of no other. Their names are of the page that tells it. */
export function mustCoverParties(
  parties: readonly Pick<Party, 'organizationId'>[],
  spoken: ReadonlyMap<string, unknown>,
): Outcome {
  const known = parties.map((party) => party.organizationId);
  const organizations = known.filter((id) => !spoken.has(id));
  const missing = refuse('acta.partyMissing', { missing: organizations.length, organizations, names: null });
  const others = [...spoken.keys()].some((id) => !known.includes(id)) ? [refuse('acta.partyUnknown')] : [];
  return allowUnless(refusalsIn([...(organizations.length > 0 ? [missing] : []), ...others]));
}

/** An acta closes the open activity, and speaks of every party: both are told at once. */
export function mustSpeakOfAll(
  alliance: Standing,
  activity: ActivityNumber,
  parties: readonly Pick<Party, 'organizationId'>[],
  spoken: ReadonlyMap<string, unknown>,
): Outcome {
  return allowUnless(refusalsIn([mustBeAt(alliance, activity), mustCoverParties(parties, spoken)]));
}

/** The working table agrees one methodology for its alliance: the case keeps one, and drops none that its acta holds. */
export function mustAgreeOnce(agreed: ReadonlyMap<string, Pick<Methodology, 'methodology'>>): Outcome {
  const [first, ...others] = [...agreed];
  const another = others.filter(([, { methodology }]) => methodology !== first?.[1].methodology);
  if (another.length === 0) return allow();
  return refuse('acta.methodologyTwice', { organizations: another.map(([organization]) => organization), names: null });
}

/** What a session decides of a body that stands there more than once, by one registration or two, is the same for each: `bodies` by registration. */
export function mustDecideBodiesOnce(
  activity: number,
  bodies: ReadonlyMap<string, string>,
  answers: Iterable<readonly [registration: string, answer: string]>,
): Outcome {
  const given = new Map<string, string>();
  for (const [registration, answer] of answers) {
    const body = bodies.get(registration) ?? registration;
    if ((given.get(body) ?? answer) !== answer) return refuse('acta.bodyAnsweredTwice', { activity });
    given.set(body, answer);
  }
  return allow();
}

/** Decision 5 is answered per organization: one SI is enough for the alliance to go to 6. */
export function joinAnswers(answers: ReadonlyMap<string, ActivePart>): Answer {
  return [...answers.values()].some((answer) => answer.answer === 'yes') ? 'yes' : 'no';
}

/** What holds an organization to its case: its invitation, as it stands, and what it left there. */
export interface Held {
  invitation: string | null;
  hasRecords: boolean;
}

/**
 * One leaves while the proposal is prepared, as it joined; an alliance keeps at least one organization, and one that left
 * records stays.
 */
export function decideRemoval<P extends { id: string }>(
  alliance: Standing,
  parties: readonly P[],
  id: string,
  { invitation, hasRecords }: Held,
): Outcome<P> {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  const leaving = parties.find((party) => party.id === id);
  if (!leaving) return refuse('party.alreadyOut');
  if (parties.length === 1) return refuse('party.lastOne');
  const answered = mustBeAnswered(invitation);
  if (!answered.ok) return answered;
  return hasRecords ? refuse('party.hasRecords') : allow(leaving);
}

/** Whose invitation waits is not taken out in silence: it is revoked, with the reason that the organization reads. */
function mustBeAnswered(invitation: string | null): Outcome {
  return invitation === 'sent' || invitation === 'expired' ? refuse('party.invited') : allow();
}

/** Who declined to be in an alliance, or whose invitation was revoked, is not put into it: another invitation opens another. */
export function mayJoinInvited(invitation: string | null): Outcome {
  return invitation === 'declined' || invitation === 'revoked' ? refuse('party.invitationClosed') : allow();
}

/** Decision 5 is behind and the sessions are still ahead, and what an earlier SI opened was closed. */
function mustBePastDecision(alliance: Standing, path: Pick<Path, 'visits'>): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  const { step } = alliance;
  if (step === null || step < 8 || step > 13) return refuse('activity.notOpen', { activity: 5, step });
  return isOpen(path, 6) || isOpen(path, 7) ? refuse('activePart.stillIncluding') : allow();
}

/** Whether an acta that answers decision 5 for a case takes it again: the case went past it. */
export function isDecidedAgain({ step }: { step: number | null }): boolean {
  return step !== null && step > 5;
}

/** Whether decision 5 may be taken again now: some organization got NO. */
export function mayBeAnsweredAgain(
  alliance: Standing,
  path: Pick<Path, 'visits'>,
  parties: readonly { answer: Answer | null }[],
): Outcome {
  const past = mustBePastDecision(alliance, path);
  if (!past.ok) return past;
  return parties.some(({ answer }) => answer === 'no') ? allow() : refuse('activePart.allActive');
}

/**
 * Decision 5 taken again (idea 5): of an alliance past it and before its sessions, for the organizations that got NO.
 * At least one gets SI now; one that had SI is not asked again, and its SI is never turned into NO.
 */
export function decideAnswersAgain(
  alliance: Alliance,
  path: Path,
  parties: readonly Party[],
  answers: ReadonlyMap<string, ActivePart>,
): Outcome<{ yes: string[]; no: string[] }> {
  const had = (answer: Answer) => parties.filter((party) => party.activePart?.answer === answer);
  const isUnknown = [...answers.keys()].some((id) => !parties.some((party) => party.organizationId === id));
  const takesBack = had('yes').some((party) => answers.get(party.organizationId)?.answer === 'no');
  const asked = had('no').filter((party) => answers.has(party.organizationId));
  const now = (answer: Answer) =>
    asked.map((party) => party.organizationId).filter((id) => answers.get(id)!.answer === answer);
  const changes = now('yes').length > 0 ? allow() : refuse('activePart.nothingChanges');
  const said = allowUnless(
    refusalsIn([
      mustBePastDecision(alliance, path),
      isUnknown ? refuse('acta.partyUnknown') : allow(),
      takesBack ? refuse('activePart.alreadyYes') : allow(),
      had('no').length === 0 ? refuse('activePart.allActive') : changes,
    ]),
  );
  return said.ok ? allow({ yes: now('yes'), no: now('no') }) : said;
}

/** Only what runs is suspended, and not out of a year whose balance was confirmed: it keeps the step where it stands. */
export function decideSuspension(alliance: Standing, cycle: { isCut: boolean }): Outcome<{ step: ActivityNumber }> {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (alliance.step === null) return refuse('alliance.alreadyEnded');
  return cycle.isCut ? refuse('alliance.counted') : allow({ step: alliance.step });
}

export function decideResumption(alliance: Standing): Outcome<{ step: ActivityNumber }> {
  if (alliance.state !== 'suspended' || alliance.step === null) return refuse('alliance.notSuspended');
  return allow({ step: alliance.step });
}

/**
 * An alliance ends once, and not out of a year whose balance was confirmed: it was counted as it stood, and its filing closes
 * it. One that nobody accepted to be in is none that could end: its invitation is revoked.
 */
export function decideEnd(
  alliance: Standing,
  cycle: { isCut: boolean },
  parties: readonly Pick<Held, 'invitation'>[],
): Outcome {
  if (alliance.state === 'closed' || alliance.step === null) return refuse('alliance.alreadyEnded');
  if (parties.length > 0 && parties.every(({ invitation }) => !mustBeAnswered(invitation).ok))
    return refuse('alliance.unanswered');
  return cycle.isCut ? refuse('alliance.counted') : allow();
}

/** What of a case decides which activities its actas may speak of. */
export interface Minuted extends Standing, Pick<Path, 'visits'> {
  parties: readonly { answer: Answer | null }[];
}

/** What was agreed in a meeting of 9 is kept once 9 is open, also after its radicado closed it. */
export function mayBeAgreed({ step }: Pick<Standing, 'step'>): Outcome {
  return step !== null && step < 9 ? refuse('activity.notOpen', { activity: 9, step }) : allow();
}

/** A plan is followed up while it is carried out, and to close 12. */
export function mayBeFollowedUp(alliance: Standing): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  const { step } = alliance;
  return step === 11 || step === 12 ? allow() : refuse('activity.notOpen', { activity: 12, step });
}

/** Whether the acta of a meeting may speak of an activity of a case now: what the verb of that activity asks first. */
export function mayBeMinuted(alliance: Minuted, activity: ActivityNumber): Outcome {
  const runs = mustRun(alliance);
  if (!runs.ok) return runs;
  if (activity === 9) return mayBeAgreed(alliance);
  if (activity === 12) return mayBeFollowedUp(alliance);
  const open = mustBeAt(alliance, activity);
  if (open.ok || activity !== 5) return open;
  return mayBeAnsweredAgain(alliance, alliance, alliance.parties).ok ? allow() : open;
}
