import type { ContributionEvent, ContributionState, Origin } from '@alianzas/domain/contribution';
import type { DeclareContribution } from '@alianzas/domain/contribution/inputs';
import { longDay } from './formats/days.ts';
import { listed, pesos } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const contributionStatuses = {
  offered: { label: 'Ofrecido', tone: 'neutral' },
  committed: { label: 'Comprometido', tone: 'progress' },
  delivered: { label: 'Entregado', tone: 'progress' },
  verified: { label: 'Verificado', tone: 'good' },
  withdrawn: { label: 'Retirado', tone: 'neutral' },
} as const satisfies Record<ContributionState, Status>;

/** Where the resources of a line come from, as its organization's sector was. */
export const origins = {
  private: 'Privado',
  public: 'Público',
  mixed: 'Mixto',
  community: 'Comunitario',
} as const satisfies Record<Origin, string>;

export const categories = {
  space: 'Préstamo de espacios',
  outreach: 'Difusión y pauta',
  talent: 'Talento humano',
  volunteering: 'Horas de voluntariado',
  logistics: 'Logística',
  food: 'Alimentación y refrigerios',
  goods: 'Materiales y bienes',
  technology: 'Tecnología y datos',
  training: 'Formación',
  incentives: 'Incentivos en especie',
  other: 'Otro aporte',
} as const satisfies Record<DeclareContribution['category'], string>;

export const methods = {
  actualCost: 'Costo real (factura o comprobante)',
  quotation: 'Cotización',
  publishedRate: 'Tarifa publicada',
  marketPrice: 'Precio de mercado',
  appraisal: 'Avalúo',
  professionalRate: 'Tarifa profesional por hora',
  volunteerHour: 'Hora de voluntariado',
  declared: 'Valor certificado por el aliado',
} as const satisfies Record<Extract<DeclareContribution, { monetizable: 'yes' }>['method'], string>;

export function originWord(code: string): string {
  return wordOf(origins, code);
}

export function categoryWord(code: string): string {
  return wordOf(categories, code);
}

/** How a line was valued; null where it could not be monetised. */
export function methodWord(code: string | null): string {
  return code === null ? 'No se puede monetizar' : wordOf(methods, code);
}

/** Beside the reason of an evidence or a contribution: when one is asked for, and what becomes of it. */
export const apartHint =
  'Solo si fue antes de la alianza, después de lo acordado en ella o en una vigencia con balance confirmado: se muestra aparte y no suma.';

/** The same where the balance of some of the years of the case was confirmed already. */
export function apartHintAfter(years: readonly number[]): string {
  if (years.length === 0) return apartHint;
  const which = years.length === 1 ? 'esa vigencia' : 'esas vigencias';
  return `El balance de ${listed(years.map(String))} ya fue confirmado: lo que sea de ${which} queda como corrección posterior y no suma. ${apartHint}`;
}

export const contributionRefusals = {
  'contribution.dateInTheFuture': 'La fecha de entrega no puede ser posterior a hoy. Escriba el día en que se entregó.',
  'contribution.initiativeOfAnother':
    'Esa iniciativa no es de esta alianza. Seleccione una de las que la alianza cita.',
  'contribution.beforeFormalisation': `Los aportes se registran desde que la alianza se formaliza ${citing(9)}. Vuelva cuando llegue a esa actividad.`,
  'contribution.outsideLife': ({ on }) =>
    `Esa fecha está fuera de la vida de la alianza, que empezó el ${longDay(String(on))}. Corrija la fecha o escriba por qué se registra: el aporte se mostrará aparte y no sumará.`,
  'contribution.afterCut': ({ year }) =>
    `El balance de ${year} ya fue confirmado y sus cifras no cambian. Escriba por qué se registra después: el aporte quedará como corrección posterior y no sumará.`,
  'contribution.outsideCycle': ({ on }) =>
    `Lo acordado en la alianza llega hasta el ${longDay(String(on))} y esa fecha es posterior. Pida que la trasladen o escriba por qué se registra: el aporte se mostrará aparte y no sumará.`,
  'contribution.notDelivered': 'El aporte todavía no se ha entregado. Verifíquelo cuando se entregue.',
  'contribution.alreadyVerified': 'Este aporte ya fue verificado: no hace falta hacerlo otra vez.',
  'contribution.withdrawn': 'Este aporte ya se retiró: no suma ni se verifica.',
  'contribution.inCut': ({ year }) =>
    `Este aporte está en el balance confirmado de ${year}, que no cambia. Sin verificar no suma: no hace falta retirarlo.`,
  'contribution.ownDeclaration': 'Usted declaró este aporte. Pida a otra persona del equipo que verifique su valor.',
  'contribution.notVerified': 'Nadie ha verificado esta entrega todavía: la retira o la corrige quien la declaró.',
  'contribution.ownVerified': 'Usted declaró o verificó esta entrega. Pida a otra persona del equipo que la corrija.',
  'contribution.hasCorrection':
    'Esta entrega ya tiene una corrección. Si la corrección está mal, retírela mientras nadie la verifique, o corríjala después.',
  'contribution.isCorrection':
    'Esta línea corrige una entrega verificada. Retírela con su razón y corrija otra vez la entrega verificada.',
  'money.unreadable': 'Escriba el valor solo con números, por ejemplo 1.750.905.',
  'money.negative': 'El valor no puede ser negativo. Escriba un número mayor que cero.',
  'money.decimals': 'Escriba el valor en pesos colombianos, sin decimales.',
  'money.ambiguous':
    'No es claro dónde van los decimales. Use punto para los miles y coma para los decimales: 8.337,64.',
  'money.zero': 'Escriba un valor mayor que cero. Si la entrega no se puede medir en dinero, indíquelo.',
  'money.tooLarge': 'El valor es demasiado grande. Revise que no sobren ceros.',
  'money.tooManyDecimals': 'Escriba máximo cuatro decimales después de la coma.',
} as const satisfies RefusalWords;

export const contributionEvents: EventWords<ContributionEvent> = {
  'contribution.withdrawn': ({ data, by }) => {
    if (data.corrects) return `La corrección de un aporte verificado fue retirada${by}: el aporte sigue como estaba.`;
    return data.correctedBy
      ? `Un aporte se retiró${by} para corregirlo.`
      : `Un aporte sin verificar fue retirado${by}.`;
  },
  'contribution.declared': ({ data, by }) => {
    const given = data.value === null ? 'que no se puede monetizar' : `por ${pesos(data.value)}`;
    return data.ofVerified
      ? `Un aporte verificado fue corregido${by}: en su lugar, uno ${given}, que otra persona verifica.`
      : `Un aporte ${given} fue reportado${by}.`;
  },
  'contribution.verified': ({ data, by }) => {
    const given = data.value === null ? 'no monetizable' : `por ${pesos(data.value)}`;
    return data.corrects
      ? `La corrección de un aporte verificado, ahora ${given}, fue verificada${by}.`
      : `Un aporte ${given} fue verificado${by}.`;
  },
};
