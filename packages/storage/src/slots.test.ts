import { expect, test } from 'vitest';
import { acceptOf, extensionsOf, limitOf, typeOfExtension } from './slots.ts';

test('evidence takes pictures of 25 MB, documents of 50 MB and videos of 1 GB', () => {
  const megabyte = 1024 * 1024;
  expect(extensionsOf('evidence').map((extension) => [extension, limitOf('evidence', extension) / megabyte])).toEqual([
    ['jpg', 25],
    ['png', 25],
    ['pdf', 50],
    ['docx', 50],
    ['xlsx', 50],
    ['mp4', 1024],
    ['mov', 1024],
  ]);
});

test('acts and proofs are PDF, JPG or PNG of at most 20 MB', () => {
  const megabyte = 1024 * 1024;
  expect(extensionsOf('proof').map((extension) => [extension, limitOf('proof', extension) / megabyte])).toEqual([
    ['pdf', 20],
    ['jpg', 20],
    ['png', 20],
  ]);
});

test('the picker is told every spelling and never HEIC', () => {
  expect(acceptOf('proof')).toBe('.pdf,.jpg,.jpeg,.jfif,.jpe,.png,application/pdf,image/jpeg,image/png');
  expect(acceptOf('evidence')).not.toContain('heic');
});

test('an extension is known in any case and by its other spelling; what every object has is not one', () => {
  expect([typeOfExtension('JPEG'), typeOfExtension('Pdf'), typeOfExtension('svg')]).toEqual(['jpg', 'pdf', null]);
  expect([typeOfExtension(''), typeOfExtension('constructor'), typeOfExtension('__proto__')]).toEqual([
    null,
    null,
    null,
  ]);
});
