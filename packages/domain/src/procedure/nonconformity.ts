import type { NonconformityControl } from './version.ts';

/** Section 7 of version 2: the one output under control, its criterion, its correction and its records. */
export const nonconformityControl: NonconformityControl = {
  headings: ['Actividad', 'Producto y/o Servicio', 'Criterio de Aceptación', 'Corrección', 'Registro'],
  activity:
    '12. Realizar seguimiento a la alianza: En cada plan de trabajo se establecen las reuniones de seguimiento del mismo, y se deja evidencia en acta de reunión.',
  output: 'Plan de trabajo RED con seguimiento',
  criterion: 'Se debe cumplir con lo establecido con el aliado',
  correction: 'Se debe ajustar o ejecutar lo planeado',
  record: 'Plan de trabajo RED con seguimiento Acta de reunión',
};

/** The two corrections that section 7 admits: adjust or carry out what was planned. */
export const corrections = ['adjust', 'carryOut'] as const;
export type Correction = (typeof corrections)[number];

/** The activity under control. */
export const controlledActivity = 12;

/** The records without both of which a nonconformity does not close. */
export const nonconformityRecords = ['planWithFollowUp', 'minutes'] as const;
