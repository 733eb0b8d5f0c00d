import type { CaseMeeting, CaseRecords } from '@alianzas/domain/views';

/** The meetings of the case that support the activity, the newest first. */
export function caseActivityMeetings(records: CaseRecords, activity: number): CaseMeeting[] {
  return records.meetings.filter((meeting) => meeting.activities.includes(activity));
}
