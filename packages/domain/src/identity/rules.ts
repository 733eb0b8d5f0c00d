import type { StaffRole } from '../platform/actor.ts';
import { bogotaDay, type Day, endOfDay } from '../platform/days.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import { composed, fold } from '../platform/text.ts';
import type { App, TokenPurpose } from './identity.ts';
import { type AttemptRule, DAY, SESSION_LIMITS, TOKEN_RULES, TOUCH_EVERY } from './limits.ts';

/** The address as it is kept and compared: without spaces around, in lower case. */
export function foldEmail(email: string): string {
  return composed(email, 'NFC').trim().toLowerCase();
}

/** What a name may be written with or without. */
const PARTICLES = ['de', 'del', 'la', 'las', 'los', 'y'];
const BETWEEN_WORDS = /[^\p{L}\d]+/u;

/** Whether two names may be one person's: one says nothing that the other does not, whatever the order, the accents and the case. */
function namesAgree(one: string, other: string): boolean {
  const [short, long] = [wordsOf(one), wordsOf(other)].sort((a, b) => a.length - b.length);
  return short!.every((word) => long!.includes(word));
}

function wordsOf(name: string): string[] {
  return fold(name)
    .split(BETWEEN_WORDS)
    .filter((word) => word !== '' && !PARTICLES.includes(word));
}

/**
 * An address is one person's: where its account has another name than was written, who writes says that it is the same person,
 * of that very address. Whose it is only stands in the question to who may know it.
 */
export function mustBeSamePerson(
  account: { name: string },
  { email, name, samePerson }: { email: string; name: string; samePerson?: string | undefined },
  isTold: boolean,
): Outcome {
  if (namesAgree(account.name, name) || foldEmail(samePerson ?? '') === foldEmail(email)) return allow();
  return refuse('person.otherName', { email: foldEmail(email), written: name, ...(isTold && { known: account.name }) });
}

/** The instant that many seconds later. */
export function later(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1000);
}

/** When a token ends. Its mails and pages say a day of one that lasts days: it holds to the end of that day in Bogotá. */
export function endOfToken(purpose: TokenPurpose, issuedAt: Date): Date {
  const { seconds } = TOKEN_RULES[purpose];
  const end = later(issuedAt, seconds);
  return seconds < DAY ? end : endOfDay(bogotaDay(end));
}

/** Until the end of which day a token serves that is issued then: what is said of it, in pages and mails. */
export function lastDayOfToken(purpose: TokenPurpose, issuedAt: Date): Day {
  return bogotaDay(endOfToken(purpose, issuedAt));
}

/** Seconds that a session has left by both limits, the idle and the absolute one; zero or less when it is over. */
export function secondsLeft(app: App, session: { lastSeenAt: Date; absoluteExpiresAt: Date }, now: Date): number {
  const idleEnds = later(session.lastSeenAt, SESSION_LIMITS[app].idle);
  const ends = Math.min(idleEnds.getTime(), session.absoluteExpiresAt.getTime());
  return Math.floor((ends - now.getTime()) / 1000);
}

/** Whether the session's last use should be written again: at most once a minute. */
export function touchIsDue(lastSeenAt: Date, now: Date): boolean {
  return now.getTime() - lastSeenAt.getTime() >= TOUCH_EVERY * 1000;
}

const TOO_MUCH = {
  mails: 'mail.underWay',
  acts: 'mail.tooManyActs',
  passwords: 'signIn.tooMany',
  files: 'upload.tooMuch',
  reading: 'reading.tooMuch',
} as const;

/** What a bucket holds of its rule's window. */
export interface Used {
  count: number;
  oldest: Date | null;
  latest: Date | null;
}

/**
 * Whether a bucket has room for a try of that weight (an empty one always has); if not, in how many seconds it has again (at least one): when its oldest try leaves the
 * window or, where the rule goes on slower, when enough time has passed since the latest. Refuses by what is counted.
 */
export function underLimit(used: Used, rule: AttemptRule, now: Date, weight = 1): Outcome {
  if (used.count + weight <= rule.most || !used.oldest || !used.latest) return allow();
  const leaves = later(used.oldest, rule.seconds).getTime();
  const slower = rule.slower === undefined ? leaves : later(used.latest, rule.slower).getTime();
  const opens = used.count > rule.most ? slower : Math.min(leaves, slower);
  if (opens <= now.getTime()) return allow();
  const retryAfterSeconds = Math.ceil((opens - now.getTime()) / 1000);
  return rule.of ? refuse(TOO_MUCH[rule.of], { retryAfterSeconds }) : refuse('tooManyAttempts', { retryAfterSeconds });
}

/** There is always an enabled administrator: the last one cannot lose the role, be disabled or disable themselves. */
export function mayLoseAdministrator(person: string, administrators: readonly string[]): Outcome {
  const lastOne = administrators.length === 1 && administrators[0] === person;
  return lastOne ? refuse('staff.lastAdministrator') : allow();
}

/** Nobody gives or takes their own roles: another administrator does. */
export function mayTakeRoles(person: string, administrator: string | null): Outcome {
  return person === administrator ? refuse('staff.ownRoles') : allow();
}

/** Nobody closes their own account: another administrator does. */
export function mayCloseAccount(person: string, administrator: string | null): Outcome {
  return person === administrator ? refuse('staff.ownAccount') : allow();
}

/** How an account stands: invited until both factors are set, then active; disabled by an administrator. */
export type AccountState = 'invited' | 'active' | 'disabled';

/** What is asked of an account of the team. */
export interface StaffAccount {
  id: string;
  disabled: boolean;
  /** Whether both factors were set */
  activated: boolean;
}

/** The account that stands so. */
export function accountIn(id: string, state: AccountState): StaffAccount {
  return { id, disabled: state === 'disabled', activated: state === 'active' };
}

/** Nothing of a closed account is changed but that it is opened again. */
function mustBeOpen({ disabled }: Pick<StaffAccount, 'disabled'>): Outcome {
  return disabled ? refuse('staff.disabled') : allow();
}

/** Roles are those of an open account, and another's. */
export function mayHaveRolesSet(account: Pick<StaffAccount, 'id' | 'disabled'>, administrator: string | null): Outcome {
  const open = mustBeOpen(account);
  return open.ok ? mayTakeRoles(account.id, administrator) : open;
}

/** A link of activation goes to who still waits for both factors. */
export function mayBeInvitedAgain(account: Omit<StaffAccount, 'id'>): Outcome {
  const open = mustBeOpen(account);
  if (!open.ok) return open;
  return account.activated ? refuse('staff.alreadyActive') : allow();
}

/** Whether an open account still waits for its first entry, or for a second factor that was renewed. */
export function isAwaited(account: Omit<StaffAccount, 'id'>): boolean {
  return mayBeInvitedAgain(account).ok;
}

/** A second factor is renewed where there is one: who never set it needs a link of activation. */
export function mayLoseFactor(account: Omit<StaffAccount, 'id'>): Outcome {
  const open = mustBeOpen(account);
  if (!open.ok) return open;
  return account.activated ? allow() : refuse('staff.notActivated');
}

/** Nobody is of the team and acts for an organization: whoever is one of the two is not made the other. */
export function mustBeOfOneSide(actsForOrganization: boolean): Outcome {
  return actsForOrganization ? refuse('staff.actsForOrganization') : allow();
}

/** An account is closed once, by another administrator, and never the last administrator's. */
export function mayBeClosed(
  account: Pick<StaffAccount, 'id' | 'disabled'>,
  administrators: readonly string[],
  administrator: string | null,
): Outcome {
  if (account.disabled) return refuse('person.alreadyDisabled');
  const kept = mayLoseAdministrator(account.id, administrators);
  return kept.ok ? mayCloseAccount(account.id, administrator) : kept;
}

export function mayBeOpened({ disabled }: Pick<StaffAccount, 'disabled'>): Outcome {
  return disabled ? allow() : refuse('person.notDisabled');
}

/** The roles must still be those that the form was made with; a command without a form brings none. */
export function sameRoles(now: readonly StaffRole[], seen: readonly StaffRole[] | undefined): Outcome {
  if (!seen) return allow();
  const same = seen.length === now.length && seen.every((role) => now.includes(role));
  return same ? allow() : refuse('staff.rolesChanged');
}

/** The roles as they are kept: each once, in order. At least one. */
export function chosenRoles(roles: readonly StaffRole[]): Outcome<StaffRole[]> {
  if (roles.length === 0) return refuse('staff.noRoles');
  return allow([...new Set(roles)].sort());
}
