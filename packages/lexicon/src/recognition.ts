import type { RecognitionEvent } from '@alianzas/domain/recognition';
import type { RecognitionDecision } from '@alianzas/domain/recognition/inputs';
import { listed } from './formats/numbers.ts';
import { citing } from './names.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

/** The record of activity 14, según corresponda. */
export const recognitionRecords = {
  minutes: 'Acta de reunión',
  resolution: 'Resolución',
} as const satisfies Record<RecognitionDecision['recordKind'], string>;

export function recognitionRecordWord(code: string): string {
  return wordOf(recognitionRecords, code);
}

/** What an edition decided for an organization. */
export function recognitionWord(recognised: boolean): string {
  return recognised ? 'Reconocida' : 'Sin reconocimiento en esta edición';
}

export const recognitionRefusals = {
  'recognition.editionExists': ({ year }) =>
    `La vigencia ${year} ya tiene una edición de la gala. Ábrala en reconocimientos.`,
  'recognition.editionMissing': `La vigencia no tiene una edición de la gala. Créela con su documento técnico antes de decidir ${citing(14)}.`,
  'recognition.decidedOtherwise': ({ names, recognised, alliance }) =>
    `${Array.isArray(names) ? listed(names) : 'Una organización'}: esta edición ya decidió «${recognised ? 'Sí' : 'No'}» en ${alliance}, y vale para todas sus alianzas. Responda lo mismo ${citing(14)}.`,
  'recognition.resolutionNumberMissing': `Escriba el número de la resolución, o registre la decisión con el acta ${citing(14)}.`,
} as const satisfies RefusalWords;

export const recognitionEvents: EventWords<RecognitionEvent> = {
  'edition.opened': ({ by }) => `La edición de la gala de reconocimientos fue abierta${by}.`,
  'recognition.decided': ({ data, isAlly, list }) => {
    const chosen =
      data.recognised.length > 0
        ? `se reconoce a ${list(data.recognised, 'organización', 'organizaciones')}`
        : 'esta vez no hay reconocimiento y la alianza sigue';
    return isAlly ? `Sobre el reconocimiento: ${chosen}.` : `Se cerró la actividad 14: ${chosen}.`;
  },
};
