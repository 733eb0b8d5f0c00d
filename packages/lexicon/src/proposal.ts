import type { AllianceKind, Principle } from '@alianzas/domain/procedure';
import { adoptionAims, kinds, pactLevels, purposeWord, supportClasses } from './alliance.ts';
import { longDay } from './formats/days.ts';

/** What the fields that every proposal has are called. */
export const proposalFields = {
  purposes: 'Propósitos',
  otherPurpose: 'Cuál otro propósito',
  problem: 'Problema que atiende',
  objective: 'Objetivo',
  actions: 'Acciones',
  strategy: 'Estrategia definida',
  technicalDocument: 'Documento técnico de la Red',
  network: 'Red en la que se inscribe',
  tentativeStart: 'Inicio tentativo',
  tentativeEnd: 'Fin tentativo',
} as const;

/** What the fields that each kind of alliance adds are called, in the order in which they are asked and read. */
export const kindFields = {
  loyalty: {
    strategies: 'Estrategias o acciones promovidas por la Secretaría a las que se suma y que replica',
    circles: 'Círculos empresariales o de influencia en los que las replica',
    interestGroups: 'Grupos de interés a los que llega',
    trust: 'Cómo construye vínculos de confianza a largo plazo',
    mainstreaming: 'Cómo logra la transversalización del enfoque de Cultura Ciudadana',
  },
  adoption: {
    collaboration: 'Colaboración solidaria entre los actores',
    pointActions: 'Acciones puntuales',
    aims: 'A qué se encaminan',
    places: 'Espacios o bienes públicos',
    strategies: 'Estrategias de cultura ciudadana',
    benefit: 'Beneficio para el entorno y la comunidad',
  },
  pact: {
    collectiveActions: 'Acciones colectivas con enfoque de cultura ciudadana',
    cityProblems: 'Problemáticas de ciudad que atiende',
    levels: 'Nivel',
    principles: 'El texto del pacto incluye los tres principios',
    methodology: 'Metodología del pacto',
  },
  support: { supports: 'Acciones voluntarias de apoyo' },
} as const satisfies Record<AllianceKind, Readonly<Record<string, string>>>;

/** A proposal as it is read, the draft or the approved one. Days are ISO text. */
export interface ReadProposal {
  kind: string;
  purposes: readonly string[];
  otherPurpose: string | null;
  problem: string;
  objective: string;
  actions: readonly string[];
  strategy: string;
  technicalDocument: string;
  network: string;
  fields: { readonly [name: string]: unknown };
  tentativeStart: string | null;
  tentativeEnd: string | null;
}

/**
 * Each thing that a proposal says, with its name, in the order in which it is written; what it does not say is left out. The
 * principles are those of the version of the procedure under which its case runs.
 */
export function proposalLines(
  said: ReadProposal,
  principles: readonly Principle[],
): { term: string; detail: string }[] {
  const own: Readonly<Record<string, string>> = Object.hasOwn(kinds, said.kind)
    ? kindFields[said.kind as AllianceKind]
    : {};
  const day = (iso: string | null) => (iso ? longDay(iso) : '');
  return [
    { term: 'Tipo de alianza', detail: Object.hasOwn(kinds, said.kind) ? kinds[said.kind as AllianceKind] : said.kind },
    {
      term: proposalFields.purposes,
      detail: joined([...said.purposes.filter((code) => code !== 'other').map(purposeWord), said.otherPurpose ?? '']),
    },
    { term: proposalFields.problem, detail: said.problem },
    { term: proposalFields.objective, detail: said.objective },
    { term: proposalFields.actions, detail: joined(said.actions) },
    { term: proposalFields.strategy, detail: said.strategy },
    { term: proposalFields.technicalDocument, detail: said.technicalDocument },
    { term: proposalFields.network, detail: said.network },
    ...Object.entries(own).map(([name, term]) => ({ term, detail: words(said.fields[name], principles) })),
    { term: proposalFields.tentativeStart, detail: day(said.tentativeStart) },
    { term: proposalFields.tentativeEnd, detail: day(said.tentativeEnd) },
  ].filter(({ detail }) => detail !== '');
}

const CODES: Readonly<Record<string, string>> = { ...adoptionAims, ...pactLevels, ...supportClasses };

function words(value: unknown, principles: readonly Principle[]): string {
  if (typeof value === 'string') return value;
  if (!Array.isArray(value)) return '';
  const wordFor = (code: string) => {
    const principle = principles.find((one) => one.code === code);
    return principle ? `${principle.name}: ${principle.text}` : (CODES[code] ?? code);
  };
  return joined(
    value.map((one) => (typeof one === 'string' ? wordFor(one) : `${wordFor(one.class)}: ${one.description}`)),
  );
}

function joined(all: readonly string[]): string {
  return all.filter(Boolean).join(' · ');
}
