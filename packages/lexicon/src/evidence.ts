import type { Evidence, EvidenceEvent, FileScan, StandingEvidence } from '@alianzas/domain/evidence';
import { longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, stateIn } from './speech.ts';

export const evidenceStatuses = {
  received: { label: 'Recibida', tone: 'progress' },
  accepted: { label: 'Aceptada', tone: 'good' },
  corrected: { label: 'Corregida: ya no cuenta', tone: 'attention' },
  returned: { label: 'Devuelta', tone: 'attention' },
  withdrawn: { label: 'Retirada', tone: 'neutral' },
} as const satisfies Record<Evidence['state'], Status>;

const counted = {
  received: ['evidencia recibida', 'evidencias recibidas'],
  accepted: ['evidencia aceptada', 'evidencias aceptadas'],
} as const satisfies Record<StandingEvidence['state'], readonly [string, string]>;

/** What of an activity was reported and stands: `2 evidencias aceptadas`. */
export function standingWords(one: Pick<StandingEvidence, 'state' | 'count'>): string {
  const [single, several] = counted[one.state];
  return count(one.count, single, several);
}

interface Standing {
  state: string;
  /** The day of its review */
  reviewed: string | null;
  /** Of the side that reads */
  isMine: boolean;
  isToMend: boolean;
  /** The one that takes its place is written and not sent */
  isBegun: boolean;
  isReplaced: boolean;
  /** Its alliance ended */
  isOver: boolean;
  /** The year whose balance was confirmed before it was reviewed, if it was */
  afterBalance: number | null;
}

/** What the balance of its year counts of an alliance that ended before it. */
export const countedOnceEnded =
  'En el balance de la vigencia cuentan las evidencias aceptadas y los aportes verificados; una evidencia que quedó sin revisar no cuenta.';

/** What becomes of an evidence that nobody had reviewed when its alliance ended. */
export const unreviewedOnceEnded =
  'La alianza terminó antes de su revisión: ya nadie la revisa, y no cuenta en el balance.';

/** Of an evidence that nobody had reviewed when the balance of its year was confirmed. */
const laterCorrection = (year: number) =>
  `El balance de ${year} ya fue confirmado sin ella: queda como corrección posterior y no suma en sus cifras.`;

/** What comes next of an evidence, for its side, beside its state; another side reads only what becomes of it. */
export function evidenceNext({
  state,
  reviewed,
  isMine,
  isToMend,
  isBegun,
  isReplaced,
  isOver,
  afterBalance,
}: Standing): string {
  const later = afterBalance === null ? '' : ` ${laterCorrection(afterBalance)}`;
  const waits = isMine ? 'El equipo la revisa y le escribe.' : 'El equipo la revisa.';
  if (state === 'received') return isOver ? unreviewedOnceEnded : `${waits}${later}`;
  if (state === 'accepted') return `El ${reviewed}.${isMine ? ' No tiene que hacer nada más.' : ''}${later}`;
  if (state === 'corrected') return 'Fue aceptada y se conserva: después se registró que no cuenta.';
  if (state === 'withdrawn') return 'No cuenta como reportada.';
  if (!isMine) return '';
  if (isBegun) return 'La nueva está escrita sin enviar.';
  if (isToMend) return 'Lea la razón y cárguela de nuevo.';
  return isReplaced ? 'Su actividad cambió por otra del plan.' : 'Ya no hay que cargarla de nuevo.';
}

export const fileStatuses = {
  pending: { label: 'En análisis', tone: 'progress' },
  clean: { label: 'Limpio', tone: 'good' },
  infected: { label: 'Infectado', tone: 'problem' },
  noScanner: { label: 'Sin revisión de virus', tone: 'neutral' },
} as const satisfies Record<FileScan, Status>;

export const evidenceRefusals = {
  'evidence.activityReplaced': ({ number }) =>
    `La actividad ${number} del plan fue reemplazada por otra. Reporte la evidencia en la nueva actividad ${citing(11)}.`,
  'evidence.outsideLife': ({ on }) =>
    `La alianza empezó el ${longDay(String(on))} y esa fecha es anterior. Corríjala o escriba por qué se registra: la evidencia se mostrará aparte y no sumará.`,
  'evidence.afterCut': ({ year }) =>
    `El balance de ${year} ya fue confirmado y sus cifras no cambian. Escriba por qué se registra después: la evidencia quedará como corrección posterior y no sumará.`,
  'evidence.outsideCycle': ({ on }) =>
    `Lo acordado en la alianza llega hasta el ${longDay(String(on))} y esa fecha es posterior. Pida que la trasladen o escriba por qué se registra: la evidencia se mostrará aparte y no sumará.`,
  'evidence.executedInTheFuture': ({ executedOn }) =>
    `El ${longDay(String(executedOn))} todavía no llega. Escriba el día en que se hizo la actividad.`,
  'evidence.alreadyReviewed': ({ number, state }) =>
    `La evidencia ${number} ya no espera revisión: ${stateIn(evidenceStatuses, state)}. Esta página ya muestra quién la revisó o la retiró.`,
  'file.alreadySent':
    'Uno de los archivos ya se envió con otro formulario. Quítele la marca o elija el archivo otra vez.',
  'evidence.ownReport': ({ number }) =>
    `Usted reportó la evidencia ${number}. La acepta la persona responsable del equipo o, si lo es usted, quien acompaña la alianza ${citing(11)}.`,
  'evidence.alreadyCorrected': ({ number }) =>
    `Otra persona del equipo ya registró que la evidencia ${number} no cuenta. Esta página ya muestra quién y por qué.`,
  'evidence.notAccepted': ({ number }) =>
    `La evidencia ${number} no está aceptada. Si espera revisión, devuélvala con su razón.`,
  'evidence.ownAcceptance': ({ number }) =>
    `Usted reportó o aceptó la evidencia ${number}. Pida a otra persona del equipo que la corrija.`,
  'evidence.filesNotClean': ({ number, infected }) =>
    Number(infected) > 0
      ? `La evidencia ${number} tiene un archivo con virus. Devuélvala y pida otro archivo.`
      : `Los archivos de la evidencia ${number} siguen en análisis. Espere unos minutos y vuelva a intentar.`,
  'evidence.sameFiles': ({ number }) =>
    `Ya hay un archivo igual en la evidencia ${number} de esta misma actividad, y esta todavía no se envió. Si es la misma evidencia, descarte lo que escribió; si es otra, envíela otra vez.`,
  'evidence.tooManyFiles': ({ most }) =>
    `Una evidencia lleva máximo ${most} archivos, con los que usa otra vez. Quite alguno.`,
  'evidence.fileInfected':
    'Uno de los archivos de la evidencia devuelta tiene un virus. Quítele la marca y cargue otro.',
  'evidence.fileAlreadyUsed': 'Uno de los archivos ya está en otra evidencia. Cargue un archivo nuevo.',
  'evidence.notReviewed': ({ numbers, activity }) =>
    `Estas evidencias siguen sin revisar: ${listed(numbers as readonly string[])}. Acéptelas o devuélvalas antes de cerrar ${citing(Number(activity ?? 11))}.`,
} as const satisfies RefusalWords;

export const evidenceEvents: EventWords<EvidenceEvent> = {
  'evidence.received': ({ data, by }) =>
    `La evidencia ${data.number} fue cargada${by} con ${count(data.files.length, 'archivo', 'archivos')}.`,
  'evidence.accepted': ({ data, by }) => `La evidencia ${data.number} fue aceptada${by}.`,
  'evidence.returned': ({ data, by }) => `La evidencia ${data.number} fue devuelta para ajustes${by}.`,
  'evidence.corrected': ({ data, by }) =>
    `La evidencia ${data.number}, que estaba aceptada, fue corregida${by}: ya no cuenta.`,
  'evidence.withdrawn': ({ data, by }) =>
    `La evidencia ${data.number} fue retirada${by}; si su actividad no tiene otra, queda por reportar.`,
  'file.scanned': ({ data }) =>
    data.verdict === 'clean'
      ? 'El antivirus revisó un archivo y está limpio.'
      : 'El antivirus encontró un archivo infectado: nadie lo puede descargar.',
  'files.kept': ({ data, by }) => `${count(data.files.length, 'archivo guardado', 'archivos guardados')}${by}.`,
  'execution.concluded': ({ data, isAlly }) => {
    const accepted = count(data.accepted, 'evidencia aceptada', 'evidencias aceptadas');
    return isAlly
      ? `La implementación del plan concluyó con ${accepted}: sigue la reunión de seguimiento.`
      : `Se cerró la actividad 11 con ${accepted}.`;
  },
};
