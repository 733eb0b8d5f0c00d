import type { Relation } from '@alianzas/domain/procedure';
import { wrap } from './wrap.ts';

type Role = 'provider' | 'input' | 'procedure' | 'output' | 'receiver';

export interface PlacedCard {
  text: string;
  lines: string[];
  x: number;
  y: number;
  height: number;
}

export interface RelationColumn {
  role: Role;
  heading: string;
  headingLines: string[];
  cards: PlacedCard[];
  /** What comes into this column from the one before */
  arrows: { d: string; end: { x: number; y: number } }[];
}

export const field = { width: 1096, height: 296, card: 192 } as const;

const roles: readonly Role[] = ['provider', 'input', 'procedure', 'output', 'receiver'];
const step = 226;
const top = 64;
const gap = 18;
const between = 8;

export function columnX(index: number): number {
  return index * step;
}

/** Section 4 laid out: five columns, the cards of each in the middle of its height, and the flow from left to right. */
export function relationColumns(relation: Relation): RelationColumn[] {
  const texts = [[relation.provider], relation.inputs, [relation.procedure], relation.outputs, [relation.receiver]];
  const placed = texts.map((cards, index) => stack(cards, columnX(index)));
  return roles.map((role, index) => {
    const heading = relation.headings[index]!;
    const before = index > 0 ? placed[index - 1]! : [];
    const cards = placed[index]!;
    const arrows = before.flatMap((from) => cards.map((to) => arrow(from, to)));
    return { role, heading, headingLines: wrap(heading, 24), cards, arrows };
  });
}

function stack(texts: readonly string[], x: number): PlacedCard[] {
  const sized = texts.map((text) => ({ text, lines: wrap(text, text === text.toUpperCase() ? 17 : 22) }));
  const heights = sized.map(({ lines }) => lines.length * 18 + 26);
  const whole = heights.reduce((sum, height) => sum + height, gap * (sized.length - 1));
  let y = top + (field.height - top - whole) / 2;
  return sized.map((card, index) => {
    const own = { ...card, x, y, height: heights[index]! };
    y += own.height + gap;
    return own;
  });
}

function arrow(from: PlacedCard, to: PlacedCard) {
  const start = { x: from.x + field.card + 2, y: from.y + from.height / 2 };
  const end = { x: to.x - 3, y: to.y + to.height / 2 };
  const middle = (start.x + end.x - between) / 2;
  return { d: `M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x - between} ${end.y}`, end };
}
