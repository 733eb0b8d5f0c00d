import type { Activity, Phva } from '@alianzas/domain/procedure';
import { answersOf } from './answers.ts';
import type { DiagramSymbol } from './diagram-symbols.tsx';
import { pathWords } from './words.ts';

export interface DiagramWords {
  title: string;
  legend: string;
  start: string;
  end: string;
  answers: (activity: number) => { yes: string; no: string };
  symbols: Record<DiagramSymbol, string>;
  phva: Record<Phva, string>;
  table: string;
  columns: readonly [string, string, string, string, string, string, string, string];
  says: (activity: Activity) => string;
  panel: (numbers: readonly number[]) => string;
}

export const diagramWords: DiagramWords = {
  title: 'Diagrama de flujo del procedimiento',
  legend: 'Iconografía del diagrama de flujo',
  start: 'Inicio',
  end: 'Fin',
  answers: answersOf,
  symbols: {
    terminal: 'Inicio o fin',
    activity: 'Actividad',
    decision: 'Decisión',
    record: 'Documento o registro',
    connector: 'Conector',
  },
  phva: pathWords.phva,
  table: 'Actividades del procedimiento',
  columns: [
    'No.',
    'Ciclo PHVA',
    'Ciclo de Gestión',
    'Descripción del Ciclo de Gestión',
    'Actores',
    'Responsable',
    'Tiempo (Horas)',
    'Documento o Registro',
  ],
  says,
  panel: (numbers) => `Diagrama de flujo, actividades ${numbers[0]} a ${numbers.at(-1)}`,
};

function says(activity: Activity): string {
  const { number, name, phva, record, successor } = activity;
  return `${number}. ${name} (${phva}, ${pathWords.phva[phva]}). Registro: ${record}. ${leads(number, successor)}`;
}

function leads(number: number, successor: Activity['successor']): string {
  if (successor.kind === 'end') return 'Fin del procedimiento.';
  if (successor.kind === 'next') return `Sigue la ${successor.activity}.`;
  const { yes, no } = answersOf(number);
  return `Con ${yes} sigue la ${successor.yes}; con ${no}, la ${successor.no}.`;
}
