import type { Status } from './speech.ts';

/** What became of a mail. */
export const mailStatuses = {
  sending: { label: 'Enviando', tone: 'progress' },
  sent: { label: 'Enviado', tone: 'good' },
  refused: { label: 'No entregado', tone: 'problem' },
} as const satisfies Record<string, Status>;
