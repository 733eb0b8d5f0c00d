import type { Outcome, Refusal } from '@alianzas/domain/platform';
import { actaRefusals } from './acta.ts';
import { allianceRefusals } from './alliance.ts';
import { balanceRefusals } from './balance.ts';
import { busyRefusals } from './busy.ts';
import { categoryRefusals } from './category.ts';
import { clockRefusals } from './clock.ts';
import { commitmentRefusals } from './commitment.ts';
import { contributionRefusals } from './contribution.ts';
import { cycleRefusals } from './cycle.ts';
import { datumRefusals } from './data.ts';
import { evidenceRefusals } from './evidence.ts';
import { filingRefusals } from './filing.ts';
import { followUpRefusals } from './followup.ts';
import { stoppingOnce } from './formats/stops.ts';
import { identityRefusals } from './identity.ts';
import { intakeRefusals } from './intake.ts';
import { lookRefusals } from './look.ts';
import { meetingRefusals } from './meeting.ts';
import { networkRefusals } from './network.ts';
import { organizationRefusals } from './organization.ts';
import { pactRefusals } from './pact.ts';
import { planRefusals } from './plan.ts';
import { recognitionRefusals } from './recognition.ts';
import { proposalInputRefusals, versionRequestRefusals } from './reference.ts';
import { reversalRefusals } from './reversal.ts';
import type { WordsOfRefusals } from './speech.ts';

/** Every code that a rule refuses with, and its sentence: the compiler refuses the table that lacks one. */
export const refusals: WordsOfRefusals = {
  ...datumRefusals,
  ...identityRefusals,
  ...organizationRefusals,
  ...cycleRefusals,
  ...allianceRefusals,
  ...pactRefusals,
  ...intakeRefusals,
  ...networkRefusals,
  ...meetingRefusals,
  ...contributionRefusals,
  ...commitmentRefusals,
  ...filingRefusals,
  ...planRefusals,
  ...evidenceRefusals,
  ...lookRefusals,
  ...followUpRefusals,
  ...reversalRefusals,
  ...recognitionRefusals,
  ...categoryRefusals,
  ...actaRefusals,
  ...balanceRefusals,
  ...clockRefusals,
  ...busyRefusals,
  ...proposalInputRefusals,
  ...versionRequestRefusals,
};

/** What stands in the way of an act that is offered; null when nothing does, or it is not for who asks. */
export function whyNot(offered: Outcome<unknown> | null): string | null {
  return offered && !offered.ok ? refusalSentence(offered.refusal) : null;
}

/**
 * What a refusal says to people: what is wrong, what to do and, where a rule of the procedure stands behind it, which
 * one.
 */
export function refusalSentence(refusal: Refusal): string {
  // Its facts are those of its own code: the compiler cannot tell that code and words are of the same refusal
  const words = refusals[refusal.code] as string | ((facts: Refusal) => string);
  return typeof words === 'string' ? words : stoppingOnce(words(refusal));
}
