import type { AllianceKind } from '@alianzas/domain/procedure';

type Weights = Partial<Record<AllianceKind, number>>;

export interface Question {
  name: 'quienes' | 'que' | 'tiempo';
  legend: string;
  choices: readonly { value: string; label: string; weights: Weights }[];
}

/** Three questions; what one wants to do weighs more than with whom and for how long. */
export const questions: readonly Question[] = [
  {
    name: 'que',
    legend: '¿Qué quiere hacer su organización?',
    choices: [
      { value: 'replicar', label: 'Llevar estrategias de cultura ciudadana a mi gente', weights: { loyalty: 4 } },
      { value: 'cuidar', label: 'Cuidar un espacio o un bien público', weights: { adoption: 4 } },
      { value: 'resolver', label: 'Acordar con otros cómo atender un problema de la ciudad', weights: { pact: 4 } },
      { value: 'aportar', label: 'Aportar algo concreto: incentivos, espacios o difusión', weights: { support: 4 } },
    ],
  },
  {
    name: 'quienes',
    legend: '¿Quiénes participan?',
    choices: [
      { value: 'una', label: 'Mi organización y la Secretaría', weights: { loyalty: 1, support: 1 } },
      { value: 'varias', label: 'Mi organización con otras', weights: { adoption: 1, pact: 1 } },
    ],
  },
  {
    name: 'tiempo',
    legend: '¿Por cuánto tiempo?',
    choices: [
      { value: 'puntual', label: 'Para acciones puntuales', weights: { adoption: 1, support: 1 } },
      { value: 'largo', label: 'Para algo que dure', weights: { loyalty: 1, pact: 1 } },
    ],
  },
];

const ORDER: readonly AllianceKind[] = ['loyalty', 'adoption', 'pact', 'support'];

/** The names of the questions that have no known answer. */
export function unanswered(answers: URLSearchParams): string[] {
  return questions.filter((question) => !chosen(question, answers)).map(({ name }) => name);
}

/** The kind that fits the answers best, and the next one when it fits as far as two of the questions go. */
export function suggestKind(answers: URLSearchParams): { best: AllianceKind; also: AllianceKind | null } {
  const given = questions.flatMap((question) => chosen(question, answers)?.weights ?? []);
  const weighed = ORDER.map((kind) => ({
    kind,
    weight: given.reduce((sum, weights) => sum + (weights[kind] ?? 0), 0),
  }));
  const [first, second] = weighed.sort((a, b) => b.weight - a.weight);
  return { best: first!.kind, also: second!.weight >= 2 ? second!.kind : null };
}

function chosen(question: Question, answers: URLSearchParams) {
  return question.choices.find(({ value }) => value === answers.get(question.name));
}
