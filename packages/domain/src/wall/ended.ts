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

/** To which tables of a case rows are still added once it ended, and why; to every other one while it goes on alone. */
export const ADDED_LATER: Readonly<Record<string, string>> = {
  contribution: 'the team enters what a case delivered as a later correction, which no figure of the filed year counts',
  file: 'of an organization, for whatever it sends; what names it is of a case and is not added',
  mail: 'what happened in the case is told after it ended',
  personal_data_look: 'who looks at personal data of a case that ended is written too',
  receipt: 'what was done in the case is given its receipt within the act that ended it',
  request: 'it is of no case until it is answered, and that opens one',
};
