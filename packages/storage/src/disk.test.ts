import { afterAll, expect, test, vi } from 'vitest';
import { postOf } from './fixtures/forms.ts';
import { pdfOf } from './fixtures/pdf.ts';
import { screenPicture } from './fixtures/pictures.ts';

const disk = { code: '' };

/** A disk that takes nothing more, from one moment to the next; what it holds can be read. */
vi.doMock('node:fs/promises', async (original) => {
  const whole = await original<typeof import('node:fs/promises')>();
  const fail = () => Promise.reject(Object.assign(new Error(`${disk.code}: the disk`), { code: disk.code }));
  const open: typeof whole.open = (path, flags, mode) =>
    disk.code !== '' && flags !== undefined && flags !== 'r' ? fail() : whole.open(path, flags, mode);
  const rename: typeof whole.rename = (from, to) => (disk.code === '' ? whole.rename(from, to) : fail());
  const rm: typeof whole.rm = (path, options) =>
    ['EROFS', 'EACCES'].includes(disk.code) ? fail() : whole.rm(path, options);
  return { ...whole, open, rename, rm };
});

// Loaded anew onto that disk, and once more without it for the files that the same worker runs afterwards
vi.resetModules();
const { inPieces, storeForTest } = await import('./fixtures/store.ts');
const { receiveForm } = await import('./form/receive-form.ts');
afterAll(() => {
  vi.doUnmock('node:fs/promises');
  vi.resetModules();
});

const refused = { ok: false, refusal: { code: 'storageUnwritable' } };

test.each(['ENOSPC', 'EDQUOT', 'EROFS', 'EACCES', 'EPERM'])(
  'a disk that takes nothing (%s) is one clear refusal, before a file, between two and while keeping one',
  async (code) => {
    const { storage, files } = await storeForTest();
    const rules = { storage, slots: { acta: 'proof' }, maxFields: 5, maxFiles: 3 } as const;
    const post = () => postOf(['a.pdf', 'b.pdf'].map((fileName) => ({ name: 'acta', fileName, content: pdfOf() })));
    const landed = await storage.land(inPieces(await screenPicture()), 'a.png', 'evidence');
    if (!landed.ok) throw new Error(landed.refusal.code);

    disk.code = code;
    try {
      expect(await storage.receive(inPieces(pdfOf()), 'a.pdf', 'evidence')).toEqual(refused);
      expect(await receiveForm(post(), rules)).toMatchObject({
        ok: false,
        files: { acta: [] },
        refusals: [
          { fileName: 'a.pdf', code: 'storageUnwritable' },
          { fileName: 'b.pdf', code: 'storageUnwritable' },
        ],
      });
      await expect(storage.keep(landed.landed)).rejects.toMatchObject({ code });
    } finally {
      disk.code = '';
    }
    await storage.discard(landed.landed);
    expect(await files()).toEqual([]);
    expect(await receiveForm(post(), rules)).toMatchObject({ ok: true });
  },
);
