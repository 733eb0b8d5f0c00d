import { sql } from 'drizzle-orm';
import * as alliance from './alliance/index.ts';
import {
  approvePlan,
  carryOverAlliance,
  concludeExecution,
  decideCompliance,
  endAlliance,
  removePlanAction,
  removePlanActivity,
  resumeAlliance,
  suspendAlliance,
  undoStep,
} from './asRead.ts';
import { faultLines } from './closedFaults.ts';
import * as given from './closedGiven.ts';
import { ALWAYS, anActa, each, key, today, upTo } from './closedGiven.ts';
import { ledgerLines } from './closedLedger.ts';
import { meetingLines } from './closedMeetings.ts';
import type { Scene } from './closedScene.ts';
import type { Line } from './closedVerbs.ts';
import { draftInitiative, openCycle, setInitiatives } from './cycle/index.ts';
import * as evidence from './evidence/index.ts';
import * as followup from './followup/index.ts';
import { must } from './given.ts';
import * as plan from './plan/index.ts';
import { addDays } from './platform/index.ts';
import * as recognition from './recognition/index.ts';
import { decideContinuity } from './sustainment/index.ts';

/** The plan, its execution and its follow-up; then what concerns a case whatever it stands at. */
export const laterLines: readonly Line[] = [
  {
    verb: 'savePlanSection',
    at: [10],
    call: (scene) =>
      plan.savePlanSection(scene.by('professional'), {
        ...{ alliance: scene.one.id, version: 0, startsOn: today(scene), termMonths: 6, followUpMechanisms: 'Mesas' },
      }),
  },
  {
    verb: 'addPlanAction',
    at: [10],
    call: async (scene) =>
      plan.addPlanAction(scene.by('professional'), {
        ...{ key: key(), alliance: scene.one.id, commitment: await scene.last('commitment') },
        ...{ title: 'Jornadas', coresponsibility: 'Cada parte' },
      }),
  },
  {
    verb: 'addPlanActivity',
    at: [10],
    given: given.anAction,
    about: 'plan_action',
    call: (scene, action) => plan.addPlanActivity(scene.by('professional'), given.activityOfAction(scene, action)),
  },
  {
    verb: 'removePlanAction',
    at: [10],
    given: given.anAction,
    about: 'plan_action',
    call: ({ by }, action) => removePlanAction(by('professional'), { action }),
  },
  {
    verb: 'removePlanActivity',
    at: [10],
    given: async (scene) => {
      await given.aPlan(scene);
      return scene.last('plan_activity');
    },
    about: 'plan_activity',
    call: ({ by }, activity) => removePlanActivity(by('professional'), { activity }),
  },
  {
    verb: 'editPlanActivity',
    // A draft freely; an approved plan while it is carried out, with its reason
    at: [10, 11],
    given: async (scene) => {
      if (!(await plan.planOf(scene.by('lead'), scene.one.id)).section) await given.aPlan(scene);
      return scene.last('plan_activity');
    },
    about: 'plan_activity',
    call: async (scene, activity) => plan.editPlanActivity(scene.by('professional'), await elsewhere(scene, activity)),
  },
  {
    verb: 'addFollowUpDate',
    at: [10],
    call: (scene) =>
      plan.addFollowUpDate(scene.by('professional'), { alliance: scene.one.id, onDay: addDays(today(scene), 9) }),
  },
  {
    verb: 'removeFollowUpDate',
    at: [10],
    given: async (scene) => {
      await given.aPlan(scene);
      return scene.last('follow_up_date');
    },
    about: 'follow_up_date',
    call: ({ by, one }, date) => plan.removeFollowUpDate(by('professional'), { alliance: one.id, date }),
  },
  {
    verb: 'approvePlan',
    at: [10],
    given: given.aPlan,
    call: ({ by, one }) => approvePlan(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'concludeExecution',
    at: [11],
    given: async (scene) => {
      must(await evidence.acceptEvidence(scene.by('professional'), { evidence: await given.anEvidence(scene) }));
      return undefined;
    },
    call: ({ by, one }) => concludeExecution(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'recordFollowUp',
    // Its meetings are held while the plan is executed
    at: [11, 12],
    call: async (scene) =>
      followup.recordFollowUp(scene.by('professional'), scene.one.id, await anActa(scene), await answers(scene)),
  },
  {
    verb: 'decideCompliance',
    at: [13],
    call: ({ by, one }) => decideCompliance(by('professional'), { answer: 'yes', alliance: one.id, reason: 'Cumplió' }),
  },
  {
    verb: 'correctRenewal',
    at: [11],
    given: given.aRenewal,
    about: 'commitment',
    call: async (scene, id) =>
      followup.correctRenewal(scene.by('professional'), {
        ...{ commitment: id, version: await given.versionOf(scene, 'commitment', id), ...given.promise(scene) },
      }),
  },
  {
    verb: 'renewAgain',
    at: [11],
    given: async (scene) => {
      const id = await given.aRenewal(scene);
      must(await given.accept(scene, id));
      return id;
    },
    about: 'commitment',
    call: async (scene, id) =>
      followup.renewAgain(scene.by('professional'), {
        ...{ key: key(), commitment: id, version: await given.versionOf(scene, 'commitment', id), reason: 'Eran doce' },
        ...given.promise(scene),
      }),
  },
  {
    verb: 'decideRecognition',
    at: [14],
    given: async (scene) => {
      must(await recognition.openEdition(scene.by('professional'), anEdition(scene)));
      return undefined;
    },
    call: async (scene) =>
      recognition.decideRecognition(
        ...([scene.by('director'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => ({ recognised: 'yes' as const, reason: 'Cumplió', recordKind: 'minutes' as const })),
      ),
  },
  {
    verb: 'decideContinuity',
    at: [15],
    call: async (scene) =>
      decideContinuity(
        ...([scene.by('director'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => ({ outcome: 'continues' as const, reason: 'Sigue' })),
      ),
  },
  {
    verb: 'recordDialogueSpace',
    anywhere: 'it asks whether the approved case is a pact under a methodology',
    // Of a pact, which the case is once its proposal is approved
    at: upTo(3, 16),
    given: async ({ put, one }) => {
      await put(
        sql`update proposal set kind_fields = jsonb_set(kind_fields, '{methodology}', '"Pactando"') where alliance_id = ${one.id}`,
      );
      return undefined;
    },
    call: (scene) =>
      alliance.recordDialogueSpace(scene.by('professional'), {
        ...{ key: key(), alliance: scene.one.id, kind: 'dialogue', heldOn: today(scene), place: 'El parque' },
        ...{ citizens: 'Vecinas', institutions: 'IDPAC', agreements: 'Bajar el volumen', disagreements: '' },
      }),
  },
  ...ledgerLines,
  ...meetingLines,
  ...faultLines,
  {
    verb: 'suspendAlliance',
    uncut: true,
    at: ALWAYS,
    call: ({ by, one }) => suspendAlliance(by('lead'), { alliance: one.id, reason: 'Pausa' }),
  },
  {
    verb: 'resumeAlliance',
    at: [],
    beyond: ['suspended'],
    call: ({ by, one }) => resumeAlliance(by('lead'), { alliance: one.id, reason: 'Sigue' }),
  },
  {
    verb: 'handOverAlliances',
    // A suspended case is given too: somebody has to resume it
    at: ALWAYS,
    beyond: ['suspended'],
    call: ({ by, one, world }) =>
      alliance.handOverAlliances(by('lead'), {
        ...{ from: world.staff.professional.id, to: world.staff.colleague.id, alliances: [one.id], reason: 'Carga' },
      }),
  },
  {
    verb: 'endAlliance',
    uncut: true,
    at: ALWAYS,
    beyond: ['suspended'],
    call: ({ by, one }) => endAlliance(by('lead'), { alliance: one.id, outcome: 'withdrawn', reason: 'Se retira' }),
  },
  {
    verb: 'undoStep',
    // Never after a notice sent, a filing or a session
    at: [3, 4, 5, 6, 7, 9, 11, 12, 13, 14],
    call: async ({ by, one, db }) => {
      const [row] = await db.execute<{ step: number }>(
        sql`select coalesce(step, 2) as step from alliance where id = ${one.id}`,
      );
      return undoStep(by('lead'), { alliance: one.id, step: row!.step, reason: 'Se cerró por error' });
    },
  },
  {
    verb: 'carryOverAlliance',
    uncut: true,
    at: ALWAYS,
    given: aLaterCycle,
    call: ({ by, one }, to) => carryOverAlliance(by('lead'), { alliance: one.id, to, reason: 'Sigue' }),
  },
];

/** The plan activity as it stands, in another place; of one that nobody has, some words. */
async function elsewhere(scene: Scene, activity: string) {
  const { actions } = await plan.planOf(scene.by('lead'), scene.one.id);
  const found = actions.flatMap((action) => action.activities).find((one) => one.id === activity);
  const parties = await alliance.partiesOf(scene.by('lead'), scene.one.id);
  const organization = parties.find((one) => one.id === found?.partyId)?.organizationId ?? 'secretariat';
  const {
    title = 'Una',
    responsible = 'Ana',
    startsOn = today(scene),
    endsOn = today(scene),
    version = 1,
  } = found ?? {};
  return {
    ...{ activity, version, title, organization, responsible, startsOn, endsOn },
    ...{ place: 'Otro lugar', reason: 'Lluvia' },
  };
}

function anEdition(scene: Scene) {
  return { key: key(), cycle: scene.world.cycle.id, name: 'Gala', technicalDocument: 'DT-2' };
}

async function answers(scene: Scene) {
  const { actions } = await plan.planOf(scene.by('professional'), scene.one.id);
  const activities = actions.flatMap((action) => action.activities).filter((one) => one.replacedAt === null);
  return {
    activities: activities.map(({ id: activity }) => ({ activity, compliance: 'met' as const, observation: 'Se vio' })),
  };
}

/** A cycle that receives alliances. */
export async function aLaterCycle(scene: Scene): Promise<string> {
  const { id } = must(await openCycle(scene.by('director'), { key: key(), year: 2027 }));
  const said = { key: key(), cycle: id, name: 'Otra', lineOfWork: 'Convivencia', description: '' };
  const { id: initiative } = must(await draftInitiative(scene.by('professional'), said));
  const chosen = { committee: 'directorate' as const, initiatives: [initiative] };
  must(await setInitiatives(scene.by('director'), id, await anActa(scene), chosen));
  return id;
}
