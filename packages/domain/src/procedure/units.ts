import type { Unit } from './version.ts';

/** The two units that the objective of version 2 names, in its order. */
export const units: readonly Unit[] = [
  {
    code: 'undersecretariat',
    name: 'Subsecretaría Distrital de Cultura Ciudadana y Gestión del Conocimiento',
    acronym: null,
    roles: ['undersecretary'],
  },
  {
    code: 'directorate',
    name: 'Dirección de Redes y Acción Colectiva',
    acronym: 'DRAC',
    roles: ['director', 'lead', 'professional'],
  },
];
