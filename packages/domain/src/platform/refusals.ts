import type { NoFacts } from './outcome.ts';

/** What this concept refuses, by code, each with the facts that its sentence needs. */
export interface PlatformRefusals {
  'case.busy': NoFacts;
  'choice.unknown': NoFacts;
  'clock.backwards': { onDay: string };
  'clock.tooFar': { onDay: string };
  'code.unreadable': { example: string };
  'dates.endBeforeStart': NoFacts;
  'datum.empty': NoFacts;
  'datum.unreadable': NoFacts;
  'day.far': { on: string };
  'day.holiday': { on: string };
  'day.notYet': { today: string };
  'day.outOfRange': { from: string; to: string };
  'day.unreadable': NoFacts;
  'day.weekend': { on: string };
  'effort.tooMuch': { most: number };
  'effort.unreadable': NoFacts;
  'email.didYouMean': { domain: string };
  'email.letters': NoFacts;
  'email.unreadable': NoFacts;
  'filingNumber.ownCode': NoFacts;
  'filingNumber.unreadable': NoFacts;
  'label.address': NoFacts;
  'money.ambiguous': NoFacts;
  'money.decimals': NoFacts;
  'money.negative': NoFacts;
  'money.tooLarge': NoFacts;
  'money.tooManyDecimals': NoFacts;
  'money.unreadable': NoFacts;
  'money.zero': NoFacts;
  'name.address': NoFacts;
  'name.unreadable': NoFacts;
  'nit.checkDigit': NoFacts;
  'nit.hyphenMissing': { nit: string };
  'nit.none': NoFacts;
  'nit.unreadable': NoFacts;
  'number.outOfRange': { from: number; to: number };
  'number.unreadable': { like: number };
  'oneTimeCode.unreadable': NoFacts;
  'personName.address': NoFacts;
  'personName.unreadable': NoFacts;
  'phone.prefixMissing': NoFacts;
  'phone.unreadable': NoFacts;
  'quantity.unreadable': NoFacts;
  'quantity.zero': NoFacts;
  'submission.otherContent': { at: string };
  'submission.sameContent': { at: string; kind: string; id: string; resultCode: null | string };
  'submission.undone': { at: string; undoneAt: null | string };
  'text.tooLong': { most: number; length: number };
  'time.unreadable': NoFacts;
  'time.whichHalf': { hour: number };
  'webAddress.notSafe': NoFacts;
  'webAddress.unreadable': NoFacts;
  'year.far': { year: number };
  'year.outOfRange': { from: number; to: number };
  'year.unreadable': { like: number };
}

declare module './outcome.ts' {
  interface Refusals extends PlatformRefusals {}
}
