import type { MeetingActivity } from '@alianzas/domain/meeting/inputs';
import { actaTerms } from '@alianzas/lexicon';

export interface FieldSpec {
  /** The name inside the item; a dot goes into an object */
  name: string;
  label: string;
  hint?: string;
  kind: 'text' | 'line' | 'lines' | 'email' | 'phone' | 'choice' | 'effort';
  choices?: readonly { value: string; label: string }[];
  optional?: boolean;
}

/** Takes an answer back, which a radio alone cannot */
export const undecided = { value: '', label: 'Sin decidir' } as const;

const effort: FieldSpec = { name: 'minutesUsed', label: 'Horas empleadas', kind: 'effort', optional: true };

/** What the acta asks for of each activity, about one organization (3, 4, 5, 8, 14, 15) or one alliance (9). */
export const FIELDS: Record<Exclude<MeetingActivity, 1 | 12>, readonly FieldSpec[]> = {
  3: [
    {
      name: 'capacity',
      label: actaTerms.capacity,
      hint: 'Qué puede hacer la organización en la propuesta',
      kind: 'text',
    },
    { name: 'influenceCircle', label: actaTerms.influenceCircle, kind: 'text' },
    { name: 'interestGroups', label: actaTerms.interestGroups, kind: 'text' },
    { name: 'actions', label: actaTerms.actions, hint: 'Una por renglón', kind: 'lines' },
    effort,
  ],
  4: [
    { name: 'activePart', label: actaTerms.activePart, kind: 'text' },
    { name: 'solution', label: actaTerms.solution, kind: 'text' },
    effort,
  ],
  5: [
    {
      name: 'answer',
      label: actaTerms.answer,
      kind: 'choice',
      choices: [
        { value: 'yes', label: 'SI: sigue con la actividad 6, entra a la base de datos de la Red' },
        { value: 'no', label: 'NO: continúa con la actividad 8. No es un rechazo: la alianza sigue en articulación' },
        undecided,
      ],
    },
    { name: 'reason', label: actaTerms.reason, kind: 'text' },
  ],
  8: [
    { name: 'methodology', label: actaTerms.methodology, kind: 'text' },
    { name: 'liaison.name', label: `${actaTerms.liaison}: nombre`, kind: 'line' },
    { name: 'liaison.position', label: 'Cargo', kind: 'line' },
    { name: 'liaison.email', label: 'Correo electrónico', kind: 'email' },
    { name: 'liaison.phone', label: 'Teléfono', kind: 'phone', optional: true },
    effort,
  ],
  9: [
    {
      name: 'agreement',
      label: actaTerms.agreement,
      hint: 'Queda como evidencia. La actividad 9 solo se cierra con el radicado de los compromisos.',
      kind: 'text',
    },
  ],
  14: [
    {
      name: 'recognised',
      label: actaTerms.recognised,
      kind: 'choice',
      choices: [{ value: 'yes', label: 'Sí' }, { value: 'no', label: 'No' }, undecided],
    },
    { name: 'reason', label: actaTerms.reason, kind: 'text' },
  ],
  15: [
    {
      name: 'outcome',
      label: actaTerms.outcome,
      kind: 'choice',
      choices: [
        { value: 'continues', label: 'Sí, continúa' },
        { value: 'continuesAdjusted', label: 'Sí, con ajustes' },
        { value: 'pauses', label: 'No, hace una pausa' },
        { value: 'ends', label: 'No, termina' },
        undecided,
      ],
    },
    { name: 'reason', label: actaTerms.reason, kind: 'text' },
  ],
};

/** The sessions that decide for many: their organizations stand in one list, a row each. */
export const IN_ROWS: readonly MeetingActivity[] = [14, 15];
