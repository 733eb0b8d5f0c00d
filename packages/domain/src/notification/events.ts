import { DRIVING_ROLES } from '../alliance/index.ts';
import type { DomainEvent, Events, Job, Reactions, StaffRole } from '../platform/index.ts';

/** Whoever answers for the case hears of an activity that somebody else closed: who did is known when the mail is written. */
function closing(activity: number) {
  return ({ stream }: DomainEvent, at: Date): readonly Job[] => {
    const [alliance, closedAt] = [stream.id, at.toISOString()];
    const payload = { template: 'stepToldToTeam', alliance, activity, at: closedAt };
    return [{ task: 'mail', key: `stepToldToTeam:${alliance}:${activity}:${closedAt}`, payload }];
  };
}

/** Who may approve an acta hears of it each time that it is sent to review: who they are is known when the mail is written. */
function toApprove({ data }: Events['acta.submitted'], at: Date): readonly Job[] {
  const payload = { template: 'actaToApprove', acta: data.acta };
  return [{ task: 'mail', key: `actaToApprove:${data.acta}:${at.toISOString()}`, payload }];
}

/** Whoever hands cases over hears of those that were left without who can drive them: which, is known when the mail is written. */
function left({ stream }: Events['person.disabled' | 'staff.rolesSet'], at: Date): readonly Job[] {
  const payload = { template: 'casesLeft', person: stream.id };
  return [{ task: 'mail', key: `casesLeft:${stream.id}:${at.toISOString()}`, payload }];
}

const drives = (roles: readonly StaffRole[]) => DRIVING_ROLES.some((role) => roles.includes(role));

/** A clock that moved runs what falls due on its new day. What an acta closes is told once, with the acta, of all its cases. */
export const reactions: Reactions = {
  'clock.moved': (event) => [{ task: 'remind', key: `remind:${event.data.onDay}`, payload: {} }],
  'person.disabled': left,
  'staff.rolesSet': (event, at) => (drives(event.data.from) && !drives(event.data.to) ? left(event, at) : []),
  'proposal.approved': closing(2),
  'network.entered': (event, at) => (event.data.completes ? closing(6)(event, at) : []),
  'inclusion.notified': (event, at) => (event.data.completes ? closing(7)(event, at) : []),
  'commitments.filed': (event, at) => (event.data.afterEnd ? [] : closing(9)(event, at)),
  'plan.approved': closing(10),
  'execution.concluded': closing(11),
  'compliance.decided': closing(13),
  'acta.submitted': toApprove,
  'acta.approved': ({ stream, data }) =>
    stream.kind === 'alliance'
      ? [
          {
            task: 'mail',
            key: `actaToldToTeam:${data.acta}`,
            payload: { template: 'actaToldToTeam', acta: data.acta },
          },
        ]
      : [],
};
