import { expect, test } from 'vitest';
import { spreadsheet } from './spreadsheet.ts';

test('a spreadsheet has its mark, quotes every cell and reads none as a formula', async () => {
  const answer = spreadsheet('matriz.csv', [
    ['Aliado', 'Valor'],
    ['=HYPERLINK("http://x")', '+1'],
    ['Junta, "La Unión"', '-2'],
    ['@cmd', '100'],
  ]);
  expect(answer.headers.get('Content-Disposition')).toBe('attachment; filename="matriz.csv"');
  const bytes = new Uint8Array(await answer.arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes).split('\r\n')).toEqual([
    '"Aliado";"Valor"',
    `"'=HYPERLINK(""http://x"")";"'+1"`,
    `"Junta, ""La Unión""";"'-2"`,
    `"'@cmd";"100"`,
    '',
  ]);
});
