import type { DomainEvent, Job, Reactions } from '../platform/index.ts';
import type { Facts } from '../procedure/index.ts';
import { mailsOf, receipted } from '../receipt/index.ts';

/** Accepted evidence lets activity 11 be concluded; concluding closes it. */
export const facts: Facts = {
  'execution.concluded': () => ({ type: 'recordKept', activity: 11 }),
};

/** Staff hear of an ally's evidence, who sent it gets its receipt, the ally hears of its review and of its correction, which the team hears too; of the secretariat's own who must review it, and then who reported it. */
export const reactions: Reactions = {
  'files.kept': (event) =>
    event.data.scan === 'pending'
      ? event.data.files.map((file) => ({
          task: 'scan',
          key: `scan:${file}`,
          payload: { file },
        }))
      : [],
  'evidence.received': (event) =>
    event.data.organization ? mailsOf(event, 'evidenceReceived', 'receipt') : mailsOf(event, 'actToldToTeam'),
  'evidence.withdrawn': (event) => (event.data.organization ? receipted(event) : []),
  'evidence.accepted': (event) => mail('evidenceAccepted', event),
  'evidence.returned': (event) => mail('evidenceReturned', event),
  'evidence.corrected': (event) => {
    const { evidence, organization } = event.data;
    const told = { template: 'evidenceCorrectedToTeam', alliance: event.stream.id, evidence };
    const toTeam: Job = { task: 'mail', key: `evidenceCorrectedToTeam:${evidence}`, payload: told };
    return organization ? [...mail('evidenceCorrected', event), toTeam] : [toTeam];
  },
};

function mail(template: string, event: DomainEvent): Job[] {
  const { evidence, organization } = event.data;
  if (!organization) {
    const told = { template: 'ownEvidenceReviewed', alliance: event.stream.id, evidence };
    return [{ task: 'mail', key: `ownEvidenceReviewed:${evidence}`, payload: told }];
  }
  const payload = { template, alliance: event.stream.id, organization, evidence };
  return [{ task: 'mail', key: `${template}:${evidence}`, payload }];
}
