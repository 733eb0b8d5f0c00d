import type { KindFields } from './alliance/index.ts';
import { type GivenOrganization, type Item, invented } from './givenWorld.ts';
import { bogotaDay } from './platform/index.ts';
import type { Answer } from './procedure/index.ts';

export type Kind = KindFields['kind'];

export interface GivenAlliance {
  id: string;
  code: string;
  request: string;
  organizations: readonly GivenOrganization[];
  answers: readonly Answer[];
  /** How often 13 has said No */
  rounds: number;
  /** Of its plan; six without */
  months?: number;
}

const KIND_FIELDS: { readonly [kind in Kind]: KindFields } = {
  loyalty: {
    kind: 'loyalty',
    strategies: ['Leer'],
    circles: 'Clientes',
    interestGroups: 'Lectores',
    trust: 'Diez años',
    mainstreaming: 'En sus tiendas',
  },
  adoption: {
    kind: 'adoption',
    collaboration: 'Vecinas pintan, la Secretaría acompaña',
    pointActions: ['Pintar'],
    aims: ['care'],
    places: ['El parque'],
    strategies: ['Parques'],
    benefit: 'Sombra',
  },
  pact: {
    kind: 'pact',
    collectiveActions: ['Cuidar la cuadra'],
    cityProblems: ['Ruido'],
    levels: ['local'],
    principles: ['equality', 'coordination', 'jointResponsibility'],
    methodology: '',
  },
  support: { kind: 'support', supports: [{ class: 'space', description: 'Un salón' }] },
};

/** What came on paper, as somebody of an organization signed it that day. */
export function signedOn(day: Date) {
  return { acceptedBy: 'Ana Inventada', position: 'Presidenta', acceptedOn: bogotaDay(day) };
}

export function proposalOf(alliance: string, kind: Kind = 'support', version = 0) {
  const words = {
    problem: 'Ruido',
    objective: 'Convivir',
    strategy: 'Barrios',
    technicalDocument: 'DT-1',
    network: 'RDCCD',
  };
  return {
    alliance,
    version,
    purposes: ['spaces' as const],
    actions: ['Un salón'],
    ...words,
    fields: KIND_FIELDS[kind],
  };
}

/** One item per organization, with the content that `said` gives for it. */
export function itemsFor(
  one: Pick<GivenAlliance, 'id' | 'organizations'>,
  said: (index: number) => Item['content'],
): Item[] {
  return one.organizations.map((organization, index) => ({
    alliance: one.id,
    organization: organization.id,
    content: said(index),
  }));
}

export const contents = {
  3: () => ({
    activity: 3,
    capacity: 'Un salón',
    influenceCircle: 'Vecinas',
    interestGroups: 'Niñez',
    actions: ['Prestar'],
  }),
  4: () => ({ activity: 4, activePart: 'Quiere', solution: 'Ayuda' }),
  5: (answer: Answer) => ({ activity: 5, answer, reason: 'Por su compromiso' }),
  8: () => {
    const { name, email, phone } = invented('Enlace');
    return { activity: 8, methodology: 'Mesas mensuales', liaison: { name, email, phone, position: 'Coordinación' } };
  },
  14: () => ({ activity: 14, recognised: 'yes', reason: 'Cumplió', recordKind: 'minutes' }),
  15: () => ({ activity: 15, outcome: 'continues', reason: 'Quiere seguir' }),
} satisfies { readonly [activity: number]: (answer: Answer) => Item['content'] };
