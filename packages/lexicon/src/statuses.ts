import { actaStatuses } from './acta.ts';
import { allianceStatuses, proposalStatuses } from './alliance.ts';
import { balanceStatuses } from './balance.ts';
import { commitmentStatuses } from './commitment.ts';
import { contributionStatuses } from './contribution.ts';
import { evidenceStatuses, fileStatuses } from './evidence.ts';
import { filingStatuses } from './filing.ts';
import { nonconformityStatuses } from './followup.ts';
import { termOn } from './formats/days.ts';
import { invitationStatuses, requestStatuses } from './intake.ts';
import { meetingStatuses } from './meeting.ts';
import { mailStatuses } from './notification.ts';
import { standings } from './organization.ts';
import { planActivityStatuses, planStatuses } from './plan.ts';
import { visitStatuses } from './procedure.ts';
import { type Status, UNKNOWN } from './speech.ts';

/** How a term stands, computed from its day. */
const dueStatuses = {
  onTime: { label: 'A tiempo', tone: 'good' },
  soon: { label: 'Próximo a vencer', tone: 'attention' },
  today: { label: 'Vence hoy', tone: 'attention' },
  overdue: { label: 'Vencido', tone: 'problem' },
} as const satisfies Record<ReturnType<typeof termOn>, Status>;

/** The status words of every noun, with the tone of their tag: they live here and nowhere else. */
export const statuses = {
  request: requestStatuses,
  invitation: invitationStatuses,
  alliance: allianceStatuses,
  proposal: proposalStatuses,
  commitment: commitmentStatuses,
  evidence: evidenceStatuses,
  file: fileStatuses,
  contribution: contributionStatuses,
  acta: actaStatuses,
  filing: filingStatuses,
  nonconformity: nonconformityStatuses,
  balance: balanceStatuses,
  organization: standings,
  meeting: meetingStatuses,
  planSection: planStatuses,
  planActivity: planActivityStatuses,
  visit: visitStatuses,
  mail: mailStatuses,
  due: dueStatuses,
} as const satisfies { readonly [noun: string]: { readonly [state: string]: Status } };

export type StatusNoun = keyof typeof statuses;

/** The word and tone of a state, ready for a tag; 'Sin definir' for a state that the noun lacks. */
export function statusOf(noun: StatusNoun, state: string | null): Status {
  const table: { readonly [state: string]: Status } = statuses[noun];
  return state !== null && Object.hasOwn(table, state) ? table[state]! : { label: UNKNOWN, tone: 'neutral' };
}

/** Only the word. */
export function statusWord(noun: StatusNoun, state: string | null): string {
  return statusOf(noun, state).label;
}

/** How the term that ends on that day stands today: A tiempo, Próximo a vencer, Vence hoy or Vencido. Both are days. */
export function dueStatus(day: string, today: string): Status {
  return dueStatuses[termOn(day, today)];
}
