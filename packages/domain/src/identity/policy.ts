import { type Actor, hasRole, personOf } from '../platform/actor.ts';

/** Staff, their roles and everybody's sessions are the administrator's; the command line acts as a job. */
export function mayRunStaff(actor: Actor): boolean {
  return hasRole(actor, 'administrator') || actor.kind === 'job';
}

/** The accounts of the team are read by who runs them and by control. */
export function mayReadStaff(actor: Actor): boolean {
  return mayRunStaff(actor) || hasRole(actor, 'auditor');
}

/** Who takes down a person that does not exist yet. */
export function mayCreatePerson(actor: Actor): boolean {
  return hasRole(actor, 'professional', 'lead', 'director', 'administrator') || actor.kind === 'job';
}

/** A session is opened for who asks at a sign-in page: a visitor, or who is already inside and proves it again. */
export function maySignIn(actor: Actor): boolean {
  return actor.kind === 'visitor' || actor.kind === 'bearer' || personOf(actor) !== null;
}

/** Factors are touched by their own person, or at sign-in, where the caller proved them: nobody sets another's password. */
export function mayUseFactors(actor: Actor, person: string): boolean {
  return actor.kind === 'visitor' || actor.kind === 'job' || personOf(actor) === person;
}

/** A lost second factor is renewed by another administrator, after the proof asked at enrolment. */
export function mayResetSecondFactor(actor: Actor, person: string): boolean {
  return hasRole(actor, 'administrator') && personOf(actor) !== person;
}
