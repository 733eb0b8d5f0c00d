/** The field that a refusal of a meeting speaks of, where it speaks of one; where its acta is answered says `faultOf`. */
export const BESIDE: Readonly<Record<string, string>> = {
  'meeting.withoutAlliances': 'alliances',
  'meeting.caseOfAnotherCycle': 'alliances',
  'cycle.closed': 'cycle',
  'meeting.endsBeforeStart': 'to',
  'meeting.sameMoment': 'day',
  'meeting.beforeCase': 'day',
  'meeting.movedToThePast': 'day',
};
