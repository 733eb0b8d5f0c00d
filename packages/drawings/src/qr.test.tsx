import { renderToStaticMarkup } from 'react-dom/server';
import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { QrDrawing } from './qr.tsx';

const text = 'otpauth://totp/Alianzas:ana%40entidad.gov.co?issuer=Alianzas&secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP';
const html = renderToStaticMarkup(<QrDrawing text={text} title="Código QR del segundo factor" />);

/** The dark modules of the drawing, painted again from its one path. */
function painted(side: number): boolean[][] {
  const grid = Array.from({ length: side }, () => new Array<boolean>(side).fill(false));
  const [, path] = /<path fill="#000000" d="([^"]+)"/.exec(html)!;
  for (const [, x, y, width] of path!.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let at = Number(x); at < Number(x) + Number(width); at += 1) grid[Number(y)]![at] = true;
  }
  return grid;
}

test('the drawing is the code, module by module, with four modules of white around', () => {
  const { data } = encode(text, { ecc: 'M', border: 0 });
  const side = data.length + 8;
  expect(html).toContain(`viewBox="0 0 ${side} ${side}"`);
  const grid = painted(side);
  expect(grid.slice(4, -4).map((row) => row.slice(4, -4))).toEqual(data);
  const dark = grid.flat().filter(Boolean).length;
  expect(dark).toBe(data.flat().filter(Boolean).length);
});

test('it is dark on white whatever the theme, and says what it is', () => {
  expect(html).toContain('fill="#ffffff"');
  expect(html).toContain('<title>Código QR del segundo factor</title>');
  expect(html).toContain('role="img"');
  expect(html).not.toContain('otpauth');
});
