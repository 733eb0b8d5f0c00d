import { type SQL, sql } from 'drizzle-orm';
import * as acta from './acta/index.ts';
import { annulActa, approveActa, cancelMeeting, recordAttendance } from './asRead.ts';
import * as given from './closedGiven.ts';
import { key, today } from './closedGiven.ts';
import type { Scene } from './closedScene.ts';
import { EARLIER, type Noun, staffOf } from './closedStates.ts';
import { draftInitiative, openCycle } from './cycle/index.ts';
import { must } from './given.ts';
import * as meeting from './meeting/index.ts';
import { addDays } from './platform/index.ts';

const meetingOf = (scene: Scene, cycle: string) => scene.last('meeting', sql`cycle_id = ${cycle}`);
const actaOf = (scene: Scene, cycle: string) =>
  scene.last('acta', sql`meeting_id in (select id from meeting where cycle_id = ${cycle})`);

/** A year whose committee is convened and has not met. */
async function convened(scene: Scene): Promise<string> {
  const { id: cycle } = must(await openCycle(scene.by('director'), { key: key(), year: 2027 }));
  const said = { key: key(), cycle, name: 'Otra', lineOfWork: 'Convivencia', description: '' };
  must(await draftInitiative(scene.by('professional'), said));
  const about = { ...given.convening(scene, today(scene), 1), cycle, alliances: [] };
  must(await meeting.conveneMeeting(scene.by('professional'), about));
  return cycle;
}

/** That met, of which the acta says which initiatives it chose. */
async function minuted(scene: Scene): Promise<string> {
  const cycle = await convened(scene);
  const id = await meetingOf(scene, cycle);
  must(await recordAttendance(scene.by('professional'), { meeting: id, team: [scene.world.staff.professional.id] }));
  must(await acta.draftActa(scene.by('professional'), { key: key(), meeting: id }));
  must(await written(scene, cycle));
  return cycle;
}

async function reviewed(scene: Scene): Promise<string> {
  const cycle = await minuted(scene);
  must(await acta.submitActa(scene.by('professional'), { acta: await actaOf(scene, cycle) }));
  return cycle;
}

async function written(scene: Scene, cycle: string) {
  const id = await actaOf(scene, cycle);
  const initiatives = [await scene.last('initiative', sql`cycle_id = ${cycle}`)];
  return acta.saveActa(scene.by('professional'), {
    ...{ acta: id, version: await given.versionOf(scene, 'acta', id), development: 'Se habló', internalNote: '' },
    ...(await given.whyBack(scene, id)),
    items: [
      {
        ...{ alliance: null, organization: null, internal: false },
        content: { activity: 1, committee: 'directorate', initiatives },
      },
    ],
  });
}

/** Its initiatives set by another acta, and its balance as far as told. */
const set =
  (told: SQL) =>
  (scene: Scene, id: string): SQL =>
    sql`update cycle set committee = 'directorate', initiatives_acta_id = id, initiatives_set_at = ${EARLIER},
      initiatives_set_by = ${staffOf(scene)}, ${told} where id = ${id}`;
const STATES: Noun['states'] = {
  begun: (_scene, id) => sql`update cycle set version = version where id = ${id}`,
  open: set(sql`version = version`),
  confirmed: set(sql`balance_confirmed_at = ${EARLIER}`),
  filed: set(sql`balance_confirmed_at = ${EARLIER}, balance_filed_at = ${EARLIER}`),
};
const EACH = Object.keys(STATES);

/** A committee's year: it chooses once; what was convened may be called off, and what was held is written down all the same. */
const committee: Noun = {
  noun: 'cycle',
  step: 3,
  given: convened,
  states: STATES,
  verbs: {
    moveMeeting: {
      in: ['begun'],
      call: async (scene, cycle) => {
        const { modality, from } = given.convening(scene, today(scene));
        const to = { day: addDays(today(scene), 1), from, to: '10:00', modality, place: 'Otra' };
        return meeting.moveMeeting(scene.by('professional'), {
          ...{ meeting: await meetingOf(scene, cycle), version: 1, ...to },
        });
      },
    },
    cancelMeeting: {
      in: EACH,
      call: async (scene, cycle) =>
        cancelMeeting(scene.by('professional'), { meeting: await meetingOf(scene, cycle), reason: 'Lluvia' }),
    },
    recordAttendance: {
      in: EACH,
      call: async (scene, cycle) =>
        recordAttendance(scene.by('professional'), { meeting: await meetingOf(scene, cycle) }),
    },
    draftActa: {
      in: EACH,
      call: async (scene, cycle) =>
        acta.draftActa(scene.by('professional'), { key: key(), meeting: await meetingOf(scene, cycle) }),
    },
  },
};

const itsMinutes: Noun = {
  ...committee,
  given: minuted,
  verbs: {
    saveActa: { in: EACH, call: written },
    // Its approval is rehearsed
    submitActa: {
      in: ['begun'],
      call: async (scene, cycle) => acta.submitActa(scene.by('professional'), { acta: await actaOf(scene, cycle) }),
    },
    annulActa: {
      in: EACH,
      call: async (scene, cycle) =>
        annulActa(scene.by('professional'), { acta: await actaOf(scene, cycle), reason: 'Otra' }),
    },
  },
};

const itsChoice: Noun = {
  ...committee,
  given: reviewed,
  verbs: {
    approveActa: {
      in: ['begun'],
      call: async (scene, cycle) => approveActa(scene.by('director'), { acta: await actaOf(scene, cycle) }),
    },
  },
};

export const committeeNouns: readonly Noun[] = [committee, itsMinutes, itsChoice];
