import type { ReversalEvent } from '@alianzas/domain/reversal';
import { listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import type { EventWords, RefusalWords } from './speech.ts';

export const reversalRefusals = {
  'undo.nothing': 'La alianza está en su primera actividad: no hay un paso anterior que deshacer.',
  'undo.decidedAgain':
    'Este paso no se deshace: la decisión 5 ya se tomó de nuevo después de él. Siga desde donde va la alianza.',
  'undo.session': ({ activity }) =>
    `La actividad ${activity} la decidió una sesión de la vigencia: no se deshace. Siga desde donde va la alianza.`,
  'undo.filed': ({ activity }) =>
    `Lo que dejó la actividad ${activity} ya está radicado en correspondencia: no se deshace. Siga desde donde va la alianza.`,
  'undo.packed': `El paquete de los compromisos espera su radicado en la mesa. Antes de deshacer, quien lleva la alianza lo devuelve desde allí, con la razón ${citing(9)}.`,
  'undo.counted': ({ activity }) =>
    `Lo que dejó la actividad ${activity} ya suma en un balance confirmado: no se deshace. Siga desde donde va la alianza.`,
  'undo.noticeSent':
    'La inclusión en la Red ya se comunicó a la entidad: no se deshace. Siga desde donde va la alianza.',
} as const satisfies RefusalWords;

export const reversalEvents: EventWords<ReversalEvent> = {
  'step.undone': ({ data, by, isAlly }) => {
    const opened = isAlly
      ? `La actividad ${data.activity} se abrió de nuevo para corregirla.`
      : `El último paso fue deshecho${by}: la alianza volvió de la actividad ${data.step} a la ${data.activity}.`;
    const followUps = data.followUps?.length ? [followUpsUndone(data.followUps)] : [];
    const reopened = data.reopened?.length ? [reopenedAgain(data.reopened.map((one) => one.split(' ')[1]!))] : [];
    return [opened, ...followUps, ...reopened].join(' ');
  },
};

/** That some follow-ups, by their numbers, stand no more. */
function followUpsUndone(numbers: readonly number[]): string {
  return numbers.length === 1
    ? `El seguimiento ${numbers[0]} quedó sin efecto.`
    : `Los seguimientos ${listed(numbers.map(String))} quedaron sin efecto.`;
}

/** That what follow-ups had closed, by its codes, is to be closed again. */
export function reopenedAgain(codes: readonly string[]): string {
  return codes.length === 1
    ? `La salida no conforme ${codes[0]} vuelve a estar corregida y sin cerrar.`
    : `Las salidas no conformes ${listed(codes)} vuelven a estar corregidas y sin cerrar.`;
}

/** That what an acta had left of an activity of a case was taken back, and when. */
export function itemUndone({ activity, alliance }: { activity: number; alliance: string }, when: string): string {
  const what = activity === 12 ? 'El seguimiento' : `Lo que registró de la actividad ${activity}`;
  return `${what} de ${alliance} se deshizo el ${when} y ya no tiene efecto. El acta se conserva como se aprobó.`;
}
