import { expect, test } from 'vitest';
import { attachmentHeaders, thumbnailHeaders } from './attachment.ts';

test('a kept file is always an attachment with its UTF-8 name beside an ASCII one', () => {
  const headers = attachmentHeaders('Acta "final" (reunión).pdf', 'application/pdf', 1200);
  expect(headers['Content-Disposition']).toBe(
    `attachment; filename="Acta _final_ (reunion).pdf"; filename*=UTF-8''Acta%20%22final%22%20%28reuni%C3%B3n%29.pdf`,
  );
  expect(headers).toMatchObject({
    'Content-Type': 'application/pdf',
    'Content-Length': '1200',
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  });
});

test('no name can end the header, and no type but ours is announced', () => {
  for (const name of ['a\r\nSet-Cookie: x=1.pdf', '../x.pdf', 'a";x="y.pdf', '文件%41.pdf', "a'b*.pdf", '']) {
    const headers = attachmentHeaders(name, 'text/html', null);
    expect(headers['Content-Disposition']).toMatch(
      /^attachment; filename="[^"\\%\r\n]+"; filename\*=UTF-8''[\w.%~!-]+$/,
    );
    expect(headers['Content-Type']).toBe('application/octet-stream');
    expect(new Headers(headers).has('content-length')).toBe(false);
  }
});

test('a thumbnail is shown in its page, never sniffed, run nor cached', () => {
  const { 'Content-Disposition': shown, 'Content-Type': type, ...rest } = thumbnailHeaders(900);
  expect([shown, type]).toEqual(['inline', 'image/webp']);
  const {
    'Content-Disposition': _,
    'Content-Type': __,
    ...guards
  } = attachmentHeaders('a.pdf', 'application/pdf', 900);
  expect(rest).toEqual(guards);
});
