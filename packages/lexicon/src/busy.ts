import type { RefusalWords } from './speech.ts';

export const busyRefusals = {
  'case.busy':
    'Otra persona está guardando en este mismo momento. Lo que usted escribió sigue aquí: espere unos segundos y vuelva a enviarlo.',
} as const satisfies RefusalWords;
