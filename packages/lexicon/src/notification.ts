import type { ReminderKind, ReminderMoment } from '@alianzas/domain/notification';
import type { Status } from './speech.ts';

/** What became of a mail. */
export const mailStatuses = {
  sending: { label: 'Enviando', tone: 'progress' },
  sent: { label: 'Enviado', tone: 'good' },
  refused: { label: 'No entregado', tone: 'problem' },
} as const satisfies Record<string, Status>;

/** What a reminder is about. */
export const reminderKinds = {
  commitment: 'Compromiso',
  activity: 'Actividad del plan',
  request: 'Respuesta a una solicitud',
  invitation: 'Invitación',
} as const satisfies Record<ReminderKind, string>;

/** How the terms of a reminder stand, as titles. */
export const reminderMoments = {
  overdue: 'Ya venció',
  eve: 'Vence a más tardar el próximo día hábil',
  soon: 'Se acerca',
} as const satisfies Record<ReminderMoment, string>;
