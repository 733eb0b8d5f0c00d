import { randomUUID } from 'node:crypto';
import { confirmNonconformity, nonconformitiesOf, proposeOverdue } from '@alianzas/domain/followup';
import {
  by,
  dayNumber,
  givenAlliance,
  givenOrganization,
  must,
  type StaffName,
  writePlan,
} from '@alianzas/domain/given';
import { verifyLegalNature, withdrawLegalNature } from '@alianzas/domain/organization';
import { addPlanActivity, editPlanActivity, planOf } from '@alianzas/domain/plan';
import { contextOf } from '@alianzas/domain/testing';
import { backoffice } from '@alianzas/paths';
import type { Conflict, House } from './conflict.ts';
import { asStaff, calledOf } from './conflict.ts';

const cases = 'backoffice/app/routes/cases';

/** What is taken out or discarded, each while somebody else writes in it. */
export function conflictsOfRemovals(house: House): Conflict[] {
  const { world } = house;
  const as = (name: StaffName) => asStaff(house, name);
  const colleague = () => calledOf(world(), world().staff.lead.id);
  return [
    {
      verb: 'removePlanAction',
      form: `${cases}/activities/plan-removals.tsx`,
      given: async () => {
        const { path, action } = await aPlan(house);
        const [known] = action.activities;
        const other = { key: randomUUID(), action: action.id, title: 'Lo que escribió la segunda persona' };
        const times = { startsOn: known!.startsOn, endsOn: known!.endsOn, place: '', responsible: 'Coordinación' };
        return {
          ...{ ask: as('professional'), path, form: { intent: 'removeAction', action: action.id } },
          first: async () =>
            must(await addPlanActivity(by(world(), 'lead', 10), { ...other, ...times, organization: 'secretariat' })),
          ...{ second: {}, saved: ['Lo que escribió la segunda persona'], by: await colleague() },
        };
      },
    },
    {
      verb: 'removePlanActivity',
      form: `${cases}/activities/plan-removals.tsx`,
      given: async () => {
        const { path, action } = await aPlan(house);
        const { id, version, responsible, startsOn, endsOn, place } = action.activities[0]!;
        const said = { activity: id, version, responsible, startsOn, endsOn, place, title: 'Una jornada de lectura' };
        return {
          ...{ ask: as('professional'), path, form: { intent: 'removeActivity', activity: id } },
          first: async () =>
            must(await editPlanActivity(by(world(), 'lead', 10), { ...said, organization: 'secretariat' })),
          ...{ second: {}, saved: ['Una jornada de lectura'], by: await colleague() },
        };
      },
    },
    {
      verb: 'withdrawLegalNature',
      form: 'backoffice/app/routes/intake/legal-taken-back.tsx',
      given: async () => {
        const { id } = await givenOrganization(world());
        const lead = by(world(), 'lead', 9);
        return {
          ...{ ask: as('professional'), path: backoffice.organization(id), form: { intent: 'unverify' } },
          first: async () => {
            const wrong = { organization: id, version: 1, reason: 'Era el certificado de otra' };
            must(await withdrawLegalNature(lead, wrong));
            must(await verifyLegalNature({ ...lead, now: new Date(+lead.now + 60_000) }, { organization: id }));
          },
          second: { reason: 'Se marcó por error' },
          ...{ saved: ['Era el certificado de otra'], by: await colleague() },
        };
      },
    },
    {
      verb: 'dismissNonconformity',
      form: `${cases}/nonconformity-forms.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 11 });
        const job = { kind: 'job', name: 'nonconformities' } as const;
        must(await proposeOverdue(contextOf(world().database.worker, job, dayNumber(75)), one.id));
        const [found] = await nonconformitiesOf(by(world(), 'lead', 75), { alliance: one.id, limit: 9 });
        const opening = { reason: 'No llegó nada', responsible: 'La coordinación de la junta', dueOn: '2026-12-30' };
        return {
          ...{ ask: as('lead'), path: backoffice.nonconformity(found!.code), form: { intent: 'dismiss' } },
          first: async () =>
            must(await confirmNonconformity(by(world(), 'professional', 75), { nonconformity: found!.id, ...opening })),
          second: { reason: 'Se acordó otra fecha' },
          saved: ['La coordinación de la junta'],
          by: await calledOf(world(), world().staff.professional.id),
        };
      },
    },
  ];
}

/** A plan that is written and not approved, with its first action. */
async function aPlan({ world }: House) {
  const one = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), one);
  const { actions } = await planOf(by(world(), 'professional', 10), one.id);
  return { path: backoffice.activity(one.code, 10), action: actions[0]! };
}
