import { checkDigit, parseNit } from '../platform/nit.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { ConsentGiven, OrganizationFacts } from './inputs.ts';
import { kindOf, NATURAL_PERSON } from './kinds.ts';
import type { Organization } from './organization.ts';

/**
 * Whether what was typed may become an organization: never a natural person, of a known kind, with a NIT where
 * its kind has one and a dependency where the NIT is shared. A NIT proves nothing about who is behind it.
 */
export function admit(
  input: OrganizationFacts,
): Outcome<Pick<Organization, 'sector' | 'kind' | 'nit' | 'dv' | 'dependency' | 'needsLegalReview'>> {
  if (input.kind === NATURAL_PERSON) return refuse('organization.naturalPerson');
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

/** Organizations are linked to an initiative only after a named person verified the legal nature of each. */
export function mayBeLinked(organizations: readonly { verified: Organization['verified'] | boolean }[]): Outcome {
  const isVerified = organizations.every(({ verified }) => verified);
  return isVerified ? allow() : refuse('organization.legalNatureUnverified');
}

/** An authorisation holds for the text that was read: one whose text changed meanwhile is asked for again. */
export function consentHolds(given: ConsentGiven, inForce: { personalData: string; imageOfAdult: string }): Outcome {
  const { textVersion, image, imageTextVersion } = given;
  const isCurrent =
    textVersion === inForce.personalData && (image.length === 0 || imageTextVersion === inForce.imageOfAdult);
  return isCurrent ? allow() : refuse('consent.textChanged');
}
