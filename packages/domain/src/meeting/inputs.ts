import * as z from 'zod';
import { meetingActivities } from './meeting.ts';

export { type MeetingActivity, meetingActivities } from './meeting.ts';

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const text = (max: number) => z.string().trim().min(1).max(max);

export const meetingActivity = z.coerce.number().pipe(z.literal([...meetingActivities]));

export const conveneMeeting = z.strictObject({
  key: z.uuid(),
  cycle: z.uuid(),
  title: text(200),
  agenda: text(4000),
  modality: z.enum(['onSite', 'virtual', 'mixed']),
  place: text(300),
  /** Day and hours in Bogotá */
  day: z.iso.date(),
  from: hour,
  to: hour,
  activities: z.array(meetingActivity).min(1),
  alliances: z.array(z.uuid()).max(200).default([]),
});
export type ConveneMeeting = z.infer<typeof conveneMeeting>;

export const recordAttendance = z.strictObject({
  meeting: z.uuid(),
  present: z.array(z.uuid()).default([]),
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
export type RecordAttendance = z.infer<typeof recordAttendance>;

export const cancelMeeting = z.strictObject({ meeting: z.uuid(), reason: text(2000) });
export type CancelMeeting = z.infer<typeof cancelMeeting>;

export const moveMeeting = z.strictObject({
  meeting: z.uuid(),
  version: z.coerce.number().int().positive(),
  modality: z.enum(['onSite', 'virtual', 'mixed']),
  place: text(300),
  /** Day and hours in Bogotá */
  day: z.iso.date(),
  from: hour,
  to: hour,
});
export type MoveMeeting = z.infer<typeof moveMeeting>;
