import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Header } from '../layout/header.tsx';
import { IdentityBar } from '../layout/identity-bar.tsx';
import { DataTable } from './data-table.tsx';
import { FilterBar } from './filter-bar.tsx';
import { Pagination } from './pagination.tsx';
import { NextStep, Quote } from './procedure.tsx';
import { SummaryList } from './summary-list.tsx';
import { TaskList } from './task-list.tsx';

test('each cell of a table carries the name of its column, so that a phone can show it as a card', () => {
  const html = renderToStaticMarkup(
    <DataTable
      caption="Compromisos"
      rowKey={(row: { what: string; value: string }) => row.what}
      rows={[{ what: 'Pintar', value: '$ 10' }]}
      columns={[
        { key: 'what', label: 'Compromiso', cell: (row) => row.what },
        {
          key: 'value',
          label: 'Valor',
          numeric: true,
          cell: (row) => row.value,
          sort: { href: '?o', order: 'ascending' },
        },
      ]}
    />,
  );
  expect(html).toContain('<th scope="row" data-label="Compromiso">Pintar</th>');
  expect(html).toContain('<td data-label="Valor" class="figure">$ 10</td>');
  expect(html).toContain('aria-sort="ascending"');
  expect(html, 'it scrolls with the keyboard too').toMatch(
    /^<div class="scroller" role="group" aria-label="Compromisos" tabindex="0"><table/,
  );
});

test('an unanswered question is shown as such, and its link says what it changes', () => {
  const html = renderToStaticMarkup(<SummaryList rows={[{ term: 'NIT', change: '/nit' }]} />);
  expect(html).toContain('Sin responder');
  expect(html).toContain('Cambiar<span class="spoken"> NIT</span>');
});

test('a task that cannot start is no link', () => {
  const html = renderToStaticMarkup(
    <TaskList tasks={[{ title: 'Revise y envíe', status: 'No puede empezar todavía' }]} />,
  );
  expect(html).not.toContain('<a');
});

test('pagination offers only the ways that exist', () => {
  expect(renderToStaticMarkup(<Pagination />)).toBe('');
  expect(renderToStaticMarkup(<Pagination next="?d=2" />)).not.toContain('Anteriores');
});

test('the filters are a GET form and each one in force can be taken away', () => {
  const html = renderToStaticMarkup(
    <FilterBar action="/alianzas" label="Filtrar" chosen={[{ label: 'Pacto', href: '/alianzas' }]}>
      <i />
    </FilterBar>,
  );
  expect(html).toContain('method="get" action="/alianzas"');
  expect(html).toContain('<span class="spoken">Quitar filtro </span>Pacto');
});

test('the next step says what, who, which record, by when and which line asks for it', () => {
  const html = renderToStaticMarkup(
    <NextStep
      mine
      title="Suba la evidencia"
      who="JAC"
      missing="Evidencia de la ejecución"
      by="el viernes"
      cites={{ text: 'la actividad 11', href: '/como-funciona#11' }}
    />,
  );
  for (const text of [
    'Le toca a usted',
    'Suba la evidencia',
    'JAC',
    'Evidencia de la ejecución',
    'el viernes',
    'la actividad 11',
  ]) {
    expect(html).toContain(text);
  }
});

test('a quote keeps the words of the procedure and says where they stand', () => {
  const html = renderToStaticMarkup(<Quote source="Actividad 8">Se invita a la entidad</Quote>);
  expect(html).toContain('<p>Se invita a la entidad</p>');
  expect(html).toContain('<figcaption>Actividad 8</figcaption>');
});

test('the identity bar shows the step with its letter and its word', () => {
  const html = renderToStaticMarkup(
    <IdentityBar code="ALZ-2026-0001" name="Pacto" kind="Pacto" step={{ number: 9, phva: 'H', name: 'Formalizar' }} />,
  );
  expect(html).toMatch(
    /9\. Formalizar <span class="phva"><span class="letter h" aria-hidden="true">H<\/span> <span>Hacer<\/span>/,
  );
});

test('the navigation marks the page where the reader is, and a count of zero is not shown', () => {
  const html = renderToStaticMarkup(
    <Header name="Alianzas" home="/" navigation={[{ label: 'Inicio', href: '/', current: true, count: 0 }]} />,
  );
  expect(html).toContain('<a href="/" aria-current="page">Inicio</a>');
});
