export { addMember, join } from './addMember.ts';
export type { NitRule, Organization, OrganizationEvent, Sector, Standing } from './organization.ts';
export { hasMember, similarOrganizations } from './queries.ts';
export { raiseStanding } from './raiseStanding.ts';
export { registerOrganization } from './register.ts';
export { lockOrganization } from './rows.ts';
export { mayBeLinked } from './rules.ts';
export { consent, membership, organization } from './tables.ts';
export { verifyLegalNature } from './verifyLegalNature.ts';
