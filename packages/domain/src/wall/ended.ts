const ofOrganization =
  'the row is of the organization: another case brings it up to date, and what it said before stays in it';
const ofBody = 'it is of the body, which goes on; each of its acts is kept in a row of its own';

/** What may still change of a case that closed, by `table.column`, and why. */
export const STANDING_OPEN: Readonly<Record<string, string>> = {
  'filing.received_by': 'the team receives a packet later, once',
  'filing.received_by_lead_at': 'the team receives a packet later, once',
  'network_entry.alliance_id': 'another case, which runs, enters the organization anew',
  'network_entry.earlier': ofOrganization,
  'network_entry.name': ofOrganization,
  'network_entry.relevant': ofOrganization,
  'network_entry.version': ofOrganization,
  'organization.doubt_reason': ofBody,
  'organization.doubt_settled_at': ofBody,
  'organization.doubt_settled_by': ofBody,
  'organization.doubted_at': ofBody,
};
