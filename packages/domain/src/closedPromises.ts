import { sql } from 'drizzle-orm';
import * as given from './closedGiven.ts';
import { renewing } from './closedPlan.ts';
import type { Scene } from './closedScene.ts';
import { EARLIER, type Noun, putState, staffOf } from './closedStates.ts';
import { lines } from './closedVerbs.ts';

const line = (verb: string) => lines.find((one) => one.verb === verb)!;

/** A commitment of an organization, in each of its states. */
const STATES: Noun['states'] = {
  ...putState(
    'commitment',
    () => sql`answered_at = ${EARLIER}`,
    ...['proposed', 'returned', 'accepted', 'met', 'replaced'],
  ),
  ...putState(
    'commitment',
    (_state, scene) => sql`ended_at = ${EARLIER}, ended_by = ${staffOf(scene)}, end_reason = 'Por error'`,
    'withdrawn',
  ),
};

const ofAnAlly = (scene: Scene) =>
  scene.last('commitment', sql`alliance_id = ${scene.one.id} and party_id is not null`);

/** Of those that wait for their packet. */
const loose: Noun = {
  noun: 'commitment',
  step: 9,
  given: async (scene) => {
    await given.allCommitted(scene);
    return ofAnAlly(scene);
  },
  states: STATES,
  verbs: { preparePacket: { in: ['accepted'], call: line('preparePacket').call } },
};

/** In a packet that waits for its number. */
const packed: Noun = {
  ...loose,
  given: async (scene) => {
    await given.aPacket(scene);
    return ofAnAlly(scene);
  },
  verbs: {
    takeBackPacket: {
      in: Object.keys(STATES),
      call: async (scene) => line('takeBackPacket').call(scene, await scene.last('filing')),
    },
  },
};

/** Of a loop, at no desk. */
const renewed: Noun = {
  ...loose,
  given: async (scene) => {
    await line('prepareAmendment').given!(scene);
    return scene.last('commitment', sql`alliance_id = ${scene.one.id} and round = 1`);
  },
  verbs: {
    prepareAmendment: {
      in: ['proposed', 'returned', 'accepted', 'met'],
      call: line('prepareAmendment').call,
    },
  },
};

/** Of the activity that 13 No names. */
const unmet: Noun = {
  ...loose,
  step: 13,
  given: async (scene) => {
    const id = await given.anActivity(scene);
    await scene.put(sql`update plan_activity set compliance = 'partly' where id = ${id}`);
    return scene.last(
      'commitment',
      sql`id in (select a.commitment_id from plan_action a join plan_activity y on y.action_id = a.id where y.id = ${id})`,
    );
  },
  verbs: {
    decideCompliance: {
      in: Object.keys(STATES),
      call: async (scene) => renewing(scene, await given.anActivity(scene)),
    },
  },
};

export const promiseNouns: readonly Noun[] = [loose, packed, renewed, unmet];
