import type { AccountState } from '@alianzas/domain/identity';
import type { StaffRole } from '@alianzas/domain/platform';
import { optionsOf, staffRoles } from '@alianzas/lexicon';
import type { Tone } from '@alianzas/ui';

export type Standing = AccountState | 'demonstration';

/** How an account stands, in its word and mood. */
export const ACCOUNT: Readonly<Record<Standing, { label: string; tone: Tone }>> = {
  invited: { label: 'Invitada', tone: 'progress' },
  active: { label: 'Activa', tone: 'good' },
  disabled: { label: 'Inactiva', tone: 'problem' },
  demonstration: { label: 'De demostración', tone: 'neutral' },
};

/** What each role does in the procedure, as its people and the administrator read it. */
export const DUTIES: Readonly<Record<StaffRole, string>> = {
  undersecretary: 'Preside el comité de la actividad 1 y prioriza las iniciativas.',
  director: 'Preside el comité cuando le corresponde y confirma las actividades 14, 15 y 16.',
  lead: 'Responde por el equipo: recibe lo radicado, confirma sesiones y acompaña cualquier alianza.',
  professional: 'Lleva cada alianza de la actividad 2 a la 13 y prepara las sesiones de 14 a 16.',
  correspondence: 'Registra el radicado de los compromisos (actividad 9) y del balance (actividad 16).',
  observatory: 'Consulta las cifras y los aportes para medir resultados.',
  quality: 'Lleva el registro de salidas no conformes y las acciones de mejora.',
  dataOfficer: 'Atiende las consultas y reclamos sobre datos personales.',
  auditor: 'Lee el rastro de auditoría y los expedientes. No cambia nada.',
  administrator: 'Invita a las personas del equipo y les da sus roles. No lleva alianzas.',
};

const ORDER = Object.keys(DUTIES) as StaffRole[];

/** The roles as choices, each with what it does, in the order of the procedure. */
export const ROLE_CHOICES = ORDER.map((value) => ({ value, label: staffRoles[value], hint: DUTIES[value] }));

export const ROLE_OPTIONS = optionsOf(staffRoles);
export const ROLE_ORDER: readonly StaffRole[] = ORDER;
