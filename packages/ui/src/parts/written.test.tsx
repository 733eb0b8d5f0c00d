import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { TextField } from '../forms/field.tsx';
import { BackLink } from '../layout/back-link.tsx';
import { PageTitle } from '../layout/page-title.tsx';
import { DataTable } from './data-table.tsx';
import { SummaryList } from './summary-list.tsx';
import { Unbroken } from './unbroken.tsx';
import { Written } from './written.tsx';

const html = (text: string) => renderToStaticMarkup(<Written text={text} />);
const link = (href: string, text = href) =>
  `<a class="wrap-anywhere" href="${href}" rel="external noopener noreferrer nofollow">${text}</a>`;

test('what somebody wrote stays as it is, and is never markup', () => {
  expect(html('Un salón, 40 sillas <b>y</b> café')).toBe('Un salón, 40 sillas &lt;b&gt;y&lt;/b&gt; café');
  expect(html('javascript:alert(1) data:text/html,x mailto:a@b.org')).not.toContain('<a');
});

test('an address of the web leads there, without the stop or the bracket after it', () => {
  const address = 'https://meet.google.com/abc-defg?x=1';
  expect(html(`Por ${address}, a las 9`)).toBe(`Por ${link(address)}, a las 9`);
  expect(html(`(${address}).`)).toBe(`(${link(address)}).`);
  expect(html('En www.entidad.org.')).toBe(`En ${link('https://www.entidad.org', 'www.entidad.org')}.`);
  expect(html('https://es.wikipedia.org/wiki/Red_(arte)')).toBe(link('https://es.wikipedia.org/wiki/Red_(arte)'));
  expect(html(`${address} ${address}`)).toBe(`${link(address)} ${link(address)}`);
});

test('a line ends where it was ended', () => {
  expect(html('Uno\r\ndos\n\nhttps://x.org')).toBe(`Uno<br/>dos<br/><br/>${link('https://x.org')}`);
});

test('a word that is longer than a line may be broken', () => {
  expect(html(`Sí: ${'a'.repeat(40)}`)).toBe(`Sí: <span class="wrap-anywhere">${'a'.repeat(40)}</span>`);
  expect(html('electroencefalografista')).not.toContain('span');
});

test('a code stays in one line, a fingerprint is set apart, an address leads to its reader and is broken at its sign or its dots', () => {
  const whole = (code: string) => `<span class="unbroken">${code}</span>`;
  expect(html('De SOL-2026-0006, ACT-2026-0065.')).toBe(`De ${whole('SOL-2026-0006')}, ${whole('ACT-2026-0065')}.`);
  expect(html('Huella (SHA-256): '.concat('a1'.repeat(32)))).toBe(
    `Huella (${whole('SHA-256')}): <span class="fingerprint">${'a1'.repeat(32)}</span>`,
  );
  expect(html('Escriba a biblioteca@demo.alianzas.test.')).toBe(
    'Escriba a <a href="mailto:biblioteca@demo.alianzas.test">biblioteca<wbr/>@demo<wbr/>.alianzas<wbr/>.test</a>.',
  );
  for (const other of ['Calle 26-12', 'x-2026-0001', 'COVID-19', 'a@b', '@alguien', `${'a@'.repeat(40)}`])
    expect(html(other)).not.toMatch(/unbroken|mailto/);
  const before = Date.now();
  html(`${'a'.repeat(200_000)} ${'a.'.repeat(100_000)} ${'A-'.repeat(100_000)}`);
  expect(Date.now() - before).toBeLessThan(2_000);
});

test('a text with something in it stays one piece of its cell, which on a narrow screen is a grid', () => {
  const cell = (text: string) =>
    renderToStaticMarkup(
      <DataTable
        caption="x"
        rows={[text]}
        rowKey={(row) => row}
        columns={[
          { key: 'a', label: 'A', cell: () => 'a' },
          { key: 'b', label: 'B', cell: (row) => row },
        ]}
      />,
    );
  expect(cell('De SOL-2026-0006, ayer')).toMatch(
    /<td data-label="B"><span>De <span class="unbroken">.*, ayer<\/span><\/td>/,
  );
  expect(cell('De ayer')).toContain('<td data-label="B">De ayer</td>');
});

test('a term, a title and a hint keep their codes whole too', () => {
  const page = renderToStaticMarkup(
    <>
      <PageTitle>Solicitud SOL-2026-0006</PageTitle>
      <SummaryList rows={[{ term: 'Huella (SHA-256)', detail: 'x' }]} />
      <TextField name="a" label="A" hint="Tomado de la solicitud SOL-2026-0007" />
      <BackLink href="/x">Volver a ALZ-2026-0008</BackLink>
    </>,
  );
  expect(page, 'the words and the code of a way back are one').toMatch(/href="\/x"><span>Volver a <span/);
  for (const code of ['SOL-2026-0006', 'SHA-256', 'SOL-2026-0007', 'ALZ-2026-0008'])
    expect(page).toContain(`<span class="unbroken">${code}</span>`);
});

test('in the words of a link an address is no other link, and is still broken at its sign or its dots', () => {
  const back = renderToStaticMarkup(<BackLink href="/x">Feria con biblioteca@entidad.org</BackLink>);
  expect(back.match(/<a /g)).toHaveLength(1);
  expect(back).toContain('Feria con biblioteca<wbr/>@entidad<wbr/>.org');
  expect(renderToStaticMarkup(<Unbroken text="Con ana@entidad.org" inLink />)).not.toContain('<a');
});

test('every text of a list of answers and of a table is shown so', () => {
  const address = 'https://entidad.org/evidencias';
  const list = renderToStaticMarkup(<SummaryList rows={[{ term: 'Qué se hizo', detail: address }]} />);
  const table = renderToStaticMarkup(
    <DataTable
      caption="Aportes"
      rows={[address]}
      rowKey={(row) => row}
      columns={[
        { key: 'a', label: 'Aporte', cell: (row) => row },
        { key: 'b', label: 'Valor', cell: () => <b>1</b> },
      ]}
    />,
  );
  expect(list).toContain(link(address));
  expect(table).toContain(link(address));
  expect(table).toContain('<b>1</b>');
});
