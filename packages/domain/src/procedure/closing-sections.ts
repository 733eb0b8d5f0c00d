/** Sections 6, 8, 9 and 10 of version 2. */
export const closingSections = {
  policies: [
    'Los aliados vinculados a cualquiera de las iniciativas priorizadas de la Subsecretaría Distrital de Cultura Ciudadana, no pueden ser personas naturales.',
  ],
  associatedDocuments:
    'Los documentos asociados del presente procedimiento se pueden acceder a través del mapa de procesos.',
  norms: 'Ver nomograma de la entidad',
  resources: ['Sistema de información Institucional', 'Talento Humano', 'Equipo de Computo'],
} as const;
