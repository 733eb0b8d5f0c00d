import { expect, test } from 'vitest';
import { limitsInWords } from './upload-limits.ts';

test('what a file field takes is said from the table by which it is read', () => {
  expect(limitsInWords({ slots: { proof: 'proof' } }, 'proof')).toBe('PDF, JPG y PNG de hasta 20 MB. Uno a la vez.');
  expect(limitsInWords({ slots: { proof: 'proof' }, maxFiles: 5 }, 'proof')).toBe(
    'PDF, JPG y PNG de hasta 20 MB. Hasta 5 archivos a la vez.',
  );
  expect(limitsInWords({ slots: { files: 'evidence' }, maxFiles: 10, most: 1_100_000_000 }, 'files')).toBe(
    'JPG y PNG de hasta 25 MB; PDF, DOCX y XLSX de hasta 50 MB; MP4 y MOV de hasta 1 GB. Hasta 10 archivos a la vez, que pesen juntos máximo 1 GB.',
  );
});
