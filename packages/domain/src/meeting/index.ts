export { closeMeeting } from './close.ts';
export { conveneMeeting } from './convene.ts';
export { reactions } from './events.ts';
export type { Meeting, MeetingActivity, MeetingEvent, MeetingState, Modality } from './meeting.ts';
export { mayConvene } from './policy.ts';
export { recordAttendance } from './recordAttendance.ts';
export { lockMeeting, readMeeting } from './rows.ts';
export { supportsTheCycle } from './rules.ts';
export { attendee, meeting, meetingActivity, meetingAlliance } from './tables.ts';
