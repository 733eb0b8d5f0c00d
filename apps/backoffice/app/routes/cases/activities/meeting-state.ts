import type { CaseMeeting, CaseRecords } from '@alianzas/domain/views';

/** The acta approved last of those that speak of the activity in this case: before it opened, where it is open. */
export function approvedActaOf(records: CaseRecords, activity: number): string | null {
  const actas = caseActivityMeetings(records, activity).flatMap(({ acta }) => acta ?? []);
  return actas.find(({ approvedAt, activities }) => approvedAt && activities.includes(activity))?.code ?? null;
}

/** The meetings of the case that support the activity, the newest first. */
export function caseActivityMeetings(records: CaseRecords, activity: number): CaseMeeting[] {
  return records.meetings.filter((meeting) => meeting.activities.includes(activity));
}
