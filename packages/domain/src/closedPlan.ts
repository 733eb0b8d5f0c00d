import { sql } from 'drizzle-orm';
import { decideCompliance } from './asRead.ts';
import * as given from './closedGiven.ts';
import { today } from './closedGiven.ts';
import type { Call, Scene } from './closedScene.ts';
import { EARLIER, type Noun } from './closedStates.ts';
import { lines } from './closedVerbs.ts';
import * as evidence from './evidence/index.ts';
import { recordFollowUp } from './followup/index.ts';
import { must } from './given.ts';
import { addDays } from './platform/index.ts';

const of = (verb: string): Call => lines.find((line) => line.verb === verb)!.call;

/** What was said of an activity the last time, or that another stands in its place. */
const found =
  (compliance: string | null, replaced = false) =>
  (_scene: Scene, id: string) =>
    sql`update plan_activity set compliance = ${compliance}, replaced_at = ${replaced ? EARLIER : null} where id = ${id}`;
const FOUND: Noun['states'] = {
  'in force': found(null),
  underWay: found('underWay'),
  partly: found('partly'),
  notMet: found('notMet'),
  met: found('met'),
  replaced: found('partly', true),
};
const STANDING = ['in force', 'underWay', 'partly', 'notMet', 'met'];
const UNMET = ['in force', 'underWay', 'partly', 'notMet'];

const evidenceOf =
  (call: Call): Call =>
  async (scene, activity) =>
    call(scene, await scene.last('evidence', sql`plan_activity_id = ${activity} and alliance_id = ${scene.one.id}`));

/** The activity of an ally, as its plan is carried out; what it is reported with is there. */
const activity: Noun = {
  noun: 'plan_activity',
  step: 11,
  given: async (scene) => {
    must(await given.aFile(scene));
    return given.anActivity(scene);
  },
  states: FOUND,
  verbs: {
    editPlanActivity: { in: UNMET, call: of('editPlanActivity') },
    // A plan that was approved is edited, with its reason, and loses nothing
    removePlanActivity: { in: [], call: of('removePlanActivity') },
    submitEvidence: {
      in: STANDING,
      call: async (scene, planActivity) =>
        evidence.submitEvidence(scene.ally(), {
          ...{ key: given.key(), planActivity, description: 'Hecha', executedOn: today(scene), place: 'El salón' },
          ...{ showsMinors: 'no' as const, files: [await scene.last('file')] },
        }),
    },
    recordFollowUp: {
      in: STANDING,
      call: async (scene, id) => {
        const rows = await scene.db.execute<{ id: string }>(
          sql`select id from plan_activity where alliance_id = ${scene.one.id} and (replaced_at is null or id = ${id})`,
        );
        const activities = rows.map((row) => ({
          ...{ activity: row.id, compliance: 'met' as const, observation: 'Se vio' },
        }));
        return recordFollowUp(scene.by('professional'), scene.one.id, await given.anActa(scene), { activities });
      },
    },
  },
};

/** With evidence of it that nobody reviewed. */
const reported: Noun = {
  ...activity,
  given: async (scene) => {
    await given.anEvidence(scene);
    return given.anActivity(scene);
  },
  verbs: {
    // What was reported of one that was replaced since is reviewed, or taken back, all the same
    acceptEvidence: { in: Object.keys(FOUND), call: evidenceOf(of('acceptEvidence')) },
    returnEvidence: { in: Object.keys(FOUND), call: evidenceOf(of('returnEvidence')) },
    withdrawEvidence: { in: Object.keys(FOUND), call: evidenceOf(of('withdrawEvidence')) },
  },
};

/** With a nonconformity of it, which has an exit whatever became of the activity. */
const faulted: Noun = {
  ...activity,
  given: async (scene) => {
    const id = await given.anActivity(scene);
    const fault = await lines.find(({ verb }) => verb === 'correctNonconformity')!.given!(scene);
    await scene.put(sql`update nonconformity set plan_activity_id = ${id} where id = ${fault}`);
    return id;
  },
  verbs: {
    correctNonconformity: {
      in: Object.keys(FOUND),
      call: async (scene, id) =>
        of('correctNonconformity')(scene, await scene.last('nonconformity', sql`plan_activity_id = ${id}`)),
    },
  },
};

const UNFRAMED = 'in force, before the frame of its plan';

/** As its plan is written. */
const planned: Noun = {
  ...activity,
  step: 10,
  states: {
    ...FOUND,
    [UNFRAMED]: (scene) => sql`delete from plan_section where alliance_id = ${scene.one.id}`,
  },
  given: async (scene) => {
    await given.aPlan(scene);
    return scene.last('plan_activity');
  },
  verbs: {
    editPlanActivity: { in: [...UNMET, UNFRAMED], call: of('editPlanActivity') },
    removePlanActivity: { in: [...Object.keys(FOUND), UNFRAMED], call: of('removePlanActivity') },
    removePlanAction: {
      in: [...Object.keys(FOUND), UNFRAMED],
      call: async (scene, id) => {
        const [row] = await scene.db.execute<{ action: string }>(
          sql`select action_id as action from plan_activity where id = ${id}`,
        );
        return of('removePlanAction')(scene, row!.action);
      },
    },
  },
};

/** As 13 is answered: Sí asks each in force to be met; No names one that was not. */
const answered: Noun = {
  ...activity,
  step: 13,
  given: given.anActivity,
  verbs: {
    decideCompliance: { in: ['met', 'replaced'], call: of('decideCompliance') },
    'decideCompliance No': { in: UNMET, call: renewing },
  },
};

export function renewing(scene: Scene, planActivity: string) {
  const renewal = { action: 'Lo que faltó', deliverable: 'Una jornada', dueOn: addDays(today(scene), 30) };
  return decideCompliance(scene.by('professional'), {
    ...{ answer: 'no', alliance: scene.one.id, reason: 'Faltó', planActivity, cause: 'ally', renewal },
  });
}

export const planNouns: readonly Noun[] = [activity, reported, faulted, planned, answered];
