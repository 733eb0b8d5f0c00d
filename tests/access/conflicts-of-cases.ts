import { randomUUID } from 'node:crypto';
import { saveProposal } from '@alianzas/domain/alliance';
import { saveBalance } from '@alianzas/domain/balance';
import { amendCommitment, commitmentsOf, proposeCommitment, replaceCommitment } from '@alianzas/domain/commitment';
import {
  acceptCommitments,
  answerNo,
  by,
  dayFromNow,
  followUp,
  givenAlliance,
  givenBalanceSaved,
  givenCycle,
  must,
  narrative,
  proposalOf,
  radicado,
  renewFirst,
  returnCommitment,
  rowOf,
  type StaffName,
  through,
  walk,
  writePlan,
} from '@alianzas/domain/given';
import { savePlanSection } from '@alianzas/domain/plan';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import type { Conflict, House, Scene } from './conflict.ts';
import { asStaff, calledOf } from './conflict.ts';
import { optionsOf } from './sent-forms.ts';

const routes = 'backoffice/app/routes';
const activities = `${routes}/cases/activities`;

/** The forms of a case in the back office that carry a version, each with two who write it. */
export function conflictsOfCases(house: House): Conflict[] {
  const { world } = house;
  const as = (name: StaffName) => asStaff(house, name);
  return [
    {
      verb: 'saveProposal',
      form: `${activities}/proposal-form.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 2 });
        must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id, 'adoption')));
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 2), form: { intent: 'save' } },
          first: { problem: 'El problema de la primera' },
          second: { problem: 'El problema de la segunda', objective: 'El objetivo de la segunda' },
          saved: ['El problema de la primera'],
        };
      },
    },
    {
      verb: 'approveProposal',
      form: `${activities}/proposal.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 2 });
        const draft = proposalOf(one.id, 'adoption');
        must(await saveProposal(by(world(), 'professional', 2), draft));
        const other = { ...draft, version: 1, problem: 'El problema que nadie leyó' };
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 2), form: { intent: 'approve' } },
          first: async () => must(await saveProposal(by(world(), 'lead', 2), other)),
          ...{ second: {}, saved: ['El problema que nadie leyó'], by: await calledOf(world(), world().staff.lead.id) },
        };
      },
    },
    {
      verb: 'approvePlan',
      form: `${activities}/plan.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 10 });
        await writePlan(world(), one);
        const { startsOn, endsOn } = await rowOf(
          world(),
          sql`select starts_on as "startsOn", ends_on as "endsOn" from plan_section where alliance_id = ${one.id}`,
        );
        const frame = {
          startsOn: String(startsOn),
          endsOn: String(endsOn),
          termMonths: 6,
          capacityStatement: 'Cada parte',
        };
        const other = { alliance: one.id, version: 1, ...frame, followUpMechanisms: 'Lo que nadie leyó' };
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 10), form: { intent: 'approve' } },
          first: async () => must(await savePlanSection(by(world(), 'lead', 10), other)),
          ...{ second: {}, saved: ['Lo que nadie leyó'], by: await calledOf(world(), world().staff.lead.id) },
        };
      },
    },
    {
      verb: 'confirmBalance',
      form: `${routes}/cycle/balance.tsx`,
      given: async () => {
        const year = await givenCycle(world().database, world().staff, nextYear());
        await givenBalanceSaved(year);
        const written = { cycle: year.cycle.id, version: 1, narrative: { ...narrative, P: 'Planeado sin leer' } };
        return {
          ...{ ask: as('director'), path: backoffice.balance(year.cycle.year), form: { intent: 'confirm' } },
          first: async () => must(await saveBalance(by(world(), 'professional', 30), written)),
          ...{ second: {}, saved: ['Planeado sin leer'], by: await calledOf(world(), world().staff.professional.id) },
        };
      },
    },
    {
      verb: 'savePlanSection',
      form: `${activities}/plan-section.tsx`,
      given: async () => ({
        ...{ ask: as('professional'), form: { intent: 'section' } },
        path: backoffice.activity((await givenAlliance(world(), { at: 10 })).code, 10),
        first: { followUpMechanisms: 'Reuniones de la primera' },
        second: { followUpMechanisms: 'Visitas de la segunda', 'capacities[0].capacity': 'Tres personas' },
        saved: ['Reuniones de la primera'],
      }),
    },
    {
      verb: 'amendCommitment',
      form: `${activities}/commitment-forms.tsx`,
      given: async () => {
        const { one, id } = await aCommitment(house);
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 9) },
          form: { intent: 'amend', commitment: id },
          first: { action: 'Prestar dos salones' },
          second: { action: 'Prestar el patio', deliverable: 'El patio los sábados' },
          saved: ['Prestar dos salones'],
        };
      },
    },
    {
      verb: 'withdrawCommitment',
      form: `${activities}/commitment-changes.tsx`,
      given: async () => {
        const { one, id, said } = await aCommitment(house);
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 9) },
          form: { intent: 'withdraw', commitment: id },
          first: async () =>
            must(
              await amendCommitment(by(world(), 'professional', 9), {
                ...{ commitment: id, version: 1, ...said, action: 'Prestar dos salones' },
              }),
            ),
          second: { reason: 'Se escribió dos veces' },
          saved: ['Prestar dos salones'],
        };
      },
    },
    {
      verb: 'replaceCommitment',
      form: `${activities}/commitment-changes.tsx`,
      given: async () => {
        const { one, id, said } = await aCommitment(house);
        const ally = through(world(), one.organizations[0]!.representative, 9);
        must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
        const other = { key: randomUUID(), commitment: id, version: 2, ...said, action: 'Prestar la cancha' };
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 9) },
          form: { intent: 'replace', commitment: id },
          first: async () =>
            must(await replaceCommitment(by(world(), 'professional', 9), { ...other, reason: 'Cambió el lugar' })),
          second: { action: 'Prestar el patio', reason: 'El salón está en obra' },
          ...{ saved: ['Prestar la cancha'], closes: true },
        };
      },
    },
    {
      verb: 'preparePacket',
      form: `${activities}/commitments.tsx`,
      given: async () => {
        const { one, id } = await aCommitment(house);
        const ally = through(world(), one.organizations[0]!.representative, 9);
        must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
        const said = { deliverable: 'La agenda', dueOn: dayFromNow(14), organization: 'secretariat' as const };
        const other = { key: randomUUID(), alliance: one.id, ...said, action: 'Publicar lo que nadie leyó' };
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 9), form: { intent: 'packet' } },
          first: async () => must(await proposeCommitment(by(world(), 'lead', 9), other)),
          ...{ second: {}, saved: ['Publicar lo que nadie leyó'], by: await calledOf(world(), world().staff.lead.id) },
        };
      },
    },
    {
      verb: 'keepCommitment',
      form: `${routes}/cases/objections.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 12 });
        await answerNo(world(), one);
        const ally = through(world(), one.organizations[0]!.representative, 14);
        const { id } = (await commitmentsOf(by(world(), 'professional', 14), one.id)).at(-1)!;
        must(await returnCommitment(ally, { commitment: id, note: 'No alcanzamos esa fecha' }));
        return {
          ...{ ask: as('professional'), path: backoffice.allianceCommitments(one.code) },
          form: { intent: 'keep', commitment: id },
          first: async () =>
            must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' })),
          second: { reason: 'Se acordó en la visita' },
          ...{
            saved: ['Aceptado'],
            closes: true,
            by: await calledOf(world(), one.organizations[0]!.representative.person),
          },
        };
      },
    },
    {
      verb: 'editPlanActivity',
      form: `${routes}/cases/plan-activity.tsx`,
      given: async () => ({
        ...{ ask: as('professional') },
        ...(await aPlanActivity(house)),
        first: { title: 'Una jornada de lectura', reason: 'Se precisó' },
        second: { place: 'El parque', reason: 'Cambió el lugar' },
        saved: ['Una jornada de lectura'],
      }),
    },
    {
      verb: 'correctFilingNumber',
      form: `${routes}/cycle/filing-mended.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 10 });
        const { id } = await rowOf(world(), sql`select id from filing where alliance_id = ${one.id}`);
        const number = radicado();
        return {
          ...{ ask: as('correspondence'), path: backoffice.packet(String(id)), form: { intent: 'correct' } },
          first: { number, reason: 'Faltaba un dígito' },
          second: { number: radicado(), reason: 'Se leyó mal el sello' },
          saved: [number],
        };
      },
    },
    {
      verb: 'decideCompliance',
      form: `${activities}/compliance.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 12 });
        await followUp(world(), one, 'partly');
        return {
          ...{ ask: as('professional'), path: backoffice.activity(one.code, 13), form: { intent: 'decide' } },
          first: async () => {
            await renewFirst(world(), one);
            await walk(world(), one, 11, 12);
            await followUp(world(), one, 'partly');
          },
          second: {
            ...{ answer: 'no', cause: 'external', reason: 'La segunda persona vio que falta' },
            ...{
              'renewal.action': 'Otra jornada',
              'renewal.deliverable': 'La jornada',
              'renewal.dueOn': dayFromNow(20),
            },
          },
          saved: ['Vez 1: No', 'Faltó'],
          chosen: (html) => ({ planActivity: optionsOf(html, 'planActivity').filter(Boolean).at(-1)! }),
        };
      },
    },
  ];
}

let lastYear = 2030;
/** A year that no other scene of this file has. */
function nextYear(): number {
  lastYear += 1;
  return lastYear;
}

/** A commitment that the professional wrote and its organization has not answered. */
async function aCommitment({ world }: House) {
  const one = await givenAlliance(world(), { at: 9 });
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  const about = { key: randomUUID(), alliance: one.id, organization: one.organizations[0]!.id };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...said }));
  return { one, id, said };
}

async function aPlanActivity({ world }: House): Promise<Pick<Scene, 'path' | 'form'>> {
  const one = await givenAlliance(world(), { at: 11 });
  const found = sql`select id, number from plan_activity where alliance_id = ${one.id} order by number limit 1`;
  const { id, number } = await rowOf(world(), found);
  return { path: backoffice.planActivity(one.code, Number(number)), form: { activity: String(id) } };
}
