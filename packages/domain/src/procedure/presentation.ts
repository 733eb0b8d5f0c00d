/** Section 1 of version 2. */
export const presentation = {
  name: 'Gestión de alianzas para generar redes en cultura ciudadana',
  leader: 'LUIS FELIPE CALERO GONZALEZ',
  objective:
    'Orientar las acciones correspondientes a la Gestión de Alianzas que lidere la Subsecretaría Distrital de Cultura Ciudadana y Gestión del Conocimiento y la Dirección de Redes y Acción Colectiva mediante redes en cultura ciudadana a través de procesos de alianzas con el sector privado, público y/o mixto y comunitario para ejercicios de cooperación para potenciar la oferta de cultura ciudadana.',
  scope:
    'Inicia con la definición de las iniciativas priorizadas para la entidad y finaliza con la elaboración del balance final de la gestión de alianzas para redes en cultura ciudadana.',
  responsible: 'Dirección de Redes y Acción Colectiva',
} as const;
