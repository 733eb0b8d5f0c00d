import type { AnyEvent, EventName } from '@alianzas/domain/platform';
import { actaEvents } from './acta.ts';
import { allianceEvents } from './alliance.ts';
import { balanceEvents } from './balance.ts';
import { categoryEvents } from './category.ts';
import { clockEvents } from './clock.ts';
import { commitmentEvents } from './commitment.ts';
import { contributionEvents } from './contribution.ts';
import { cycleEvents } from './cycle.ts';
import { evidenceEvents } from './evidence.ts';
import { filingEvents } from './filing.ts';
import { followUpEvents } from './followup.ts';
import { count, listed } from './formats/numbers.ts';
import { stoppingOnce } from './formats/stops.ts';
import { identityEvents } from './identity.ts';
import { intakeEvents } from './intake.ts';
import { lookEvents } from './look.ts';
import { meetingEvents } from './meeting.ts';
import { networkEvents } from './network.ts';
import { organizationEvents } from './organization.ts';
import { pactEvents } from './pact.ts';
import { planEvents } from './plan.ts';
import { recognitionEvents } from './recognition.ts';
import { proposalInputEvents, referenceEvents } from './reference.ts';
import { reversalEvents } from './reversal.ts';
import type { EventWords, Reader, TimelineEvent, Told } from './speech.ts';
import { sustainmentEvents } from './sustainment.ts';

/** Every event of the domain and its sentence: the compiler refuses the table that lacks one. */
export const events: EventWords<AnyEvent> = {
  ...identityEvents,
  ...organizationEvents,
  ...cycleEvents,
  ...allianceEvents,
  ...pactEvents,
  ...intakeEvents,
  ...networkEvents,
  ...meetingEvents,
  ...contributionEvents,
  ...commitmentEvents,
  ...filingEvents,
  ...planEvents,
  ...evidenceEvents,
  ...lookEvents,
  ...followUpEvents,
  ...reversalEvents,
  ...recognitionEvents,
  ...categoryEvents,
  ...sustainmentEvents,
  ...actaEvents,
  ...balanceEvents,
  ...clockEvents,
  ...referenceEvents,
  ...proposalInputEvents,
};

const GENERAL = 'Hubo un cambio en este expediente.';

/**
 * One sentence for the timeline: what happened and, where grammar lets it, who did it. An event of another
 * release, or one that is for staff and reached an ally, gets a general sentence.
 */
export function eventSentence(event: TimelineEvent, reader: Reader): string {
  const isAlly = reader === 'ally';
  const tell = Object.hasOwn(events, event.name) ? events[event.name as EventName] : undefined;
  if (!tell || (isAlly && event.audience === 'staff')) return GENERAL;
  // A name may bring its own stop: S.A.S.
  return stoppingOnce(tell(told(event, isAlly)));
}

function told(event: TimelineEvent, isAlly: boolean): Told<never> {
  const names = event.names ?? {};
  const known = (id: string | null | undefined) => (id && Object.hasOwn(names, id) ? names[id] : undefined);
  return {
    // The stored data are those of the event's own name: its union says which
    data: event.data as never,
    by: event.actorName ? ` por ${event.actorName}` : '',
    isAlly,
    name: (id, otherwise) => known(id) ?? otherwise,
    list(ids, one, many) {
      const found = ids.flatMap((id) => known(id) ?? []);
      return found.length === ids.length && found.length > 0 ? listed(found) : count(ids.length, one, many);
    },
  };
}
