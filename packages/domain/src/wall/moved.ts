import type { StreamKind } from '../platform/event.ts';

const told = (kind: StreamKind, id: string) => `app.is_told('${kind}', ${id})`;
const ofCase = told('alliance', 'n.alliance_id');
const ofMeeting = (
  meeting: string,
) => `exists (select from meeting m where m.id = ${meeting} and (${told('cycle', 'm.cycle_id')}
  or exists (select from meeting_alliance x where x.meeting_id = m.id and ${told('alliance', 'x.alliance_id')})))`;

/**
 * In whose history an event of the very transaction tells that a state moves, by `table.column`, in SQL: `n` is the row as it
 * becomes, `o` as it was. No statement of an application's role moves one in silence.
 */
export const MOVED: Readonly<Record<string, string>> = {
  'acta.state': ofMeeting('n.meeting_id'),
  'alliance.state': told('alliance', 'n.id'),
  'alliance.step': told('alliance', 'n.id'),
  'balance.state': told('cycle', 'n.cycle_id'),
  'commitment.state': ofCase,
  'contribution.state': ofCase,
  'evidence.state': ofCase,
  'filing.state': `${ofCase} or ${told('cycle', 'n.cycle_id')}`,
  'invitation.state': told('intake', 'n.id'),
  // That it was held, its acta tells
  'meeting.state': `n.state = 'held' or ${ofMeeting('n.id')}`,
  'nonconformity.state': ofCase,
  'organization.merged_into': told('organization', 'n.id'),
  'organization.standing': told('organization', 'n.id'),
  'plan_section.state': ofCase,
  'proposal.state': ofCase,
  'request.state': told('intake', 'n.id'),
  'visit.state': ofCase,
};

/** What moves without an event, and why. */
export const MOVED_UNTOLD: Readonly<Record<string, string>> = {
  'file.scan': 'it is the verdict of a scanner, which the file itself keeps',
  'mail.state': 'the register of mails tells it: each row is of one sending',
};
