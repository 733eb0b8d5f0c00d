import { expect, test } from 'vitest';
import { cleanFileName, extensionOf, shownFileName } from './names.ts';

test('a name keeps its accents, composed, and loses marks that hide or reorder text', () => {
  expect(cleanFileName('Acta de reunio\u0301n n.º 3.pdf')).toBe('Acta de reunión n.º 3.pdf');
  expect(cleanFileName('\u200eWhatsApp Image.jpeg')).toBe('WhatsApp Image.jpeg');
  expect(cleanFileName('foto\u202egpj.pdf')).toBe('fotogpj.pdf');
  expect(cleanFileName('  Captura\u202f3:05\u00a0p.  m..png ')).toBe('Captura 3:05 p. m..png');
});

test('a long name is cut to 120 characters and keeps its extension', () => {
  const name = cleanFileName(`${'ñ'.repeat(300)}.docx`) ?? '';
  expect([...name].length).toBe(120);
  expect(name.endsWith('ñ.docx')).toBe(true);
});

test('a name that no honest browser sends is refused', () => {
  const hostile = [
    '../../etc/passwd.png',
    'a/b.pdf',
    'a\\b.pdf',
    'C:\\x.pdf',
    'a\u0000.pdf',
    'a\r\nX: y.pdf',
    '..',
    '.',
    ' ',
  ];
  for (const name of [...hostile, '', '\u202e', 'a\ud800.pdf', 'a\u2028.pdf', 'a\u0085.pdf']) {
    expect(cleanFileName(name), JSON.stringify(name)).toBeNull();
  }
});

test('a name of more than any file system holds is not read', () => {
  const before = process.cpuUsage();
  expect(cleanFileName(`a${'\u0301\u0316'.repeat(20_000)}.pdf`)).toBeNull();
  expect(process.cpuUsage(before).user).toBeLessThan(500_000);
});

test('the extension is what follows the last dot, and a hidden file has none', () => {
  expect(['a.tar.PDF', 'sin', '.pdf', 'a.'].map(extensionOf)).toEqual(['pdf', '', '', '']);
});

test('a refused file is told of by its name on one line, without marks that hide or reorder text', () => {
  expect(shownFileName('foto\u202egpj.exe')).toBe('fotogpj.exe');
  expect(shownFileName('a\r\nX:\u2028 \u0000y.exe')).toBe('a X: y.exe');
  expect(shownFileName('a\ud800.exe')).toBe('a .exe');
  expect([...shownFileName('x'.repeat(5000))].length).toBe(120);
  expect(shownFileName('Acta ñ.exe')).toBe('Acta ñ.exe');
});
