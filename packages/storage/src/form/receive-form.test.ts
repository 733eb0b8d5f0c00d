import { expect, test } from 'vitest';
import {
  type MadePart,
  multipartPieces,
  multipartType,
  postOf,
  streamedPost,
  urlencodedPost,
} from '../fixtures/forms.ts';
import { pdfOf } from '../fixtures/pdf.ts';
import { floodPng, screenPicture } from '../fixtures/pictures.ts';
import { bytesOf, storeForTest } from '../fixtures/store.ts';
import { videoPieces } from '../fixtures/video.ts';
import { docxOf } from '../fixtures/zip.ts';
import { searchParamsOf } from './fields.ts';
import type { FormRules } from './form.ts';
import { receiveForm } from './receive-form.ts';

async function formForTest(more: Partial<FormRules> = {}) {
  const { storage, files } = await storeForTest();
  const rules: FormRules = {
    storage,
    slots: { soporte: 'evidence', acta: 'proof' },
    maxFields: 20,
    maxFiles: 3,
    ...more,
  };
  return { storage, files, send: (parts: MadePart[], end = true) => receiveForm(postOf(parts, { end }), rules), rules };
}

test('a form brings its texts and its files, each under its field', async () => {
  const { storage, send } = await formForTest();
  const picture = await screenPicture();
  const form = await send([
    { name: 'actividad', value: 'Mural en Bosa, «Ñ»' },
    { name: 'soporte', fileName: 'Mapa ñ.png', content: picture },
    { name: 'soporte', fileName: 'Plan.docx', content: docxOf() },
    { name: 'acta', fileName: 'Acta.pdf', content: pdfOf() },
    { name: 'nota', value: '' },
  ]);
  if (!form.ok) throw new Error(JSON.stringify(form.refusals));
  expect({ ...form.fields }).toEqual({ actividad: 'Mural en Bosa, «Ñ»', nota: '' });
  expect(form.files.soporte?.map(({ name }) => name)).toEqual(['Mapa ñ.png', 'Plan.docx']);
  expect(form.files.acta).toMatchObject([{ name: 'Acta.pdf', extension: 'pdf', mediaType: 'application/pdf' }]);
  expect(await bytesOf(await storage.open(form.files.soporte?.[0]?.key ?? ''))).toEqual(picture);
});

test('a form that takes no files is read for its texts, and lands nothing of what it brings', async () => {
  const { files, send } = await formForTest({ takesNoFiles: true, required: ['acta'] });
  const form = await send([
    { name: 'actividad', value: 'Mural en Bosa' },
    { name: 'acta', fileName: 'Acta.pdf', content: pdfOf() },
    { name: 'soporte', fileName: 'Mapa.png', content: await screenPicture() },
    { name: 'nota', value: 'después de los archivos' },
  ]);
  expect({ ...form.fields }).toEqual({ actividad: 'Mural en Bosa', nota: 'después de los archivos' });
  expect(form).toMatchObject({ files: { soporte: [], acta: [] }, waiting: [] });
  expect(await files()).toEqual([]);
});

test('whether files may land is asked when one arrives, and never for inputs left empty', async () => {
  const asked: string[] = [];
  const admits = async () => asked.push('once') > 1;
  const { files, send } = await formForTest({ admits });
  const empty = { name: 'soporte', fileName: '' };
  const said = { name: 'nota', value: 'Mural' };
  expect(await send([empty, { ...empty, name: 'acta' }, said])).toMatchObject({ ok: true, fields: { nota: 'Mural' } });
  expect(asked).toEqual([]);

  const brought = { name: 'soporte', fileName: 'Acta.pdf', content: pdfOf() };
  const form = await send([empty, brought, said]);
  expect(form).toMatchObject({ ok: false, fields: { nota: 'Mural' }, files: { soporte: [] }, waiting: [] });
  expect([asked, await files()]).toEqual([['once'], []]);

  expect(await send([brought, said])).toMatchObject({ ok: true, files: { soporte: [{ name: 'Acta.pdf' }] } });
});

test('whatever is wrong with a file, its name is told without marks that hide or reorder text', async () => {
  const { send } = await formForTest();
  const sent = 'foto\u202egpj.exe';
  const content = pdfOf();
  const refused = await send([{ name: 'soporte', fileName: sent, content }]);
  const unexpected = await send([{ name: 'otro', fileName: sent, content }]);
  for (const form of [refused, unexpected]) {
    expect(form.ok).toBe(false);
    const names = (form as { refusals: { fileName: string | null }[] }).refusals.map(({ fileName }) => fileName);
    expect(names).toContain('fotogpj.exe');
  }
});

test('a urlencoded form is read the same way', async () => {
  const { rules } = await formForTest();
  const form = await receiveForm(urlencodedPost('rol=enlace&rol=delegado&nombre=Mar%C3%ADa+P&__proto__=x'), rules);
  expect(form).toMatchObject({ ok: true, files: { soporte: [], acta: [] } });
  expect({ ...form.fields }).toEqual({ rol: ['enlace', 'delegado'], nombre: 'María P' });
  expect([...searchParamsOf(form.fields)]).toEqual([
    ['rol', 'enlace'],
    ['rol', 'delegado'],
    ['nombre', 'María P'],
  ]);
});

test('fields named like the parts of every object change nothing but themselves', async () => {
  const { send } = await formForTest();
  const form = await send([
    { name: '__proto__', value: 'uno' },
    { name: '__proto__', value: 'dos' },
    { name: 'constructor', value: 'tres' },
    { name: 'constructor', fileName: 'a.pdf', content: pdfOf() },
  ]);
  expect(Object.getPrototypeOf(form.fields)).toBeNull();
  expect(Object.keys(form.fields)).toEqual(['constructor']);
  expect(form).toMatchObject({ refusals: [{ code: 'fileUnexpected', field: 'constructor', fileName: 'a.pdf' }] });
  expect(({} as Record<string, unknown>).uno).toBeUndefined();
});

test('a bad file is told with its reason; what passed is kept and what was typed comes back', async () => {
  const { storage, send } = await formForTest();
  const form = await send([
    { name: 'soporte', fileName: 'bueno.png', content: await screenPicture() },
    { name: 'soporte', fileName: 'foto.HEIC', content: 'x' },
    { name: 'acta', fileName: 'acta.docx', content: docxOf() },
    { name: 'nota', value: 'lo que ya escribí' },
  ]);
  expect(form).toMatchObject({ ok: false, fields: { nota: 'lo que ya escribí' } });
  expect(form.ok ? [] : form.refusals).toEqual([
    {
      field: 'soporte',
      fileName: 'foto.HEIC',
      code: 'fileTypeRefused',
      allowed: ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'mp4', 'mov'],
      found: 'heic',
      convertTo: 'jpg',
    },
    {
      field: 'acta',
      fileName: 'acta.docx',
      code: 'fileTypeRefused',
      allowed: ['pdf', 'jpg', 'png'],
      found: 'docx',
      convertTo: null,
    },
  ]);
  expect(form.files).toMatchObject({ soporte: [{ name: 'bueno.png' }], acta: [] });
  expect(await storage.absent([form.files.soporte?.[0]?.key ?? ''])).toEqual([]);
});

test('inputs left empty bring nothing and are no fault, unless the field is required', async () => {
  const empty: MadePart[] = ['soporte', 'acta', 'acta', 'acta', 'acta'].map((name) => ({ name, fileName: '' }));
  const { send } = await formForTest();
  expect(await send(empty)).toMatchObject({ ok: true, files: { soporte: [], acta: [] } });
  const strict = await formForTest({ required: ['acta'] });
  expect(await strict.send(empty)).toMatchObject({
    refusals: [{ code: 'fileMissing', field: 'acta', fileName: null }],
  });
});

test('a chosen file of no bytes is told by its name', async () => {
  const { send } = await formForTest({ required: ['acta'] });
  const form = await send([{ name: 'acta', fileName: 'vacio.pdf' }]);
  expect(form).toMatchObject({ refusals: [{ code: 'fileEmpty', field: 'acta', fileName: 'vacio.pdf' }] });
  expect(form.ok ? [] : form.refusals).toHaveLength(1);
});

test('of more files than the form takes the first are kept, and the rest is told', async () => {
  const { send, files } = await formForTest();
  const form = await send(
    Array.from({ length: 60 }, (_, at) => ({ name: 'acta', fileName: `${at}.pdf`, content: pdfOf() })),
  );
  expect(form).toMatchObject({
    ok: false,
    refusals: expect.arrayContaining([expect.objectContaining({ code: 'tooManyFiles', limit: 3 })]),
    files: { acta: [{ name: '0.pdf' }, { name: '1.pdf' }, { name: '2.pdf' }] },
  });
  expect(await files()).toHaveLength(3);
});

test('more fields, or more text, than the form takes are refused', async () => {
  const { send } = await formForTest();
  const many = await send(Array.from({ length: 30 }, (_, at) => ({ name: `c${at}`, value: 'x' })));
  expect(many).toMatchObject({ refusals: [{ code: 'tooManyFields', limit: 20 }] });
  const long = await send([{ name: 'nota', value: 'x'.repeat(300 * 1024) }]);
  expect(long).toMatchObject({ refusals: [{ code: 'formTooLarge', field: 'nota', limit: 256 * 1024 }] });
  const heavy = await send(Array.from({ length: 15 }, (_, at) => ({ name: `c${at}`, value: 'x'.repeat(200 * 1024) })));
  expect(heavy).toMatchObject({ refusals: [{ code: 'formTooLarge', field: null, limit: 2 * 1024 * 1024 }] });
});

test('a file over its limit is refused while it arrives, and the texts after it are still read', async () => {
  const { send, files } = await formForTest();
  const limit = 20 * 1024 * 1024;
  const form = await send([
    { name: 'acta', fileName: 'larga.pdf', content: videoPieces(limit + 5_000_000) },
    { name: 'nota', value: 'sigue aquí' },
  ]);
  expect(form).toMatchObject({ fields: { nota: 'sigue aquí' } });
  expect(form.ok ? [] : form.refusals).toEqual([
    { field: 'acta', fileName: 'larga.pdf', code: 'fileTooLarge', kind: 'document', limit },
  ]);
  expect(await files()).toEqual([]);
});

test('a pixel flood among good files is told with its size', async () => {
  const { send, files } = await formForTest();
  const form = await send([{ name: 'soporte', fileName: 'grande.png', content: floodPng(30_000, 30_000) }]);
  expect(form).toMatchObject({
    refusals: [{ code: 'pixelsTooMany', limit: 60_000_000, width: 30_000, height: 30_000 }],
  });
  expect(await files()).toEqual([]);
});

test('a form that ends before its last line was interrupted, and nothing of it stays', async () => {
  const { send, files } = await formForTest();
  const whole = await send([{ name: 'acta', fileName: 'acta.pdf', content: pdfOf() }], false);
  expect(whole).toMatchObject({ ok: false, refusals: [{ code: 'uploadInterrupted' }] });
  expect(await files()).toEqual([]);
});

test('a body cut anywhere is an interrupted upload and leaves nothing', async () => {
  const { rules, files } = await formForTest();
  const parts = [
    { name: 'nota', value: 'hola' },
    { name: 'acta', fileName: 'acta.pdf', content: pdfOf() },
    { name: 'soporte', fileName: 'b.docx', content: docxOf() },
  ];
  const body = Buffer.concat([...multipartPieces(parts)]);
  for (let length = 0; length < body.length - 4; length += 37) {
    const request = streamedPost([body.subarray(0, length)], new Headers({ 'content-type': multipartType }));
    const form = await receiveForm(request, rules);
    expect(form.ok ? 'ok' : form.refusals.map(({ code }) => code), `cut at ${length}`).toEqual(['uploadInterrupted']);
  }
  expect(await files()).toEqual([]);
});

test('a body shorter than announced was interrupted, whatever its encoding', async () => {
  const { rules } = await formForTest();
  const headers = { 'content-type': 'application/x-www-form-urlencoded', 'content-length': '100' };
  const form = await receiveForm(streamedPost([Buffer.from('a=1')], new Headers(headers)), rules);
  expect(form).toMatchObject({ ok: false, refusals: [{ code: 'uploadInterrupted', field: null }] });
});

test('what is no form is unreadable, and never throws', async () => {
  const { rules } = await formForTest();
  for (const type of ['application/json', 'multipart/form-data', 'text/plain', '', 'multipart/mixed; boundary=x']) {
    const request = streamedPost([Buffer.from('{}')], new Headers({ 'content-type': type }));
    expect(await receiveForm(request, rules)).toMatchObject({ refusals: [{ code: 'formUnreadable' }] });
  }
});

test('when the disk takes no more after the first file, it stays and the others are told, one by one', async () => {
  const { storage, files, rules } = await formForTest();
  let kept = 0;
  const full = Object.assign(new Error('no room'), { code: 'ENOSPC' });
  const keep: typeof storage.keep = async (landed) => {
    kept += 1;
    if (kept === 1) return storage.keep(landed);
    await storage.discard(landed);
    throw full;
  };
  const parts = ['a.pdf', 'b.pdf', 'c.pdf'].map((fileName) => ({ name: 'acta', fileName, content: pdfOf() }));
  const form = await receiveForm(postOf(parts), { ...rules, storage: { ...storage, keep } });
  const told = ['b.pdf', 'c.pdf'].map((fileName) => ({ code: 'storageUnwritable', field: 'acta', fileName }));
  expect(form).toMatchObject({ ok: false, refusals: told, files: { acta: [{ name: 'a.pdf' }] } });
  expect(await files()).toHaveLength(1);
});
