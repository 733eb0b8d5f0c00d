import type { GlossaryEntry } from './version.ts';

/** Section 2 of version 2: the procedure's own glossary. */
export const definitions: readonly GlossaryEntry[] = [
  {
    term: 'Aliado',
    definition: 'Persona, organización o entidad que forma parte de una alianza.',
    kind: null,
  },
  {
    term: 'Alianza',
    definition:
      'Acuerdo entre dos o más actores público, privado, comunitario con compromisos de cooperación en acciones de cultura ciudadana. En el marco de este procedimiento se tienen en cuenta los siguientes tipos de alianza:',
    kind: null,
  },
  {
    term: 'Fidelización',
    definition:
      'Acuerdo de cooperación entre la SCRD y una entidad privada, pública o comunitaria en la cual ésta se suma y replica a una o varias estrategias y/o acciones de cultura ciudadana promovidas por la SCRD en sus círculos empresariales y/o de influencia y grupos de interés para establecer vínculos de confianza a largo plazo y la transversalización del enfoque de Cultura Ciudadana.',
    kind: 'loyalty',
  },
  {
    term: 'Apadrinamiento',
    definition:
      'Acuerdo de cooperación entre dos o más actores público, privado, comunitario en forma de colaboración solidaria a través de la cual se llevan a cabo acciones puntuales encaminadas a la apropiación, protección y cuidado de espacios y/o bienes públicos en el marco de estrategias de cultura ciudadana que beneficien el entorno ya la comunidad.',
    kind: 'adoption',
  },
  {
    term: 'Pacto',
    definition:
      'Acuerdo de cooperación entre dos o más actores público, privado, comunitario alrededor de acciones colectivas con enfoque de cultura ciudadana a partir de tres principios: Principio de igualdad: Todas las personas somos importantes, Principio de coordinación: Si nos coordinamos, podemos vivir mejor. Principio de corresponsabilidad: Yo soy parte de la solución; con el fin de atender problemáticas de ciudad a nivel local-territorial y/o distrital.',
    kind: 'pact',
  },
  {
    term: 'Apoyos interinstitucionales',
    definition:
      'Acciones voluntarias con las que los Aliados se suman al desarrollo de las estrategias de cultura ciudadana promovidas por la SCRD y que se materializan en incentivos en especie, préstamo de espacios físicos, apoyo en procesos de difusión, entre otros.',
    kind: 'support',
  },
  {
    term: 'RDCCD',
    definition: 'Red Distrital de Cultura Ciudadana y Democrática',
    kind: null,
  },
];
