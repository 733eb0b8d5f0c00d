import * as acta from './acta/index.ts';
import { annulActa, approveActa, cancelMeeting, recordAttendance } from './asRead.ts';
import * as given from './closedGiven.ts';
import { ALWAYS, EVERY, key, today, upTo } from './closedGiven.ts';
import type { Line } from './closedVerbs.ts';
import { must } from './given.ts';
import * as meeting from './meeting/index.ts';
import { addDays } from './platform/index.ts';

/** Meetings and their actas: what was held was held, and is written down whatever became of the case. */
export const meetingLines: readonly Line[] = [
  {
    verb: 'conveneMeeting',
    // For what its acta can do of the case: at 2, 6 and 7 nothing
    at: [3, 4, 5, ...upTo(8, 16)],
    call: async (scene) =>
      meeting.conveneMeeting(
        scene.by('professional'),
        given.convening(scene, today(scene), await given.meetingAt(scene)),
      ),
  },
  {
    verb: 'moveMeeting',
    at: ALWAYS,
    given: given.aMeeting,
    call: (scene, id) => {
      const { modality, from } = given.convening(scene, today(scene));
      const to = { day: addDays(today(scene), 1), from, to: '10:00', modality, place: 'Otra' };
      return meeting.moveMeeting(scene.by('professional'), { meeting: id, version: 1, ...to });
    },
  },
  {
    verb: 'cancelMeeting',
    at: ALWAYS,
    beyond: EVERY,
    given: given.aMeeting,
    call: ({ by }, id) => cancelMeeting(by('professional'), { meeting: id, reason: 'Lluvia' }),
  },
  {
    verb: 'recordAttendance',
    // What was held was held, and its minutes are written whatever became of the case; what they decide asks each verb
    at: ALWAYS,
    beyond: EVERY,
    given: given.aMeeting,
    call: ({ by }, id) => recordAttendance(by('professional'), { meeting: id }),
  },
  {
    verb: 'draftActa',
    at: ALWAYS,
    beyond: EVERY,
    given: given.aHeldMeeting,
    call: ({ by }, id) => acta.draftActa(by('professional'), { key: key(), meeting: id }),
  },
  { verb: 'saveActa', at: ALWAYS, beyond: EVERY, given: given.aDraft, call: given.written },
  {
    verb: 'submitActa',
    // Of what was agreed in 9: once 9 is open
    at: upTo(9, 16),
    beyond: EVERY,
    given: async (scene) => {
      const id = await given.aDraft(scene);
      must(await given.written(scene, id));
      return id;
    },
    everywhere: true,
    call: ({ by }, id) => acta.submitActa(by('professional'), { acta: id }),
  },
  {
    verb: 'approveActa',
    at: upTo(9, 16),
    beyond: EVERY,
    given: given.aReview,
    everywhere: true,
    call: ({ by }, id) => approveActa(by('professional'), { acta: id }),
  },
  {
    verb: 'annulActa',
    at: ALWAYS,
    beyond: EVERY,
    given: given.aDraft,
    call: ({ by }, id) => annulActa(by('professional'), { acta: id, reason: 'Otra' }),
  },
];
