import * as z from 'zod';
import {
  betweenTimes,
  choices,
  crossed,
  id,
  ids,
  label,
  line,
  meetingDay,
  numberOf,
  orEmpty,
  personName,
  place,
  text,
  time,
  version,
} from '../platform/inputs.ts';
import { meetingActivities } from './meeting.ts';
import { mustEndLater } from './rules.ts';

export { type MeetingActivity, meetingActivities } from './meeting.ts';
export { isSession, isTheTeamsAlone, isUnderWay } from './rules.ts';

/** As many alliances as one meeting convenes: more than a session of 14 or 15 decides for in a year. */
export const MOST_ALLIANCES = 500;

export const meetingActivity = numberOf(meetingActivities);

/** When and where, in the order in which people are asked, which is that of their errors. */
const whenAndWhere = {
  /** Day and hours in Bogotá */
  day: meetingDay(),
  from: time,
  to: time,
  modality: z.enum(['onSite', 'virtual', 'mixed']),
  place,
};

export const conveneMeeting = crossed(
  z.strictObject({
    key: id,
    activities: choices(meetingActivity).min(1),
    cycle: id,
    alliances: ids().max(MOST_ALLIANCES).default([]),
    title: line(200),
    ...whenAndWhere,
    agenda: text(4000),
  }),
  betweenTimes('from', 'to', mustEndLater),
);
export type ConveneMeeting = z.infer<typeof conveneMeeting>;

export const recordAttendance = z.strictObject({
  meeting: id,
  version,
  /** Of those invited and those written before, who came */
  present: ids().default([]),
  /** Of the team, who came: their person */
  team: ids().max(60).default([]),
  others: z
    .array(
      z.strictObject({
        name: personName(100),
        position: orEmpty(label(100)),
        organization: id.optional(),
      }),
    )
    .max(60)
    .default([]),
});
export type RecordAttendance = z.infer<typeof recordAttendance>;

export const cancelMeeting = z.strictObject({ meeting: id, version, reason: text(2000) });
export type CancelMeeting = z.infer<typeof cancelMeeting>;

export const moveMeeting = crossed(
  z.strictObject({
    meeting: id,
    version,
    ...whenAndWhere,
  }),
  betweenTimes('from', 'to', mustEndLater),
);
export type MoveMeeting = z.infer<typeof moveMeeting>;
