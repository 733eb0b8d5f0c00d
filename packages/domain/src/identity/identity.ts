import type { BearerPurpose, StaffRole } from '../platform/actor.ts';
import type { DomainEvent, EventsOf } from '../platform/event.ts';

export type App = 'portal' | 'backoffice';

/** Tokens that one use ends; the two others (`BearerPurpose`) are used again until they expire. */
export type SingleUse = 'signInLink' | 'staffActivation' | 'passwordReset' | 'secondFactor';
export type TokenPurpose = SingleUse | BearerPurpose;

/** How a session began. */
export type Way = 'code' | 'link' | 'invitation' | 'totp' | 'recoveryCode' | 'oidc' | 'demonstration';
/** What was presented and did not fit. */
export type FailedWay = 'code' | 'password' | 'totp' | 'recoveryCode';
export type PasswordWay = 'activation' | 'reset' | 'change';

export interface Person {
  id: string;
  email: string;
  name: string;
  phone: string | null;
  disabled: boolean;
}

/** A session as its own person sees it: never its id, only its handle. Browser, system and network may be unknown. */
export interface OpenSession {
  handle: string;
  browser: string | null;
  system: string | null;
  network: string | null;
  createdAt: Date;
  lastSeenAt: Date;
  current: boolean;
}

/** What is kept of a staff person's factors. The seed is sealed; only `auth` opens it. */
export interface Credential {
  person: string;
  email: string;
  name: string;
  disabled: boolean;
  passwordHash: string | null;
  totpSealed: string | null;
  totpConfirmed: boolean;
}

/** A secret for a mail: what `auth` sealed, so that neither the queue nor the database holds it in clear. */
export interface SealedMail {
  tokenHash: string;
  sealed: string;
}

export type IdentityEvent =
  | DomainEvent<'person.created', Record<string, never>>
  | DomainEvent<'person.disabled', { sessions: number }>
  | DomainEvent<'person.enabled', Record<string, never>>
  /** Told by `app.blank_person`, the only door that changes what is closed: how many rows named the person */
  | DomainEvent<
      'person.blanked',
      {
        attendances: number;
        invitations: number;
        mails: number;
        requests: number;
        /** The actas that named the person, each as id and hash of what it says since; events of before lack them */
        actas?: readonly string[];
        /** The same of rows of the database of the Red, by id, and of sendings of requests, by request and number */
        entries?: readonly string[];
        sendings?: readonly string[];
        /** The same of receipts and of the plans that follow-ups found, by id */
        receipts?: readonly string[];
        snapshots?: readonly string[];
        /** The words of other rows that named them, as the acts that write those rows tell them */
        words?: readonly string[];
      }
    >
  | DomainEvent<'staff.created', { roles: readonly StaffRole[] }>
  | DomainEvent<'staff.rolesSet', { from: readonly StaffRole[]; to: readonly StaffRole[] }>
  | DomainEvent<'staff.activationSent', { expiresAt: string }>
  | DomainEvent<'signIn.asked', { challenge: string }>
  | DomainEvent<'signIn.failed', { app: App; way: FailedWay }>
  | DomainEvent<
      'session.opened',
      { app: App; handle: string; way: Way; newBrowser: boolean; browser: string; system: string }
    >
  | DomainEvent<'session.ended', { app: App; handle: string }>
  | DomainEvent<'sessions.ended', { count: number }>
  | DomainEvent<'password.resetAsked', Record<string, never>>
  | DomainEvent<'password.set', { way: PasswordWay }>
  | DomainEvent<'secondFactor.prepared', Record<string, never>>
  | DomainEvent<'secondFactor.enrolled', { recoveryCodes: number }>
  | DomainEvent<'secondFactor.reset', Record<string, never>>
  | DomainEvent<'secondFactor.renewed', { recoveryCodes: number }>
  | DomainEvent<'recoveryCodes.renewed', { recoveryCodes: number }>
  | DomainEvent<'recoveryCode.used', { left: number }>;

declare module '../platform/event.ts' {
  interface Events extends EventsOf<IdentityEvent> {}
}
