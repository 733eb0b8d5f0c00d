import { proposalFields, relevantFields } from '@alianzas/lexicon';
import type { FormState } from '@alianzas/web/actions';
import { typed } from '@alianzas/web/form-errors';
import { fieldsOfKind } from './proposal-kinds.ts';

const minutes = { minutesUsed: 'Horas empleadas' } as const;
const commitment = {
  organization: 'Quién se compromete',
  action: 'Qué hará',
  deliverable: 'Entregable',
  dueOn: 'Para cuándo',
} as const;

/** What each field is called, by the intent of its form and its name: in the form, and in the summary of its errors. */
export const labels = {
  save: {
    'fields.kind': 'Tipo de alianza',
    ...proposalFields,
    'fields.supports.class': 'Clase del apoyo',
    'fields.supports.description': 'En qué consiste el apoyo',
  },
  approve: minutes,
  removeParty: { reason: 'Razón para quitarla' },
  enter: {
    ...minutes,
    'relevant.address': relevantFields.address,
    'relevant.contact': relevantFields.contact,
    'relevant.email': relevantFields.email,
    'relevant.phone': relevantFields.phone,
    'relevant.interests': relevantFields.interests,
  },
  notify: { ...minutes, channel: 'Medio', addressee: 'Destinatario' },
  propose: commitment,
  amend: commitment,
  withdraw: { reason: 'Razón para retirarlo' },
  replace: { ...commitment, reason: 'Razón para reemplazarlo' },
  keep: { reason: 'Por qué se mantiene' },
  section: {
    startsOn: 'Inicio',
    termMonths: 'Duración en meses',
    endsOn: 'Fin',
    meeting: 'Mesa inicial de articulación en la que nace el plan',
    'capacities.capacity': 'Capacidades',
    'capacities.scope': 'Alcance de ejecución',
    followUpMechanisms: 'Mecanismos de seguimiento',
    capacityStatement: 'El plan responde a las capacidades y el alcance de cada parte',
  },
  action: {
    commitment: 'Compromiso del que nace',
    title: 'Acción',
    coresponsibility: 'Corresponsabilidad y cooperación',
  },
  activity: {
    title: 'Actividad específica',
    organization: 'Quién responde',
    responsible: 'Persona o cargo responsable',
    startsOn: 'Inicio',
    endsOn: 'Fin',
    place: 'Lugar',
  },
  date: { onDay: 'Fecha de la reunión de seguimiento' },
  conclude: minutes,
  decide: {
    ...minutes,
    answer: 'Respuesta',
    planActivity: 'Actividad que no se cumplió',
    cause: 'Causa',
    'renewal.action': 'Nuevo compromiso: qué se hará',
    'renewal.deliverable': 'Entregable',
    'renewal.dueOn': 'Para cuándo',
    reason: 'Razón',
  },
} as const;

type Table = Readonly<Record<string, string>>;

/** The name of each field of the form that came back. */
function ownLabels(state: FormState | undefined): Table {
  const { intent } = state?.values ?? {};
  return {
    ...Object.fromEntries(ownKind(state).map(({ name, label }) => [`fields.${name}`, label])),
    ...(labels as Readonly<Record<string, Table>>)[String(intent)],
  };
}

function ownKind(state: FormState | undefined) {
  return fieldsOfKind(typed(state, 'fields.kind') ?? '');
}

/** The name of each field in error of the form that came back; one that has none says its message alone. */
export function labelsOf(state: FormState | undefined): Record<string, string> {
  const own = ownLabels(state);
  const named = Object.keys(state?.errors ?? {}).map((name) => [name, own[name.replace(/\[\d+\]/g, '')]]);
  return Object.fromEntries(named.filter(([, label]) => label));
}
