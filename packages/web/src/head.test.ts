import { expect, test } from 'vitest';
import { headed } from './head.ts';

const page = (body: string) => `<html><head><title>X</title></head><body>${body}</body></html>`;
const usual = { status: 200, isPublic: false };

test('the title is the h1, with the code that stands above it', () => {
  const html = page(
    '<p class="kicker">Reunión<span class="code">REU-2026-0001</span></p><h1>Primer  <b>contacto</b></h1>',
  );
  expect(headed(html, usual)).toContain('<title>Primer contacto · REU-2026-0001 · Alianzas</title>');
});

test('a page of a case names itself before its case, without the count beside its name', () => {
  const html = page(
    '<p class="kicker">Pacto<span class="code">ALZ-2026-0001</span></p><h1>Leer juntos</h1><nav class="subnav"><a href="/a">Plan</a><a href="/b" aria-current="page">Evidencias<span class="count">2</span></a></nav>',
  );
  expect(headed(html, usual)).toContain('<title>Evidencias · Leer juntos · ALZ-2026-0001 · Alianzas</title>');
});

test('a page of a year, whose heading says it, says it once', () => {
  const of = (h1: string) =>
    headed(page(`<h1>${h1}</h1><nav class="subnav"><a href="/a" aria-current="page">2026</a></nav>`), usual);
  expect(of('Plan de trabajo RED 2026')).toContain('<title>Plan de trabajo RED 2026 · Alianzas</title>');
  expect(of('Plan de trabajo RED')).toContain('<title>2026 · Plan de trabajo RED · Alianzas</title>');
});

test('a page below one of a case is called what its own heading says', () => {
  const html = page(
    '<h1>Leer juntos</h1><nav class="subnav"><a href="/a" aria-current="true">Resumen</a></nav><h2 id="x">2. Preparar</h2><h2>Otra</h2>',
  );
  expect(headed(html, usual)).toContain('<title>2. Preparar · Leer juntos · Alianzas</title>');
});

test('a form that came back says so first, and a code below the h1 is not its own', () => {
  const html = page('<h1>Solicitudes</h1><p class="kicker"><span class="code">SOL-2026-0001</span></p>');
  for (const status of [409, 413, 422]) {
    expect(headed(html, { ...usual, status })).toContain('<title>Error: Solicitudes · Alianzas</title>');
  }
});

test('only a public page is described, with its lead; signs stay signs and "$&" is no pattern', () => {
  const html = page('<h1>Cuesta $&amp;</h1><p class="lead">Qué es la <a href="/">Red</a> y "para quién".</p>');
  expect(headed(html, usual)).not.toContain('description');
  expect(headed(html, { ...usual, isPublic: true })).toContain(
    '<title>Cuesta $&amp; · Alianzas</title><meta name="description" content="Qué es la Red y &quot;para quién&quot;."/>',
  );
});

test('a code of the h1 that stays in one line, and an address of it, are told as they are written', () => {
  const h1 = '<h1>Compromisos <span class="unbroken">ALZ-2026-0001</span>, del 3<!-- -->. a<wbr/>@b<wbr/>.org</h1>';
  const html = headed(`<title>x</title>${h1}`, { status: 200, isPublic: false });
  expect(html).toContain('<title>Compromisos ALZ-2026-0001, del 3. a@b.org · Alianzas</title>');
});
