import type { Filing, FilingEvent, FilingKind } from '@alianzas/domain/filing';
import { longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const filingStatuses = {
  pending: { label: 'Pendiente de radicar', tone: 'attention' },
  filed: { label: 'Radicado', tone: 'good' },
} as const satisfies Record<Filing['state'], Status>;

export const filingKinds = {
  commitments: 'Compromisos de la alianza',
  amendment: 'Nuevo compromiso',
  balance: 'Balance final',
} as const satisfies Record<FilingKind, string>;

/** Of what a radicado is, after *el radicado*. */
export const filingOf = {
  commitments: 'de los compromisos',
  amendment: 'del nuevo compromiso',
  balance: 'del balance final',
} as const satisfies Record<FilingKind, string>;

export function filingKindWord(code: string): string {
  return wordOf(filingKinds, code);
}

export const filingRefusals = {
  'filing.partyWithoutCommitments': ({ parties }) =>
    `Falta al menos un compromiso de ${count(Number(parties), 'organización', 'organizaciones')}. Agréguelo antes de radicar ${citing(9)}.`,
  'filing.commitmentsNotAccepted': ({ numbers }) =>
    `Faltan por aceptar estos compromisos: ${listed(numbers as readonly string[])}. Corrija los devueltos y pida la aceptación de todos antes de radicar ${citing(9)}.`,
  'filing.commitmentsLapsed': ({ numbers }) =>
    `Ya pasó la fecha límite de estos compromisos: ${listed(numbers as readonly string[])}. Reemplácelos por otros con una fecha por venir antes de radicar ${citing(9)}.`,
  'filing.alreadyPrepared': 'Los compromisos ya están en la mesa de radicación. Escriba allí el número de radicado.',
  'filing.alreadyFiled': ({ number }) =>
    `Esto ya fue radicado con el número ${number}. Si el número está mal escrito, corríjalo.`,
  'filing.withdrawn': 'Esto ya no espera radicado: se retiró de la mesa. Vuelva a ella para ver qué falta por radicar.',
  'filing.notAPacket':
    'El balance no se devuelve: solo se devuelven los compromisos de una alianza antes de radicarse.',
  'filing.nothingToPrepare': 'Ningún compromiso nuevo espera que se prepare su adenda.',
  'filing.dateBeforePrepared': ({ filedOn, openedOn }) =>
    `La fecha del radicado, ${longDay(String(filedOn))}, es anterior al ${longDay(String(openedOn))}, cuando esto se preparó para radicar. Escriba la que da el aplicativo de correspondencia.`,
  'filing.sameNumber': ({ number }) =>
    `El radicado ya es el ${number} con esa fecha. Escriba el número o la fecha correcta.`,
  'filing.notFiled': `Todavía no hay radicado. Escriba primero el número y la fecha ${citing(9)}.`,
  'filing.numberTaken': ({ number }) =>
    `El radicado ${number} ya está en otro documento. Revise el número en el aplicativo de correspondencia.`,
  'filing.dateInTheFuture': ({ filedOn }) =>
    `La fecha del radicado, ${longDay(String(filedOn))}, es posterior a hoy. Escriba la que da el aplicativo de correspondencia.`,
} as const satisfies RefusalWords;

export const filingEvents: EventWords<FilingEvent> = {
  'filing.prepared': ({ data, by }) => {
    const what = count(data.commitments.length, 'compromiso', 'compromisos');
    return data.kind === 'balance'
      ? `El balance final fue preparado${by} y quedó pendiente de radicar.`
      : `Un paquete con ${what} fue preparado${by} y quedó pendiente de radicar.`;
  },
  'commitments.filed': ({ data, isAlly }) => {
    const filed = `con el número ${data.number} del ${longDay(data.filedOn)}`;
    if (data.afterEnd) return `Los compromisos quedaron radicados ${filed}, cuando la alianza ya había terminado.`;
    return isAlly
      ? `Los compromisos quedaron radicados ${filed}.`
      : `Se cerró la actividad 9: los compromisos quedaron radicados ${filed}.`;
  },
  'amendment.filed': ({ data }) =>
    `El nuevo compromiso quedó radicado con el número ${data.number} del ${longDay(data.filedOn)}${data.afterEnd ? ', cuando la alianza ya había terminado' : ''}.`,
  'filing.takenBack': ({ data, by }) =>
    data.kind === 'amendment'
      ? `La adenda fue devuelta${by} antes de radicarse: su compromiso sigue en firme y todavía necesita radicado.`
      : `El paquete con ${count(data.commitments.length, 'compromiso', 'compromisos')} fue devuelto${by} antes de radicarse: sus aceptaciones siguen en firme.`,
  'filing.corrected': ({ data, by }) =>
    `El radicado ${filingOf[data.kind]} fue corregido${by}: decía ${data.was} y es el ${data.number} del ${longDay(data.filedOn)}.`,
  'filing.received': ({ by }) => `La copia de lo radicado fue recibida${by || ' por el responsable del equipo'}.`,
};
