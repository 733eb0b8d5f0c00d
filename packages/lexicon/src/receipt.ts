import type {
  ContributionTold,
  EvidenceTold,
  Kept,
  NonconformityTold,
  Promised,
  ReceiptAct,
} from '@alianzas/domain/receipt';
import { signedWords } from './commitment.ts';
import { categoryWord, methodWord } from './contribution.ts';
import { correctionWord } from './followup.ts';
import { longDay } from './formats/days.ts';
import { count, decimal, pesos } from './formats/numbers.ts';

/** What was done, as the title of its receipt says it after the number or name of what it is about. */
export const receiptActs = {
  commitmentProposed: 'propuesto',
  commitmentAmended: 'cambiado',
  commitmentWithdrawn: 'retirado',
  commitmentReplaced: 'reemplazado',
  commitmentAccepted: 'aceptado',
  commitmentReturned: 'devuelto con una observación',
  commitmentObjected: 'objetado',
  commitmentKept: 'mantenido después de una objeción',
  principlesAccepted: 'aceptados',
  evidenceReported: 'enviada',
  evidenceWithdrawn: 'retirada',
  contributionDeclared: 'declarado',
  contributionWithdrawn: 'retirado',
  nonconformityOpened: 'abierta',
  nonconformityDismissed: 'descartada',
  nonconformityCorrected: 'corregida',
  nonconformityClosed: 'cerrada',
} as const satisfies Record<ReceiptAct, string>;

/** How a note is introduced; of an acceptance there is none. */
const NOTED: { readonly [act in ReceiptAct]?: string } = {
  commitmentWithdrawn: 'La razón',
  commitmentReplaced: 'La razón',
  commitmentReturned: 'Lo que escribió',
  commitmentObjected: 'Lo que escribió',
  commitmentKept: 'La razón',
};

/** What a receipt says, whole: its title, and a line for each thing that was read or written. */
export function receiptText(kept: Kept): { title: string; lines: string[] } {
  const done = receiptActs[kept.act];
  switch (kept.act) {
    case 'principlesAccepted':
      return { title: `Principios del pacto ${done}`, lines: linesOf(kept.content) };
    case 'evidenceReported':
    case 'evidenceWithdrawn':
      return { title: `Evidencia ${kept.content.number} ${done}`, lines: reportLines(kept.content) };
    case 'contributionDeclared':
    case 'contributionWithdrawn':
      return { title: `Aporte ${done}`, lines: givenLines(kept.content) };
    case 'nonconformityOpened':
    case 'nonconformityDismissed':
    case 'nonconformityCorrected':
    case 'nonconformityClosed':
      return { title: `Salida no conforme ${kept.content.code} ${done}`, lines: nonconformityLines(kept.content) };
    default:
      return { title: `Compromiso ${kept.content.number} ${done}`, lines: promisedLines(kept.act, kept.content) };
  }
}

const linesOf = (text: string): string[] => text.split(/\r?\n/);

/** What the fingerprint of a text is for, and how anybody compares it: beside every one that an organization reads. */
export const fingerprintSays =
  'La huella de un texto es un código que sale de él: si cambia una sola letra, el código es otro. Si ese día recibió un correo con la suya, compárelas: si son iguales, el texto es el mismo.';

/** The words of a commitment, a line each. */
export function promiseLines({
  action,
  deliverable,
  dueOn,
}: Pick<Promised, 'action' | 'deliverable' | 'dueOn'>): string[] {
  return [...linesOf(action), `Entregable: ${deliverable}`, `Para el ${longDay(dueOn)}`];
}

function promisedLines(act: ReceiptAct, content: Promised): string[] {
  const { note, successor, signed, form } = content;
  return [
    ...promiseLines(content),
    ...(successor ? [`Lo reemplaza el compromiso ${successor.number}:`, ...promiseLines(successor)] : []),
    ...(signed ? [signedWords(signed, form)] : []),
    ...(note ? linesOf(`${NOTED[act] ?? 'Observación'}: ${note}`) : []),
  ];
}

function reportLines(told: EvidenceTold): string[] {
  const { activity, description, executedOn, place, peopleReached, showsMinors, apartReason, files, earlier, note } =
    told;
  return [
    `Actividad ${activity}`,
    `Se hizo el ${longDay(executedOn)}, en ${place}`,
    ...linesOf(description),
    ...(peopleReached === null ? [] : [`Participaron ${count(peopleReached, 'persona', 'personas')}`]),
    ...(showsMinors ? ['Aparecen menores de edad'] : []),
    ...(apartReason ? [`Se registra aparte: ${apartReason}`] : []),
    ...(earlier ? linesOf(`Reemplaza la evidencia ${earlier.number}, que se devolvió: ${earlier.reason}`) : []),
    ...(note ? linesOf(`La razón: ${note}`) : []),
    ...files.map((file) => `Archivo ${file.name}, huella ${file.sha256}`),
  ];
}

function givenLines(told: ContributionTold): string[] {
  const { initiative, category, description, quantity, unit, deliveredOn, value, method, rate, rateSource } = told;
  return [
    `${categoryWord(category)} para ${initiative}`,
    ...linesOf(description),
    `Cantidad: ${decimal(quantity)} ${unit}`,
    ...(deliveredOn === '' ? [] : [`Entregado el ${longDay(deliveredOn)}`]),
    ...(value === null
      ? [`No se mide en dinero: ${told.notMonetizableReason ?? ''}`]
      : [
          `Valor: ${pesos(value)}`,
          `${methodWord(method)}: $\u00a0${decimal(rate ?? '')} por unidad, según ${rateSource ?? ''}`,
        ]),
    ...(told.apartReason ? [`Se registra aparte: ${told.apartReason}`] : []),
    ...(told.corrects ? linesOf(`Corrige el aporte «${told.corrects.description}»: ${told.corrects.reason}`) : []),
    ...(told.note ? linesOf(`La razón: ${told.note}`) : []),
  ];
}

function nonconformityLines(told: NonconformityTold): string[] {
  const { activity, description, note, responsible, dueOn, correction } = told;
  return [
    `Actividad ${activity}`,
    ...(activity.endsWith(description) ? [] : linesOf(description)),
    ...(correction ? [`Corrección: ${correctionWord(correction)}`] : []),
    ...(note ? linesOf(note) : []),
    ...(responsible ? [`Responde ${responsible}`] : []),
    ...(dueOn ? [`Para el ${longDay(dueOn)}`] : []),
  ];
}
