import { expect, test } from 'vitest';
import { evidenceFiles, fileItem } from './evidence-files.ts';

const file = (scan: string) => ({ name: 'acta.pdf', bytes: 1200, scan });
const AGAIN = 'cargue otro archivo';

test('an infected file of an evidence asks for another; of what was sent nothing is asked that cannot be done', () => {
  const about = { id: 'una', mediaType: 'application/pdf', width: null, height: null, showsMinors: false };
  const row = { ...file('infected'), ...about };
  const [own] = evidenceFiles(1, [row]);
  expect(own!.note).toContain(AGAIN);
  const sent = fileItem(file('infected'), '/x');
  expect(sent.note).toContain('Tiene un virus');
  expect(sent.note).not.toContain(AGAIN);
  expect([own!.href, sent.href]).toEqual([undefined, undefined]);
});

test('a file that waits for the scanner says so, and one that may be opened is a link', () => {
  expect(fileItem(file('pending'), '/x').note).toContain('Estamos revisando');
  for (const scan of ['clean', 'noScanner']) expect(fileItem(file(scan), '/x')).toMatchObject({ href: '/x' });
});
