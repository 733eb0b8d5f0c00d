export { cancelMeeting } from './cancel.ts';
export { closeMeeting } from './close.ts';
export { conveneMeeting } from './convene.ts';
export { reactions } from './events.ts';
export { trailOf as trailOfMeeting } from './lockFor.ts';
export type { Meeting, MeetingActivity, MeetingEvent, MeetingState, Modality } from './meeting.ts';
export { moveMeeting } from './move.ts';
export { offersCommittee, offersConvening, offersOfMeeting } from './offers.ts';
export { mayConvene } from './policy.ts';
export { recordAttendance } from './recordAttendance.ts';
export type { MeetingRefusals } from './refusals.ts';
export { lockMeeting, readMeeting } from './rows.ts';
export {
  aheadOf,
  type Convened,
  isPast,
  isToCome,
  mustBeOfCycle,
  notPossible,
  supportsTheCycle,
  takenByNobody,
} from './rules.ts';
export { attendee, meeting, meetingActivity, meetingAlliance } from './tables.ts';
