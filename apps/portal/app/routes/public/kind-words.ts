import type { AllianceKind } from '@alianzas/domain/procedure';

export interface KindPage {
  kind: AllianceKind;
  slug: string;
  name: string;
  /** In one sentence, plain */
  says: string;
  who: string;
  examples: readonly string[];
  /** What the procedure asks to write down for this kind */
  asks: readonly string[];
}

/** The four kinds as the public pages tell them; their definitions are quoted from the procedure. */
export const kindPages: readonly KindPage[] = [
  {
    kind: 'loyalty',
    slug: 'fidelizacion',
    name: 'Fidelización',
    says: 'Su entidad lleva las estrategias de cultura ciudadana a su gente: empleados, clientes, afiliados, vecinos.',
    who: 'La Secretaría y una entidad privada, pública o comunitaria.',
    examples: [
      'Una empresa incluye la estrategia en la inducción de su personal y en sus puntos de venta.',
      'Una caja de compensación la replica con las personas afiliadas durante el año.',
      'Una junta de acción comunal la lleva a las cuadras de su barrio, mes a mes.',
    ],
    asks: [
      'A qué estrategias o acciones de la Secretaría se suma.',
      'En qué círculos de influencia y grupos de interés las replica.',
      'Cómo construye vínculos de confianza a largo plazo.',
      'Cómo incorpora el enfoque de cultura ciudadana en lo que hace.',
    ],
  },
  {
    kind: 'adoption',
    slug: 'apadrinamiento',
    name: 'Apadrinamiento',
    says: 'Dos o más actores cuidan juntos un espacio o un bien público con acciones puntuales.',
    who: 'Dos o más actores públicos, privados o comunitarios, en colaboración solidaria.',
    examples: [
      'Una fundación y un colegio recuperan un parque y acuerdan cómo mantenerlo.',
      'Un centro comercial y la alcaldía local cuidan el andén y la plazoleta que comparten.',
      'Un colectivo y una biblioteca protegen un mural del barrio.',
    ],
    asks: [
      'Qué espacio o bien público se apadrina.',
      'Qué acciones puntuales de apropiación, protección o cuidado se harán.',
      'Con qué estrategia de cultura ciudadana se relaciona.',
      'Cómo se benefician el entorno y la comunidad.',
    ],
  },
  {
    kind: 'pact',
    slug: 'pacto',
    name: 'Pacto',
    says: 'Varios actores se comprometen, en pie de igualdad, a atender juntos un problema de la ciudad.',
    who: 'Dos o más actores públicos, privados o comunitarios.',
    examples: [
      'Comerciantes, vecinos y entidades acuerdan cómo convivir en una zona de bares.',
      'Empresas de transporte, colectivos y entidades pactan el buen trato en la vía.',
      'Una localidad acuerda con sus juntas y colegios el manejo de los residuos.',
    ],
    asks: [
      'Qué problemas de ciudad se atienden.',
      'Si es a nivel local-territorial, distrital o ambos.',
      'Que las partes acepten los tres principios: igualdad, coordinación y corresponsabilidad.',
    ],
  },
  {
    kind: 'support',
    slug: 'apoyo-interinstitucional',
    name: 'Apoyo interinstitucional',
    says: 'Su organización aporta algo concreto: incentivos en especie, un espacio o difusión.',
    who: 'Aliados que se suman de manera voluntaria a estrategias de la Secretaría.',
    examples: [
      'Un teatro presta su sala para un encuentro de la Red.',
      'Una editorial entrega libros como incentivo de una jornada de lectura.',
      'Una emisora comunitaria difunde una campaña en su programación.',
    ],
    asks: [
      'Qué acciones voluntarias hará cada aliado.',
      'De qué clase es cada apoyo: incentivos en especie, préstamo de espacios físicos, difusión u otro.',
    ],
  },
];

export function kindPageOf(slug: string): KindPage | null {
  return kindPages.find((page) => page.slug === slug) ?? null;
}
