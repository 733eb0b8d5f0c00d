import { relevantFields } from '@alianzas/lexicon';
import { KIND_FIELDS } from './proposal-kinds.ts';

/** What each field of the activities is called where its error is told away from it. */
const WORDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.values(KIND_FIELDS).flatMap((fields) => fields.map(({ name, label }) => [name, label]))),
  ...relevantFields,
  ...{ kind: 'Tipo de alianza', problem: 'Problema que atiende', objective: 'Objetivo', actions: 'Acciones' },
  ...{ tentativeStart: 'Inicio tentativo', tentativeEnd: 'Fin tentativo', purposes: 'Propósitos' },
  ...{
    strategy: 'Estrategia definida',
    technicalDocument: 'Documento técnico de la Red',
    network: 'Red en la que se inscribe',
  },
  ...{ otherPurpose: 'Cuál otro propósito', channel: 'Medio', addressee: 'Destinatario' },
  ...{ action: 'Qué hará', deliverable: 'Entregable', dueOn: 'Para cuándo', organization: 'Quién responde' },
  ...{
    title: 'Acción o actividad específica',
    coresponsibility: 'Corresponsabilidad y cooperación',
    responsible: 'Persona o cargo responsable',
  },
  ...{ startsOn: 'Inicio', endsOn: 'Fin', place: 'Lugar', termMonths: 'Plazo en meses', meeting: 'Mesa de trabajo' },
  ...{ followUpMechanisms: 'Mecanismos de seguimiento', capacityStatement: 'Capacidades y alcance' },
  ...{ onDay: 'Fecha de la reunión', minutesUsed: 'Minutos dedicados', reason: 'Razón', answer: 'Respuesta' },
  ...{ capacities: 'Capacidades', scope: 'Alcance de ejecución' },
};

/** The name of each field in error, by its name in the form; one that has none says its message alone. */
export function activityLabels(names: readonly string[]): Record<string, string> {
  const words = names.map((name) => [name, WORDS[lastWord(name)]]);
  return Object.fromEntries(words.filter(([, word]) => word));
}

function lastWord(name: string): string {
  const parts = name.split(/[.[\]]+/).filter((part) => /[a-z]/i.test(part));
  return parts.at(-1) ?? '';
}
