import { phvaWord } from '@alianzas/lexicon';

/** What each field of the page of a balance is called: in its form, and in the line of its error. */
export const LABELS = {
  'narrative.P': `${phvaWord('P')} (P)`,
  'narrative.H': `${phvaWord('H')} (H)`,
  'narrative.V': `${phvaWord('V')} (V)`,
  'narrative.A': `${phvaWord('A')} (A)`,
  activity: 'Actividad que mejora',
  finding: 'Hallazgo',
  action: 'Acción de mejora',
  responsible: 'Responsable',
  dueOn: 'Para cuándo',
  alliance: 'Alianza',
  to: 'A la vigencia',
  reason: 'Razón',
} as const;
