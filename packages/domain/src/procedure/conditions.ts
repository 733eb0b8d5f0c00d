import type { GeneralConditions, Principle } from './version.ts';

/** Section 3 of version 2: the general conditions, the four purposes and the two paragraphs that close it. */
export const generalConditions: GeneralConditions = {
  conditions: [
    'Los planes de trabajo desarrollados en las mesas iniciales de articulación deben responder a las capacidades y alcance de ejecución de cada una de las partes.',
    'La Dirección de Redes y Acción Colectiva es responsable del cumplimiento de los acuerdos para cada Aliado, debe establecer los mecanismos de seguimiento de las acciones y la ejecución de cada plan de trabajo definido.',
    'La Dirección de Redes y Acción Colectiva, actualiza una matriz con la relación de las entregas que hacen los Aliados para cada iniciativa, cuando estas se puedan monetizar, esto con el fin de poder establecer la movilización de recursos de otras entidades u organizaciones para las estrategias de Cultura Ciudadana.',
    'Los pactos de cooperación se podrían realizar bajo la metodología “Pactando” del Instituto Distrital de la Participación y Acción Comunal -IDPAC, o lo que haga sus veces, que permite espacios de diálogo, escucha, concertación y resolución de conflictos entre la ciudadanía y las Instituciones Distritales.',
  ],
  purposesIntroduction: 'Usualmente, este tipo de relacionamiento se da con el propósito de:',
  purposes: [
    {
      code: 'voluntaryActions',
      text: 'Promover acciones voluntarias referentes a Cultura Ciudadana, en personas, organizaciones o entidades que son potenciales agentes multiplicadores de cultura ciudadana y miembros de la red distrital de cultura ciudadana y democrática en el marco de la corresponsabilidad.',
    },
    {
      code: 'inKindIncentives',
      text: 'Ofrecer Incentivos en especie como aporte a las diferentes estrategias de Cultura Ciudadana.',
    },
    {
      code: 'spaces',
      text: 'Facilitar el préstamo de espacios físicos para la realización de eventos.',
    },
    {
      code: 'outreach',
      text: 'Apoyar en los procesos de difusión de las estrategias de Cultura Ciudadana a través de sus canales de comunicación.',
    },
  ],
  closing: [
    'La Dirección de Redes y Acción Colectiva ha definido que la articulación con los aliados y su categoría como Agentes Ciudadanos de Cambio Cultural se puede establecer a partir de su nivel de involucramiento y del sostenimiento que ha dado a las acciones relacionadas en cada plan de trabajo o en los acuerdos, todas las cuales deben incluir la corresponsabilidad y cooperación para la búsqueda de soluciones a las problemáticas de ciudad y la generación de confianza.',
    'Los aliados voluntariamente pueden realizar acercamiento para pertenecer a la Red a través de una solicitud de acompañamiento a la Dirección de Redes y Acción Colectiva – DRAC o la DRAC conforme a las iniciativas priorizadas por la SCRD puede invitar al potencial aliado para ser parte de la Red Distrital de Cultura Ciudadana y Democrática, quien decide voluntariamente su participación en la implementación de la estrategia de cultura ciudadana.',
  ],
};

/** The three principles of a pact, as the definition of *Pacto* writes them. */
export const principles: readonly Principle[] = [
  { code: 'equality', name: 'Principio de igualdad', text: 'Todas las personas somos importantes' },
  { code: 'coordination', name: 'Principio de coordinación', text: 'Si nos coordinamos, podemos vivir mejor' },
  { code: 'jointResponsibility', name: 'Principio de corresponsabilidad', text: 'Yo soy parte de la solución' },
];
