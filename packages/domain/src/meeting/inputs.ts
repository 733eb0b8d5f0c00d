import * as z from 'zod';
import { meetingActivities } from './meeting.ts';

export { type MeetingActivity, meetingActivities } from './meeting.ts';
export { isOfTheTeam } from './rules.ts';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const text = (max: number) => z.string().trim().min(1).max(max);

export const meetingActivity = z.coerce.number().pipe(z.literal([...meetingActivities]));

/** When and where, in the order in which people are asked, which is that of their errors. */
const whenAndWhere = {
  /** Day and hours in Bogotá */
  day: z.iso.date(),
  from: hour,
  to: hour,
  modality: z.enum(['onSite', 'virtual', 'mixed']),
  place: text(300),
};

export const conveneMeeting = z.strictObject({
  key: z.uuid(),
  activities: z.array(meetingActivity).min(1),
  cycle: z.uuid(),
  alliances: z.array(z.uuid()).max(200).default([]),
  title: text(200),
  ...whenAndWhere,
  agenda: text(4000),
});
export type ConveneMeeting = z.infer<typeof conveneMeeting>;

export const recordAttendance = z.strictObject({
  meeting: z.uuid(),
  /** Of those invited and those written before, who came */
  present: z.array(z.uuid()).default([]),
  /** Of the team, who came: their person */
  team: z.array(z.uuid()).max(60).default([]),
  others: z
    .array(
      z.strictObject({
        name: text(160),
        position: z.string().trim().max(120).default(''),
        organization: z.uuid().optional(),
      }),
    )
    .max(60)
    .default([]),
});
export type RecordAttendance = z.input<typeof recordAttendance>;

export const cancelMeeting = z.strictObject({ meeting: z.uuid(), reason: text(2000) });
export type CancelMeeting = z.infer<typeof cancelMeeting>;

export const moveMeeting = z.strictObject({
  meeting: z.uuid(),
  version: z.coerce.number().int().positive(),
  ...whenAndWhere,
});
export type MoveMeeting = z.infer<typeof moveMeeting>;
