import type { LookEvent, LookSubject } from '@alianzas/domain/look';
import { longDay } from './formats/days.ts';
import type { EventWords, RefusalWords } from './speech.ts';

/** What shows personal data that not everybody who reads the case opens. */
export const lookSubjects = {
  evidence: 'Evidencia en la que aparecen menores de edad',
  request: 'Lo que se autorizó con la solicitud',
} as const satisfies Record<LookSubject, string>;

export const lookRefusals = {
  'look.reasonTooShort': ({ least }) =>
    `Escriba para qué necesita ver estos datos, con ${least} letras o más. La razón queda guardada y la leen control interno y la persona oficial de datos personales.`,
} as const satisfies RefusalWords;

export const lookEvents: EventWords<LookEvent> = {
  'personalData.looked': ({ data, by }) =>
    data.kind === 'request'
      ? `Se abrió${by} el ${longDay(data.onDay)} lo que se autorizó con la solicitud, con la razón por escrito.`
      : `Se abrieron datos personales de menores de edad${by} el ${longDay(data.onDay)}, con la razón por escrito.`,
};
