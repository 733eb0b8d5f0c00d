/** What is refused of the request that another is said to repeat is told beside its code. */
export const REPEATED_AT = {
  'request.repeatsNone': 'repeats',
  'request.repeatsItself': 'repeats',
  'request.repeatsUnsent': 'repeats',
  'request.repeatsDuplicate': 'repeats',
  'request.repeatsDeclined': 'repeats',
  'request.repeatsLapsed': 'repeats',
  'request.repeatsWithdrawn': 'repeats',
} as const;
