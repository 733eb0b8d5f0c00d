import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeOpen } from '../alliance/inputs.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Answer, Path } from '../procedure/procedure.ts';

/** The parties that decision 5 answered SI: 6 and 7 concern only those. */
function activeParties(parties: readonly Party[]): Party[] {
  return parties.filter((party) => party.activePart?.answer === 'yes');
}

/** Whether a party may be included now: 6 is open, it got SI, and it was not included yet. */
export function mayBeEntered(
  alliance: Pick<Alliance, 'state' | 'step'>,
  path: Pick<Path, 'visits'>,
  { answer, entered }: { answer: Answer | null; entered: boolean },
): Outcome {
  const open = mustBeOpen(alliance, path, 6);
  if (!open.ok) return open;
  if (answer !== 'yes') return refuse('network.notActivePart');
  return entered ? refuse('network.alreadyEntered') : allow();
}

/** Activity 6 is possible only after SI in 5, at first or decided again, for a party that got it, once in the alliance. */
export function decideEntry(
  alliance: Alliance,
  path: Path,
  parties: readonly Party[],
  organization: string,
): Outcome<{ completes: boolean }> {
  const one = parties.find((party) => party.organizationId === organization);
  const standing = { answer: one?.activePart?.answer ?? null, entered: Boolean(one?.networkEntryId) };
  const may = mayBeEntered(alliance, path, standing);
  if (!may.ok) return may;
  const active = activeParties(parties);
  return allow({ completes: active.every((party) => party === one || party.networkEntryId !== null) });
}

/** Activity 7 comes after the row of activity 6, once per organization. */
export function decideNotice(
  alliance: Alliance,
  path: Path,
  parties: readonly Party[],
  organization: string,
  notified: ReadonlySet<string>,
): Outcome<{ completes: boolean }> {
  const open = mustBeOpen(alliance, path, 7);
  if (!open.ok) return open;
  const active = activeParties(parties).map((party) => party.organizationId);
  if (!active.includes(organization)) return refuse('network.notActivePart');
  if (notified.has(organization)) return refuse('network.alreadyNotified');
  return allow({ completes: active.every((id) => id === organization || notified.has(id)) });
}

/** What is typed of a letter beside an e-mail is told, and not left out in silence. */
export function addresseeOfEmail(): Outcome<undefined> {
  return refuse('network.addresseeOfLetter');
}

type Channel = 'email' | 'letter';

/** How an organization may be told: by e-mail only where somebody acts for it, who reads it. */
export function channelsOf(isRead: boolean): readonly Channel[] {
  return isRead ? ['email', 'letter'] : ['letter'];
}

/** A notice by e-mail needs somebody who acts for the organization and reads it. */
export function decideChannel(channel: Channel, isRead: boolean): Outcome {
  return channelsOf(isRead).includes(channel) ? allow() : refuse('network.nobodyReads');
}
