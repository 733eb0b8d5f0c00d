import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import {
  by,
  endAlliance,
  givenAlliance,
  givenBalanceSaved,
  givenCycle,
  must,
  reportOf,
  resumeAlliance,
  suspendAlliance,
  through,
  undoStep,
  walk,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import type { Conflict, House } from './conflict.ts';
import { asStaff, calledOf } from './conflict.ts';
import { anEvidence } from './evidence-scene.ts';

/** What turns a case outside its path, each read while somebody else moves it. */
export function conflictsOfTurns(house: House): Conflict[] {
  const { world } = house;
  const form = 'backoffice/app/routes/cases/state-parts.tsx';
  const director = (day: number) => by(world(), 'director', day);
  const opened = (code: string, intent: string) => ({
    ...{ ask: asStaff(house, 'lead'), path: `${backoffice.allianceState(code)}?acto=${intent}`, form: { intent } },
  });
  const another = async (name: 'director' | 'professional') => ({
    by: await calledOf(world(), world().staff[name].id),
  });
  /** A case at 5, which the director takes back to 4 once its page is open. */
  const takenBack = async (intent: string) => {
    const { id, code } = await givenAlliance(world(), { at: 5 });
    return {
      ...opened(code, intent),
      first: async () => must(await undoStep(director(9), { alliance: id, step: 5, reason: 'Faltaba una firma' })),
      ...{ saved: ['Faltaba una firma'], ...(await another('director')) },
    };
  };
  return [
    {
      ...{ verb: 'undoStep', form },
      given: async () => {
        const { code } = await givenAlliance(world(), { at: 5 });
        return {
          ...opened(code, 'deshacer'),
          first: { reason: 'Se cerró sin leerla' },
          second: { reason: 'La segunda persona también lo vio' },
          saved: ['Se cerró sin leerla'],
        };
      },
    },
    {
      ...{ verb: 'undoStep', form },
      given: async () => {
        const one = await givenAlliance(world(), { at: 3 });
        return {
          ...opened(one.code, 'deshacer'),
          first: () => walk(world(), one, 3, 4),
          second: { reason: 'La propuesta nombraba otro salón' },
          ...{ saved: ['Deja de estar abierta La actividad 4'], ...(await another('professional')) },
        };
      },
    },
    {
      ...{ verb: 'suspendAlliance', form },
      given: async () => ({ ...(await takenBack('suspender')), second: { reason: 'El salón está en obra' } }),
    },
    {
      ...{ verb: 'resumeAlliance', form },
      given: async () => {
        const { id, code } = await givenAlliance(world(), { at: 3 });
        must(await suspendAlliance(director(5), { alliance: id, reason: 'Cambia la junta' }));
        return {
          ...opened(code, 'reanudar'),
          first: async () => {
            must(await resumeAlliance(director(6), { alliance: id, reason: 'Ya hay junta' }));
            must(await suspendAlliance(director(7), { alliance: id, reason: 'Se inundó el salón' }));
          },
          second: { reason: 'La junta ya se eligió' },
          ...{ saved: ['Se inundó el salón'], ...(await another('director')) },
        };
      },
    },
    {
      ...{ verb: 'endAlliance', form },
      given: async () => ({ ...(await takenBack('terminar')), second: { reason: 'Cerró la entidad' } }),
    },
    {
      ...{ verb: 'endAlliance', form },
      given: async () => ({ ...(await takenBack('retiro')), second: { reason: 'La junta decidió no seguir' } }),
    },
    {
      ...{ verb: 'confirmBalance', form: 'backoffice/app/routes/cycle/balance.tsx', again: true },
      given: async () => {
        const year = await givenCycle(world().database, world().staff, 2041);
        const { id: alliance } = await givenAlliance(year, { at: 16 });
        await givenBalanceSaved(year);
        const ended = { alliance, outcome: 'endedEarly', reason: 'Cerró la entidad' } as const;
        return {
          ...{
            ask: asStaff(house, 'director'),
            path: backoffice.balance(year.cycle.year),
            form: { intent: 'confirm' },
          },
          first: async () => must(await endAlliance(by(world(), 'lead', 30), ended)),
          ...{ second: {}, saved: ['Cambiaron las cifras de la vigencia'] },
          by: await calledOf(world(), world().staff.lead.id),
        };
      },
    },
    {
      ...{ verb: 'concludeExecution', form: 'backoffice/app/routes/cases/activities/execution.tsx' },
      given: async () => {
        const { one, of } = await anEvidence(world());
        // Reported by its organization, and accepted by the lead
        const report = async () => {
          const [{ id, representative }] = one.organizations as [(typeof one.organizations)[number]];
          const ally = through(world(), representative, 11);
          const told = { ...(await reportOf(ally, one.id, id)), planActivity: of };
          must(await acceptEvidence(by(world(), 'lead', 11), { evidence: must(await submitEvidence(ally, told)).id }));
        };
        await report();
        return {
          ...{ ask: asStaff(house, 'professional'), path: backoffice.activity(one.code, 11) },
          form: { intent: 'conclude' },
          first: report,
          ...{ second: {}, saved: ['Evidencia 2'], by: await calledOf(world(), world().staff.lead.id) },
        };
      },
    },
  ];
}
