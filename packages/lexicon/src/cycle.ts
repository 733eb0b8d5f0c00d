import type { Committee, CycleEvent } from '@alianzas/domain/cycle';
import { count } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

export const committees = {
  undersecretariat: 'Comité de la Subsecretaría',
  directorate: 'Comité de la Dirección de Redes y Acción Colectiva',
} as const satisfies Record<Committee, string>;

export function committeeWord(code: string | null): string {
  return wordOf(committees, code);
}

export const cycleRefusals = {
  'cycle.none': 'Todavía no hay una vigencia abierta. Abra la vigencia antes de continuar.',
  'cycle.yearTaken': ({ year }) => `La vigencia ${year} ya existe. Ábrala desde la lista de vigencias.`,
  'cycle.beforeFiled': ({ year, filed }) =>
    `La vigencia ${year} ya no se puede abrir: la ${filed}, que es posterior, se cerró con su balance radicado. Escriba un año después de ${filed} ${citing(16)}.`,
  'cycle.closed': ({ year }) =>
    `La vigencia ${year} ya se cerró con su balance radicado. Trabaje en la vigencia en curso ${citing(16)}.`,
  'cycle.cut': ({ year }) =>
    `El balance de ${year} ya fue confirmado y no recibe más alianzas. Abra la vigencia siguiente y priorice sus iniciativas ${citing(1)}.`,
  'cycle.initiativesNotSet': ({ year }) =>
    `La vigencia ${year} aún no tiene iniciativas priorizadas. Apruebe primero el acta del comité ${citing(1)}.`,
  'cycle.initiativesAlreadySet': ({ year }) =>
    `Las iniciativas de la vigencia ${year} ya se priorizaron. No se priorizan dos veces ${citing(1)}.`,
  'cycle.noInitiatives': `El acta no prioriza ninguna iniciativa. Seleccione al menos una ${citing(1)}.`,
  'cycle.initiativeOfAnotherCycle': 'Una de las iniciativas es de otra vigencia. Seleccione solo iniciativas de esta.',
  'initiative.noneCited': `Seleccione al menos una iniciativa priorizada ${citing('condiciones generales')}.`,
  'initiative.notPrioritised': `Una de las iniciativas no está priorizada en la vigencia de la alianza. Seleccione solo las priorizadas de una misma vigencia ${citing('condiciones generales')}.`,
} as const satisfies RefusalWords;

export const cycleEvents: EventWords<CycleEvent> = {
  'cycle.opened': ({ data, by }) =>
    `La vigencia ${data.year} fue abierta${by} con la versión ${data.procedureVersion} del procedimiento.`,
  'initiative.drafted': ({ by }) => `Una iniciativa fue registrada${by} para que el comité la considere.`,
  'cycle.initiativesSet': ({ data, isAlly }) => {
    const chosen = count(data.initiatives.length, 'iniciativa priorizada', 'iniciativas priorizadas');
    if (isAlly) return `La vigencia quedó con ${chosen}.`;
    return `Se cerró la actividad 1 con ${chosen} por el ${committeeWord(data.committee)}.`;
  },
};
