import { type SQL, sql } from 'drizzle-orm';
import { confirmBalance } from './asRead.ts';
import * as balance from './balance/index.ts';
import * as given from './closedGiven.ts';
import { key, today } from './closedGiven.ts';
import { aLaterCycle } from './closedLater.ts';
import { accepting, inviting } from './closedOrganization.ts';
import type { Scene } from './closedScene.ts';
import { EARLIER, type Noun, staffOf, within } from './closedStates.ts';
import { lines } from './closedVerbs.ts';
import * as cycle from './cycle/index.ts';
import { givenRequestSent, improvementOf, must, narrative, radicado } from './given.ts';
import { conveneMeeting } from './meeting/index.ts';
import { openEdition } from './recognition/index.ts';

/** A year of its own, with its balance written: what stands between its opening and its filing is only its state. */
export const year: Noun = {
  noun: 'cycle',
  step: 3,
  given: async (scene) => {
    const id = await aLaterCycle(scene);
    must(await balance.saveBalance(scene.by('professional'), { cycle: id, version: 0, narrative }));
    must(await balance.proposeImprovement(scene.by('professional'), improvementOf(id)));
    await givenRequestSent(within(scene));
    return id;
  },
  states: {
    begun: (_scene, id) => sql`update cycle set committee = null, initiatives_acta_id = null, initiatives_set_at = null,
      initiatives_set_by = null where id = ${id}`,
    open: (_scene, id) => sql`update cycle set version = version where id = ${id}`,
    confirmed: (scene, id) =>
      sql`with first as (update cycle set balance_confirmed_at = ${EARLIER} where id = ${id}) ${confirmed(scene, id)}`,
    filed: (scene, id) =>
      sql`with first as (update cycle set balance_confirmed_at = ${EARLIER}, balance_filed_at = ${EARLIER} where id = ${id}) ${confirmed(scene, id, 'filed')}`,
  },
  verbs: {
    openCycle: {
      in: ['begun', 'open', 'confirmed', 'filed'],
      call: ({ by }) => cycle.openCycle(by('lead'), { key: key(), year: 2028 }),
    },
    draftInitiative: {
      in: ['begun'],
      call: ({ by }, id) =>
        cycle.draftInitiative(by('professional'), {
          ...{ key: key(), cycle: id, name: 'Más', lineOfWork: 'Convivencia', description: '' },
        }),
    },
    setInitiatives: {
      in: ['begun'],
      call: async (scene, id) =>
        cycle.setInitiatives(scene.by('director'), id, await given.anActa(scene), {
          ...{ committee: 'directorate', initiatives: [await scene.last('initiative', sql`cycle_id = ${id}`)] },
        }),
    },
    openEdition: {
      in: ['begun', 'open', 'confirmed'],
      call: ({ by }, id) => openEdition(by('lead'), { key: key(), cycle: id, name: 'Gala', technicalDocument: 'DT' }),
    },
    saveBalance: {
      in: ['begun', 'open'],
      call: ({ by }, id) =>
        balance.saveBalance(by('professional'), { cycle: id, version: 1, narrative: { ...narrative, P: 'Otra cosa' } }),
    },
    proposeImprovement: {
      in: ['begun', 'open'],
      call: ({ by }, id) =>
        balance.proposeImprovement(by('professional'), { ...improvementOf(id), finding: 'Otro hallazgo' }),
    },
    confirmBalance: { in: ['open'], call: ({ by }, id) => confirmBalance(by('lead'), { cycle: id }) },
    fileBalance: {
      in: ['confirmed'],
      call: (scene, id) =>
        balance.fileBalance(scene.by('correspondence'), { cycle: id, number: radicado(), filedOn: today(scene) }),
    },
    correctBalanceNumber: {
      in: ['filed'],
      call: async (scene, id) =>
        balance.correctBalanceNumber(scene.by('correspondence'), {
          ...{ filing: await scene.last('filing', sql`cycle_id = ${id}`), version: 0 },
          ...{ number: radicado(), filedOn: '2026-02-21', reason: 'Se escribió mal' },
        }),
    },
    carryOverAlliance: { in: ['open'], call: lines.find(({ verb }) => verb === 'carryOverAlliance')!.call },
    acceptRequest: { in: ['open'], call: async (scene, id) => accepting(scene, await initiativesOf(scene, id)) },
    sendInvitation: {
      in: ['open'],
      call: async (scene, id) => inviting(scene, await initiativesOf(scene, id), scene.one.organizations[1]!.id),
    },
    conveneMeeting: {
      in: ['begun'],
      call: (scene, cycle) =>
        conveneMeeting(scene.by('professional'), {
          ...{ ...given.convening(scene, today(scene), 1), cycle, alliances: [] },
        }),
    },
  },
};

async function initiativesOf(scene: Scene, cycle: string): Promise<string[]> {
  return [await scene.last('initiative', sql`cycle_id = ${cycle}`)];
}

const NO_NUMBER = sql`null, null, null, null, null`;

/** A cut in which nothing was counted. */
const FROZEN = JSON.stringify({ outcomes: {}, commitments: {}, quantification: {} });

/** A balance confirmed, or filed, by rows alone. */
function confirmed(scene: Scene, id: string, state = 'draft'): SQL {
  const filing = key();
  const number =
    state === 'filed' ? sql`'2026-0001', '2026-0001', '2026-02-20', ${EARLIER}, ${staffOf(scene)}` : NO_NUMBER;
  return sql`, kept as (insert into filing (id, kind, cycle_id, state, subject, opened_at, number, number_in_force, filed_on, filed_at, filed_by)
      values (${filing}, 'balance', ${id}, ${state === 'filed' ? 'filed' : 'pending'}, 'Balance', ${EARLIER}, ${number}))
    update balance set state = ${state}, frozen = ${FROZEN}::jsonb, confirmed_by = ${staffOf(scene)}, confirmed_at = ${EARLIER}, filing_id = ${filing}
    where cycle_id = ${id}`;
}
