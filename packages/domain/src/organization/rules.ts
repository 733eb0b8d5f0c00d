import { checkDigit, parseNit } from '../platform/nit.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { ConsentGiven, OrganizationFacts } from './inputs.ts';
import { kindOf, NATURAL_PERSON } from './kinds.ts';
import type { Organization } from './organization.ts';
import { type PersonSign, personSigns } from './personSigns.ts';

type Admitted = Pick<Organization, 'sector' | 'kind' | 'nit' | 'dv' | 'dependency' | 'needsLegalReview'> & {
  /** Why it goes on flagged to staff; none as a rule */
  signs: readonly PersonSign[];
};

/**
 * Whether what was typed may become an organization: never a natural person, of a known kind, with a NIT where
 * its kind has one and a dependency where the NIT is shared. A NIT proves nothing about who is behind it: one that reads
 * like a person's, or such a name, is asked about once.
 */
export function admit(input: OrganizationFacts): Outcome<Admitted> {
  if (input.kind === NATURAL_PERSON) return refuse('organization.naturalPerson');
  const identified = identify(input);
  if (!identified.ok) return identified;
  const signs = personSigns(input);
  const asked = mayGoOn(signs, input.isOrganization);
  return asked.ok ? allow({ ...identified.value, signs }) : asked;
}

/** Whoever reads like a natural person goes on once it was said that it is an organization; nobody is refused for it. */
export function mayGoOn(signs: readonly PersonSign[], isOrganization: 'yes' | undefined): Outcome {
  return signs.length === 0 || isOrganization === 'yes' ? allow() : refuse('organization.maybePerson', { signs });
}

/**
 * A body that is like registered ones is another when whoever enters it has seen each of those shown, the likeliest; the
 * same NIT, where it is nobody else's, is never another.
 */
export function mayBeAnother(
  { likeliest, hasItsNit }: { likeliest: readonly Pick<Organization, 'id'>[]; hasItsNit: boolean },
  seen: readonly string[],
): Outcome {
  if (hasItsNit) return refuse('organization.alreadyRegistered');
  const unseen = likeliest.filter(({ id }) => !seen.includes(id)).map(({ id }) => id);
  return unseen.length === 0 ? allow() : refuse('organization.alike', { like: unseen });
}

/** Staff settle what is open: what nobody doubts, or was settled, has nothing to settle. */
export function maySettle({ doubt }: Pick<Organization, 'doubt'>): Outcome {
  return doubt === 'open' ? allow() : refuse('organization.noDoubt');
}

function identify(input: OrganizationFacts): Outcome<Omit<Admitted, 'signs'>> {
  const kind = kindOf(input.kind);
  if (!kind) return refuse('organization.kindUnknown');
  const { code, sector, needsLegalReview } = kind;
  const dependency = input.dependency || null;
  if (!input.nit) {
    if (kind.nit === 'required' || kind.nit === 'shared') return refuse('organization.nitMissing');
    return allow({ kind: code, sector, needsLegalReview, nit: null, dv: null, dependency });
  }
  if (kind.nit === 'none') return refuse('organization.nitNotExpected');
  if (kind.nit === 'shared' && !dependency) return refuse('organization.dependencyMissing');
  const typed = parseNit(input.nit);
  if (!typed.ok) return typed;
  const { nit } = typed.value;
  return allow({ kind: code, sector, needsLegalReview, nit, dv: typed.value.dv ?? checkDigit(nit)!, dependency });
}

/** A registration that was merged into another is chosen for nothing new: the one that stayed is. */
export function mayBeChosen({ mergedInto }: Pick<Organization, 'mergedInto'>): Outcome {
  return mergedInto === null ? allow() : refuse('organization.merged', { into: mergedInto });
}

type Registration = Pick<Organization, 'id' | 'mergedInto'> & {
  /** Others were merged into it */ keepsOthers: boolean;
};

/** One registration goes into another that stays: never into itself, nor in a chain or a circle. */
export function mayMerge(losing: Registration, staying: Registration): Outcome {
  if (losing.id === staying.id) return refuse('organization.mergeOfOne');
  const free = mayBeChosen(losing);
  if (!free.ok) return free;
  if (staying.mergedInto !== null) return refuse('organization.mergeIntoMerged', { into: staying.mergedInto });
  return losing.keepsOthers ? refuse('organization.mergeOfKeeping') : allow();
}

/** What was merged may be parted again; nothing else. */
export function mayPart({ mergedInto }: Pick<Organization, 'mergedInto'>): Outcome<{ from: string }> {
  return mergedInto === null ? refuse('organization.notMerged') : allow({ from: mergedInto });
}

/** Organizations are linked to an initiative only after a named person verified the legal nature of each. */
export function mayBeLinked(organizations: readonly { verified: Organization['verified'] | boolean }[]): Outcome {
  const isVerified = organizations.every(({ verified }) => verified);
  return isVerified ? allow() : refuse('organization.legalNatureUnverified');
}

/** What was verified by mistake is taken back until the organization was linked on the strength of it. */
export function decideWithdrawal({ verified }: { verified: unknown }, isLinked: boolean): Outcome {
  if (!verified) return refuse('organization.notVerified');
  return isLinked ? refuse('organization.linkedAlready') : allow();
}

/** An authorisation holds for the text that was read: one whose text changed meanwhile is asked for again. */
export function consentHolds(given: ConsentGiven, inForce: { personalData: string; imageOfAdult: string }): Outcome {
  const { textVersion, image, imageTextVersion } = given;
  const isCurrent =
    textVersion === inForce.personalData && (image.length === 0 || imageTextVersion === inForce.imageOfAdult);
  return isCurrent ? allow() : refuse('consent.textChanged');
}

/** Whether an organization has or ever had its people, and whether who comes is one of those who act for it today. */
export interface Acting {
  hadPeople: boolean;
  /** Of somebody who wrote in its name the team said that they stay out */
  hadRefused: boolean;
  isKnown: boolean;
}

/** What the team says of who comes from outside. */
export interface NewcomerSaid {
  newcomer?: 'enters' | 'staysOut' | undefined;
  verifiedHow?: string | null | undefined;
}

/**
 * Whether somebody comes from outside: the organization has or had its people, or was refused to somebody, and this is none
 * of those of today.
 */
export function isNewcomer({ hadPeople, hadRefused, isKnown }: Acting): boolean {
  return (hadPeople || hadRefused) && !isKnown;
}

/**
 * Nobody comes to act for an organization that has its people, or had them, or of which somebody was kept out, because they
 * wrote its name: who is none of its people enters when the team says how it was verified, or does not enter. Of whom it said that they stay out nobody enters,
 * whatever the organization has.
 */
export function decideNewcomer(
  acting: Acting,
  { newcomer, verifiedHow }: NewcomerSaid,
): Outcome<{ enters: boolean; verifiedHow: string | null }> {
  if (newcomer === 'staysOut' && !acting.isKnown) return allow({ enters: false, verifiedHow: null });
  if (!isNewcomer(acting)) return allow({ enters: true, verifiedHow: null });
  if (newcomer !== 'enters') return refuse('organization.newcomerUndecided');
  return verifiedHow ? allow({ enters: true, verifiedHow }) : refuse('organization.newcomerUnverified');
}

/** Nobody acts for an organization who is of the team, which would agree with itself. */
export function mustNotBeOfTheTeam(isOfTheTeam: boolean): Outcome {
  return isOfTheTeam ? refuse('membership.ofTheTeam') : allow();
}

/** How the team verified somebody whom it brings in: who acts already is not brought, nor who could not enter. */
export function decideBringing(
  organization: Pick<Organization, 'mergedInto'>,
  acting: Acting,
  { isClosed, verifiedHow }: { isClosed: boolean; verifiedHow: string | null | undefined },
): Outcome<string | null> {
  const chosen = mayBeChosen(organization);
  if (!chosen.ok) return chosen;
  if (acting.isKnown) return refuse('membership.alreadyActs');
  if (isClosed) return refuse('membership.accountClosed');
  const decided = decideNewcomer(acting, { newcomer: 'enters', verifiedHow });
  return decided.ok ? allow(decided.value.verifiedHow) : decided;
}

/**
 * Who acts for an organization is taken out of it; the last who represents it, only when that is said. `others` act for it
 * besides, each in the roles that they have there.
 */
export function decideEnd(
  member: { represents: boolean } | null,
  others: readonly { represents: boolean }[],
  leavesNobody: 'yes' | undefined,
): Outcome {
  if (!member) return refuse('membership.notActive');
  const isLast = member.represents && !others.some(({ represents }) => represents);
  return isLast && leavesNobody !== 'yes'
    ? refuse('membership.lastRepresentative', { others: others.length })
    : allow();
}
