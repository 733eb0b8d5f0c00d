import type { BalanceEvent, QuantificationColumn, ToldBalance } from '@alianzas/domain/balance';
import { longDay } from './formats/days.ts';
import { count, listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { phvaWord } from './procedure.ts';
import type { EventWords, RefusalWords, Status } from './speech.ts';

export const balanceStatuses = {
  draft: { label: 'Borrador', tone: 'neutral' },
  confirmed: { label: 'Confirmado, pendiente de radicar', tone: 'neutral' },
  filed: { label: 'Radicado', tone: 'good' },
} as const satisfies Record<ToldBalance, Status>;

/** The headings of the provisional format of the quantification. */
export const quantificationHeadings = {
  number: 'N.º',
  year: 'Vigencia',
  initiative: 'Iniciativa o estrategia de transformación cultural',
  ally: 'Aliado',
  origin: 'Origen de los recursos',
  deliveries: 'Entregas verificadas',
  methods: 'Método de valoración',
  value: 'Valor ejecutado (COP)',
} as const satisfies Record<QuantificationColumn, string>;

export const balanceRefusals = {
  'balance.tooLong': ({ length, limit }) =>
    `El balance debe ser conciso y breve: tiene ${length} caracteres y el máximo es ${limit}. Acorte el texto ${citing(16)}.`,
  'balance.alliancesWaiting': ({ codes }) =>
    `Faltan alianzas con resultado de sostenimiento: ${listed(codes as readonly string[], 4)}. Decida cada una o trasládela ${citing(15)}.`,
  'balance.wordsMissing': ({ phases }) =>
    `El balance no dice nada todavía de estas fases: ${listed((phases as readonly string[]).map(phvaWord))}. Escriba sus textos ${citing(16)}.`,
  'balance.improvementsMissing': `El balance no tiene acciones de mejora. Agregue al menos una ${citing(16)}.`,
  'improvement.dueInThePast': ({ dueOn }) =>
    `La acción de mejora no puede vencer antes de hoy: escribió ${longDay(String(dueOn))}. Escriba una fecha por venir.`,
  'balance.alreadyConfirmed':
    'El balance ya fue confirmado: sus textos, sus cifras y sus acciones de mejora quedan como están.',
  'balance.alreadyFiled': 'El balance ya fue radicado. El procedimiento terminó para esta vigencia.',
  'balance.notConfirmed':
    'El balance no se ha confirmado. Pida a la persona responsable o a la dirección que lo confirme antes de radicar.',
  'balance.ownPreparation':
    'Usted escribió textos o acciones de mejora de este balance. Pida que lo confirme la persona responsable o la dirección, si no escribió nada de él.',
  'balance.carriedAlready': ({ year }) =>
    `Esta alianza ya está en la vigencia ${year}: alguien la trasladó. Si debe ir a otra, trasládela desde el balance ${year}.`,
  'balance.carryToLaterCycle': ({ year }) =>
    `Una alianza solo se traslada a una vigencia posterior, y ${year} no lo es. Elija otra vigencia.`,
} as const satisfies RefusalWords;

export const balanceEvents: EventWords<BalanceEvent> = {
  'balance.saved': ({ data, by }) => `La versión ${data.version} del balance fue guardada${by}.`,
  'improvement.proposed': ({ data, by }) =>
    `Una acción de mejora para la actividad ${data.activity} fue propuesta${by}.`,
  'alliance.carriedOver': ({ data, by }) =>
    `La alianza fue trasladada${by} a la vigencia ${data.year ?? 'siguiente'} y conserva la actividad ${data.step}.`,
  'balance.confirmed': ({ data, by }) =>
    data.waiting > 0
      ? `El balance fue confirmado${by}, con ${count(data.waiting, 'alianza pendiente', 'alianzas pendientes')}.`
      : `El balance fue confirmado${by} y quedó pendiente de radicar.`,
  'balance.filed': ({ data, isAlly }) => {
    const filed = `con el número ${data.number} del ${longDay(data.filedOn)}`;
    return isAlly
      ? `El balance final quedó radicado ${filed}.`
      : `Se cerró la actividad 16: el balance final quedó radicado ${filed}.`;
  },
};
