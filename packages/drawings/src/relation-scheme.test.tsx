import { versionInForce } from '@alianzas/domain/procedure';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { field, relationColumns } from './relation-layout.ts';
import { RelationScheme, saysRelation } from './relation-scheme.tsx';

const { relation } = versionInForce.content;

const html = renderToStaticMarkup(<RelationScheme relation={relation} title="Relación" />);

test('R-081 the relation with other processes is a scheme of five columns, each under its heading', () => {
  const columns = relationColumns(relation);
  expect(columns.map(({ heading }) => heading)).toEqual([
    'Procesos que se requieren como proveedor',
    'Qué insumos requiero del proveedor',
    'Procedimiento',
    'Qué se obtiene del procedimiento',
    'Para quién va dirigido el servicio o producto',
  ]);
  expect([...html.matchAll(/<g class="relation-column (\w+)">/g)].map((match) => match[1])).toEqual([
    'provider',
    'input',
    'procedure',
    'output',
    'receiver',
  ]);
  expect(columns.map(({ cards }) => cards.map(({ text }) => text))).toEqual([
    [relation.provider],
    relation.inputs,
    [relation.procedure],
    relation.outputs,
    [relation.receiver],
  ]);
  const drawn = html.slice(html.indexOf('<svg'), html.indexOf('</svg>'));
  for (const { cards } of columns)
    for (const { lines } of cards) for (const line of lines) expect(drawn).toContain(line);
});

test('the scheme is told in words, and its cards on a phone are the same columns', () => {
  expect(saysRelation(relation)).toContain(
    'Procesos que se requieren como proveedor: Gestión de la Cultura Ciudadana.',
  );
  expect(html).toContain(`aria-label="${saysRelation(relation)}"`);
  expect([...html.matchAll(/<dt>/g)]).toHaveLength(5);
});

test('no card of the scheme leaves its field, or touches the heading of its column', () => {
  for (const { cards, headingLines } of relationColumns(relation)) {
    for (const card of cards) {
      expect(card.y).toBeGreaterThan(20 + (headingLines.length - 1) * 17);
      expect(card.y + card.height).toBeLessThanOrEqual(field.height);
      expect(card.x + field.card).toBeLessThanOrEqual(field.width);
    }
  }
});

test('the scheme writes no style attribute', () => {
  expect(html).not.toMatch(/\sstyle=/);
});
