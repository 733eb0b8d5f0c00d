/** The field that a refusal asks for, which stands in the form from then on. */
export const ANSWERED_AT: Readonly<Record<string, string>> = {
  'organization.maybePerson': 'isOrganization',
  'person.otherName': 'samePerson',
  'request.repeatsUnseen': 'repeatsSeen',
};
/** What is refused until it is said that it is meant: nothing is wrong with it. */
export const QUESTIONS: readonly string[] = ['person.otherName', 'request.repeatsUnseen'];
