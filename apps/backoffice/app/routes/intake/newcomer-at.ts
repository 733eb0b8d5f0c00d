/** The field that asks what a rule refuses to go on without. */
export const NEWCOMER_AT = {
  'organization.newcomerUndecided': 'newcomer',
  'organization.newcomerUnverified': 'verifiedHow',
} as const;
