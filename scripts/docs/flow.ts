import type { Activity, Phva } from '@alianzas/domain/procedure';
import { isReturn, skippedBy, successorsOf } from '@alianzas/domain/procedure';

const colours: Record<Phva, string> = {
  P: 'fill:#f2c230,stroke:#5c4600,color:#1d1a10',
  H: 'fill:#2f7d4f,stroke:#123a23,color:#ffffff',
  V: 'fill:#2b6ca3,stroke:#12324d,color:#ffffff',
  A: 'fill:#a8452c,stroke:#4d1c10,color:#ffffff',
};

const shapes: Record<Activity['successor']['kind'], readonly [open: string, close: string]> = {
  decision: ['{', '}'],
  next: ['[', ']'],
  end: ['([', '])'],
};

/** The flow of the rows as a Mermaid diagram: boxes for activities, diamonds for decisions, the loop drawn dashed. */
export function flowOf(activities: readonly Activity[]): string {
  return [
    'flowchart TD',
    ...activities.map(node),
    ...activities.flatMap((activity) => edges(activity)),
    ...Object.entries(colours).map(([letter, style]) => `  classDef ${letter} ${style}`),
  ].join('\n');
}

/** In words, where a row leads: for the table, and for whoever cannot see the diagram. */
export function leadsTo(activity: Activity, activities: readonly Activity[]): string {
  const { successor } = activity;
  if (successor.kind === 'end') return 'the end';
  if (successor.kind === 'next') return String(successor.activity);
  const skipped = skippedBy(activity, 'no', activities);
  const passing = skipped.length > 0 ? `, passing over ${skipped.join(' and ')}` : '';
  const loop = isReturn(activity, 'no') ? ', a counted round' : '';
  return `Sí: ${successor.yes}; No: ${successor.no}${passing}${loop}`;
}

function node({ number, phva, name, successor }: Activity): string {
  const label = `"${number} · ${phva}<br/>${name}"`;
  const [open, close] = shapes[successor.kind];
  return `  a${number}${open}${label}${close}:::${phva}`;
}

function edges(activity: Activity): string[] {
  const { number, successor } = activity;
  if (successor.kind !== 'decision') return successorsOf(activity).map((next) => `  a${number} --> a${next}`);
  const no = isReturn(activity, 'no') ? '-. No .->' : '-- No -->';
  return [`  a${number} -- Sí --> a${successor.yes}`, `  a${number} ${no} a${successor.no}`];
}
