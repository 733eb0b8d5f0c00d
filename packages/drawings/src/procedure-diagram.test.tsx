import { versionInForce, answersOf as writtenAnswers } from '@alianzas/domain/procedure';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { answersOf } from './answers.ts';
import { diagramPanels } from './diagram-layout.ts';
import { diagramWords } from './diagram-words.ts';
import { ProcedureDiagram } from './procedure-diagram.tsx';

const { activities } = versionInForce.content;
const html = renderToStaticMarkup(<ProcedureDiagram activities={activities} />);

test('R-089 the flow diagram carries a legend with each of the symbols that it draws', () => {
  const legend = html.slice(html.indexOf('class="legend"'), html.indexOf('class="diagram-panels"'));
  const drawn = new Set([...html.matchAll(/class="symbol (\w+)"/g)].map((match) => match[1]));
  expect(drawn.size).toBe(5);
  for (const symbol of drawn) expect(legend).toContain(`class="symbol ${symbol}"`);
  for (const name of Object.values(diagramWords.symbols)) expect(legend).toContain(name);
});

test('R-090 the flow diagram shows the sequence of the sixteen activities, both decisions and the loop', () => {
  const panels = diagramPanels(activities);
  const numbers = panels.flatMap((panel) => panel.rows.map((row) => row.activity.number));
  const branches = panels.flatMap((panel) => panel.branches);
  expect(numbers).toEqual(activities.map((activity) => activity.number));
  expect(branches.map(({ from, to, answer }) => [from.activity.number, to.activity.number, answer])).toEqual([
    [5, 8, 'no'],
    [13, 11, 'no'],
  ]);
  expect([...html.matchAll(/<g class="symbol decision" transform/g)].length).toBe(3);
  expect([...html.matchAll(/<g class="branch">/g)]).toHaveLength(2);
  expect(html).toContain('Con SI sigue la 6; con NO, la 8.');
  expect(html).toContain('Con Sí sigue la 14; con No, la 11.');
});

test('R-091 each activity is shown with its eight columns', () => {
  const table = renderToStaticMarkup(<ProcedureDiagram activities={activities} table />);
  expect(table, 'it scrolls by itself, with the keyboard too').toMatch(
    /<div class="scroller" role="group" aria-label="Actividades del procedimiento" tabindex="0"><table/,
  );
  const rows = [...table.matchAll(/<tr>(.*?)<\/tr>/g)]
    .slice(1)
    .map((row) => [...(row[1] ?? '').matchAll(/data-label="([^"]+)"[^>]*>([^<]*)</g)]);
  expect(rows).toHaveLength(16);
  for (const cells of rows) expect(cells.map((cell) => cell[1])).toEqual(diagramWords.columns);
  expect(rows[15]?.map((cell) => cell[2])).toEqual([
    '16',
    'A',
    activities[15]?.name,
    activities[15]?.description,
    activities[15]?.actors,
    'Profesional',
    '8',
    activities[15]?.record,
  ]);
});

test('a record never runs over the record of the next activity', () => {
  for (const { rows } of diagramPanels(activities)) {
    for (const [index, row] of rows.entries()) {
      const next = rows[index + 1];
      if (next !== undefined) expect(row.y + row.height / 2).toBe(next.y - next.height / 2);
    }
  }
});

test('the diagram writes no style attribute', () => {
  expect(html).not.toMatch(/\sstyle=/);
});

test('who reads the drawing as text reads whole words: the lines of a name keep the space between them', () => {
  const read = [...html.matchAll(/<text[^>]*>(.*?)<\/text>/gs)].map(([, text]) => text!.replace(/<[^>]+>/g, ''));
  for (const { name } of activities)
    expect(
      read.some((text) => text.includes(name)),
      name,
    ).toBe(true);
});

test('the answers are drawn as the procedure writes them', () => {
  for (const { number } of activities) expect(answersOf(number)).toEqual(writtenAnswers(number));
});
