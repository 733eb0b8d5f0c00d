import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BarChart } from './bar-chart.tsx';
import { wrap } from './wrap.ts';

const link = ({ href, children }: { href: string; children: ReactNode }) => <a href={href}>{children}</a>;
const unopened = 'Una prueba';

test('each bar is a term with its value in words, and its length is a share of the greatest', () => {
  const html = renderToStaticMarkup(
    <BarChart
      title="Por sector"
      link={link}
      bars={[
        { label: 'Comunitario', value: 40, shown: '40', href: '/filas' },
        { label: 'Privado', value: 10, shown: '10', pattern: 'striped', unopened },
      ]}
    />,
  );
  expect(html).toContain('<dt>Privado</dt>');
  expect(html).toContain('<span class="bar-value">10</span>');
  expect(html).toContain('<span class="bar-value"><a href="/filas">40</a></span>');
  expect(html).toContain('class="bar-fill" width="25%"');
  expect(html).toContain('class="bar striped"');
});

test('a chart in which everything is zero draws no bar and breaks nothing', () => {
  const html = renderToStaticMarkup(
    <BarChart title="Vacío" link={link} bars={[{ label: 'Nada', value: 0, shown: '0', unopened }]} />,
  );
  expect(html).not.toContain('bar-fill');
  expect(html).toContain('bar-track');
});

test('a line is broken at spaces and a long word keeps its own line', () => {
  expect(wrap('Evidencia de la ejecución', 12)).toEqual(['Evidencia de', 'la ejecución']);
  expect(wrap('corresponsabilidad sí', 6)).toEqual(['corresponsabilidad', 'sí']);
});
