import type { OrganizationRole, StaffRole } from '@alianzas/domain/platform';
import { wordOf } from './speech.ts';

export const staffRoles = {
  professional: 'Profesional',
  lead: 'Responsable del equipo de la Red',
  director: 'Director/a de Redes y Acción Colectiva',
  undersecretary: 'Subsecretario/a de Cultura Ciudadana',
  correspondence: 'Correspondencia',
  observatory: 'Observatorio',
  quality: 'Planeación y calidad',
  dataOfficer: 'Oficial de datos personales',
  auditor: 'Control interno',
  administrator: 'Administración técnica',
} as const satisfies Record<StaffRole, string>;

export const organizationRoles = {
  representative: 'Representante legal',
  delegate: 'Persona delegada',
  liaison: 'Enlace de la entidad',
  collaborator: 'Colaborador/a',
} as const satisfies Record<OrganizationRole, string>;

const oneOf = new Intl.ListFormat('es-CO', { type: 'disjunction' });

/** Several roles of which one is enough: «Profesional, Correspondencia o Control interno». */
export function oneOfRoles(codes: readonly StaffRole[]): string {
  return oneOf.format(codes.map((code) => staffRoles[code]));
}

/** The role of a person, of staff or of an organization. */
export function roleWord(code: string | null): string {
  return wordOf({ ...staffRoles, ...organizationRoles }, code);
}
