import type { Relation } from './version.ts';

/** Section 4 of version 2: the relation with other procedures and processes, column by column. */
export const relation: Relation = {
  headings: [
    'Procesos que se requieren como proveedor',
    'Qué insumos requiero del proveedor',
    'Procedimiento',
    'Qué se obtiene del procedimiento',
    'Para quién va dirigido el servicio o producto',
  ],
  provider: 'Gestión de la Cultura Ciudadana',
  inputs: [
    'Estrategia implementada y validada',
    'Cursos o talleres presenciales y virtuales. con sus respectivos soportes.',
  ],
  procedure: 'GESTIÓN DE ALIANZAS PARA GENERAR REDES EN CULTURA CIUDADANA',
  outputs: ['Alianzas para cultura ciudadana', 'Red de Cultura Ciudadana y Democrática'],
  receiver: 'Subsecretaría Distrital de Cultura Ciudadana y Gestión del Conocimiento',
};
