/** The field that a refusal of a meeting or of its acta speaks of, where it speaks of one. */
export const BESIDE: Readonly<Record<string, string>> = {
  'meeting.withoutAlliances': 'alliances',
  'meeting.caseOfAnotherCycle': 'alliances',
  'meeting.endsBeforeStart': 'to',
  'meeting.sameMoment': 'day',
  'meeting.movedToThePast': 'day',
  'acta.textMissing': 'development',
  'recognition.resolutionNumberMissing': 'session.resolutionNumber',
};
