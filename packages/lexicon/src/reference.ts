import type { CourseMode, InputKind, ProposalInputEvent } from '@alianzas/domain/alliance';
import type { ReferenceCode, ReferenceEvent } from '@alianzas/domain/reference';
import { count } from './formats/numbers.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

/** What the procedure refers to: its name, and which part of the procedure asks for it. */
export const referenceLinks = {
  policyIndicator: {
    name: 'Indicador de política pública de cultura ciudadana',
    asks: 'Histórico de cambios, versión 2: la cuantificación es su evidencia',
  },
  networkDocument: { name: 'Documento técnico de la Red', asks: 'Actividad 2' },
  recognitionDocument: { name: 'Documento técnico de Reconocimientos en Cultura Ciudadana', asks: 'Actividad 14' },
  processMap: { name: 'Mapa de procesos', asks: 'Sección 8, documentos asociados' },
  normogram: { name: 'Normograma de la entidad', asks: 'Sección 9, normativa asociada' },
} as const satisfies Record<ReferenceCode, { name: string; asks: string }>;

export function referenceName(code: string): string {
  return wordOf(Object.fromEntries(Object.entries(referenceLinks).map(([key, { name }]) => [key, name])), code);
}

/** The inputs of section 4, as the procedure names them. */
export const inputKinds = {
  strategy: 'Estrategia implementada y validada',
  course: 'Curso o taller',
} as const satisfies Record<InputKind, string>;

export const courseModes = {
  onSite: 'Presencial',
  virtual: 'Virtual',
} as const satisfies Record<CourseMode, string>;

export const versionRequestRefusals = {
  'versionRequest.same': ({ number }) =>
    `${String(number)} ya es la referencia que está registrada. Escriba la nueva, o déjela como está.`,
} as const satisfies RefusalWords;

export const proposalInputRefusals = {
  'proposalInput.supportMissing':
    'Un curso o taller se registra con sus soportes. Adjunte al menos un archivo: la lista de asistencia, el material o una foto.',
  'proposalInput.modeOfStrategy':
    'Cómo se hizo es solo de un curso o taller, y usted eligió una estrategia. Déjelo vacío, o cambie qué es.',
} as const satisfies RefusalWords;

export const proposalInputEvents: EventWords<ProposalInputEvent> = {
  'proposalInput.cited': ({ data, by }) =>
    `La propuesta citó un insumo${by}: ${wordOf(inputKinds, data.kind).toLowerCase()}, con ${count(data.files.length, 'soporte', 'soportes')}.`,
  'proposalInput.withdrawn': ({ by }) => `Se quitó un insumo de la propuesta${by}.`,
};

export const referenceEvents: EventWords<ReferenceEvent> = {
  'referenceLink.set': ({ data, by }) =>
    `El vínculo «${referenceName(data.link)}» ${data.isSet ? 'quedó publicado' : 'se quitó'}${by}.`,
  'versionRequest.entered': ({ data, by }) =>
    `La solicitud de la versión ${data.procedureVersion} del procedimiento quedó con la referencia ${data.number}${data.was ? `, en lugar de ${data.was}` : ''}${by}.`,
};
