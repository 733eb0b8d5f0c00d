import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Besides } from './answers.tsx';
import { CheckboxGroup } from './checkbox-group.tsx';
import { SelectField, TextArea, TextField } from './field.tsx';
import { ActionForm, ErrorSummary, Form } from './form.tsx';
import { RadioGroup } from './radio-group.tsx';
import { CodeField, DateField, FileField, MoneyField } from './special-fields.tsx';
import { fieldId } from './wiring.ts';

const wired = { name: 'nit', label: 'NIT', hint: 'Con dígito de verificación.', error: 'Escriba el NIT.' };

test.each<[string, ReactElement]>([
  ['text', <TextField key="1" {...wired} />],
  ['area', <TextArea key="2" {...wired} limit={100} />],
  ['select', <SelectField key="3" {...wired} options={[]} />],
  ['date', <DateField key="4" {...wired} />],
  ['money', <MoneyField key="5" {...wired} />],
  ['file', <FileField key="6" {...wired} accept=".pdf" limit="PDF, máximo 20 MB." />],
  ['code', <CodeField key="7" {...wired} digits={8} />],
])('a %s field wires its label, its hint and its error to the control', (_kind, field) => {
  const html = renderToStaticMarkup(field);
  expect(html).toContain('<label for="nit">NIT</label>');
  expect(html).toMatch(/id="nit"[^>]* aria-invalid="true" aria-describedby="nit-ayuda nit-error/);
  const described = /aria-describedby="([^"]+)"/.exec(html)?.[1]?.split(' ') ?? [];
  for (const id of described) expect(html).toContain(`id="${id}"`);
});

test('a field without hint or error says nothing more than its label', () => {
  const html = renderToStaticMarkup(<TextField name="a" label="A" />);
  expect(html).not.toContain('aria-');
});

test('an optional field says so in words and no field shows an asterisk or demands by itself', () => {
  const html = renderToStaticMarkup(<TextField name="a" label="A" optional />);
  expect(html).toContain('(opcional)');
  expect(html).not.toMatch(/\*|required/);
});

test('choices are grouped under their question, and the first one is where an error lands', () => {
  const choices = [
    { value: 'si', label: 'Sí', hint: 'Sigue en la 14' },
    { value: 'no', label: 'No' },
  ];
  const html = renderToStaticMarkup(
    <RadioGroup name="cumple" legend="¿Se cumple?" error="Elija una." choices={choices} defaultValue="no" />,
  );
  expect(html).toContain('aria-describedby="cumple-error"');
  expect(html).toMatch(/type="radio" id="cumple" [^>]*value="si"/);
  expect(html).toMatch(/id="cumple-2"[^>]*checked=""[^>]*value="no"|value="no"[^>]*checked=""/);
  expect(html).toContain('aria-describedby="cumple-ayuda-opcion"');
});

test('a group of boxes keeps every answer that was given', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  const html = renderToStaticMarkup(
    <CheckboxGroup name="aportes" legend="Aportes" choices={choices} defaultValues={['a', 'c']} />,
  );
  expect([...html.matchAll(/checked=""/g)]).toHaveLength(2);
});

test('the error summary takes the focus without script and links each message to its control', () => {
  const html = renderToStaticMarkup(
    <ErrorSummary errors={[{ name: 'partes[0].rol', message: 'Elija el rol.' }, { message: 'La reunión cambió.' }]} />,
  );
  expect(html).toMatch(/role="alert" tabindex="-1" [^>]*autofocus=""/);
  expect(html).toContain('<h2 id="errores-titulo">Hay un problema');
  expect(html).toContain(`href="#${fieldId('partes[0].rol')}"`);
  expect(html).toContain('<li>La reunión cambió.</li>');
});

test('no errors, no summary', () => {
  expect(renderToStaticMarkup(<ErrorSummary errors={[]} />)).toBe('');
});

test('a form leaves checking to the server and carries its hidden fields', () => {
  const html = renderToStaticMarkup(
    <Form hidden={{ submission: 'k1', version: undefined }}>
      <p>…</p>
    </Form>,
  );
  expect(html).toContain('method="post"');
  expect(html).toContain('novalidate=""');
  expect(html).toContain('<input type="hidden" name="submission" value="k1"/>');
  expect(html).not.toContain('version');
});

test('a form of one button posts, with the value that says which act it is', () => {
  const html = renderToStaticMarkup(<ActionForm action="/salir" label="Salir" name="intent" value="salir" />);
  expect(html).toMatch(/^<form class="action-form" method="post" action="\/salir" data-elsewhere="[^"]+">/);
  expect(html).toContain('name="intent" value="salir"');
});

test('a one-time code can be filled in by the telephone', () => {
  expect(renderToStaticMarkup(<CodeField name="codigo" label="Código" digits={8} />)).toContain(
    'autoComplete="one-time-code"',
  );
});

test('what a form carries besides goes with what is posted, and never into an address', () => {
  const within = (form: ReactElement) =>
    renderToStaticMarkup(<Besides.Provider value={() => ({ keptAs: 'one' })}>{form}</Besides.Provider>);
  expect(within(<Form hidden={{ key: '1' }}>x</Form>)).toContain('name="keptAs"');
  expect(within(<ActionForm action="/x" label="Hacer" />)).toContain('name="keptAs"');
  const sought = within(
    <Form method="get" hidden={{ tipo: 'a' }}>
      x
    </Form>,
  );
  expect(sought).toContain('name="tipo"');
  expect(sought).not.toContain('keptAs');
});
