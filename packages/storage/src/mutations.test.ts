import fc from 'fast-check';
import { expect, test } from 'vitest';
import { genuineFiles } from './fixtures/hostile.ts';
import { relationsPart } from './fixtures/hostile-archives.ts';
import { objectStreamOf, pdfOf, plainStreamOf } from './fixtures/pdf.ts';
import { bytesOf, filesIn, inPieces, storeForTest } from './fixtures/store.ts';
import { boxOf, trackOf, videoOf, words } from './fixtures/video.ts';
import { docxOf } from './fixtures/zip.ts';

const numRuns = process.env.DEEP === '1' ? 2_000 : 60;

type Change = { at: number; drop: number; put: Uint8Array };

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  drop: fc.oneof(fc.constant(0), fc.nat(8), fc.nat(2_000)),
  put: fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc
      .constantFrom('>>', 'endstream', ' 9 0 obj ', '(', 'PK\x05\x06', '\xff\xff\xff\xff')
      .map((text) => Buffer.from(text, 'latin1')),
  ),
});

function changed(content: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, { at, drop, put }) => {
    const place = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + drop)]);
  }, content);
}

test('a file changed anywhere is kept or refused, never thrown at, in no more than two seconds', {
  timeout: 120_000,
}, async () => {
  const { folder, storage } = await storeForTest();
  const genuine = await genuineFiles();
  const kinds = fc.constantFrom(...(Object.keys(genuine) as (keyof typeof genuine)[]));
  await fc.assert(
    fc.asyncProperty(kinds, fc.array(change, { minLength: 1, maxLength: 4 }), async (kind, changes) => {
      const began = performance.now();
      const landing = await storage.land(inPieces(changed(genuine[kind], changes), 700), `a.${kind}`, 'evidence');
      if (landing.ok) await storage.discard(landing.landed);
      expect(performance.now() - began).toBeLessThan(2_000);
    }),
    { numRuns: numRuns * 3 },
  );
  expect(await filesIn(folder)).toEqual([]);
});

const blank = fc.constantFrom(' ', '\n', '\r\n', '\t', '\f', '\0', ' % obj (\n', '%\r');
const blanks = fc.array(blank, { minLength: 1, maxLength: 3 }).map((all) => all.join(''));
const spelled = (name: string) =>
  fc.array(fc.boolean(), { minLength: name.length, maxLength: name.length }).map((hidden) => {
    const hex = (at: number) => name.charCodeAt(at).toString(16).padStart(2, '0');
    return `/${[...name].map((letter, at) => (hidden[at] ? `#${hex(at)}` : letter)).join('')}`;
  });

test('an action of no list is found however it is spelled and wherever it stands', { timeout: 120_000 }, async () => {
  const { storage } = await storeForTest();
  const action = fc.constantFrom('JavaScript', 'Launch', 'SubmitForm', 'Trick').chain(spelled);
  const wrapped = fc.constantFrom(
    (object: string) => object,
    (object: string) => `<< /Kids [ << /B (\\)) /Extra ${object} >> ] >>`,
    (object: string) => `[ 1 2 (text \\( ) ${object} ]`,
  );
  const placed = fc.constantFrom(
    (object: string) => pdfOf({ objects: [object] }),
    (object: string) => pdfOf({ catalog: `/Extra ${object}` }),
    (object: string) => pdfOf({ trailer: `/Info ${object}` }),
    (object: string) => pdfOf({ objects: [plainStreamOf('BT (x) Tj ET endstrea'), object, plainStreamOf('')] }),
    (object: string) => pdfOf({ objects: [objectStreamOf(object)] }),
  );
  await fc.assert(
    fc.asyncProperty(
      action,
      blanks,
      blanks,
      wrapped,
      placed,
      fc.integer({ min: 1, max: 90 }),
      async (name, one, other, wrap, place, size) => {
        const content = place(wrap(`<<${one}/Type${other}/Action${one}/S${other}${name}${one}>>`));
        const landing = await storage.land(inPieces(content, size), 'a.pdf', 'evidence');
        expect(landing, content.toString('latin1')).toMatchObject({
          ok: false,
          refusal: { code: 'fileActiveContent' },
        });
      },
    ),
    { numRuns },
  );
});

test('nothing of an Office file leads outside it but a hyperlink', { timeout: 120_000 }, async () => {
  const { storage } = await storeForTest();
  const base = fc.constantFrom(
    'http://schemas.openxmlformats.org/officeDocument/2006/relationships/',
    'http://purl.oclc.org/ooxml/officeDocument/relationships/',
    'http://schemas.microsoft.com/office/2019/relationships/',
    'http://example.org/',
    '',
  );
  const word = fc.constantFrom(
    'image',
    'styles',
    'attachedTemplate',
    'oleObject',
    'HyperLinkBase',
    'frame',
    'hyperlink2',
  );
  const target = fc.constantFrom('http://example.org/a', '\\\\host\\a', 'file:///c:/a', 'a.png');
  await fc.assert(
    fc.asyncProperty(base, word, target, async (schema, relation, place) => {
      const content = docxOf([relationsPart(schema + relation, place, 'External')]);
      const landing = await storage.land(inPieces(content), 'a.docx', 'evidence');
      expect(landing).toMatchObject({ ok: false, refusal: { code: 'fileActiveContent' } });
    }),
    { numRuns },
  );
});

test('whatever boxes a camera adds around what plays, the copy is as long and tells nothing of them', {
  timeout: 120_000,
}, async () => {
  const { storage } = await storeForTest();
  const secret = '+04.5981-074.0758/';
  const extra = fc
    .tuple(
      fc.constantFrom('udta', 'meta', 'uuid', 'free', 'skip'),
      fc.constantFrom('\xa9xyz', 'loci', 'gps ', 'XMP_'),
      fc.nat(40),
    )
    .map(([type, inner, room]) => boxOf(type, boxOf(inner, words(0), secret), Buffer.alloc(room)));
  const some = fc.array(extra, { maxLength: 3 }).map((boxes) => Buffer.concat(boxes));
  await fc.assert(
    fc.asyncProperty(
      some,
      some,
      some,
      fc.uint8Array({ minLength: 1, maxLength: 400 }),
      fc.constantFrom('isom', 'qt  '),
      async (ofFilm, ofTrack, last, played, brand) => {
        const media = Buffer.from(played);
        const made = videoOf({ brand, film: [trackOf({ more: ofTrack }), ofFilm], media });
        const content = Buffer.concat([made, last]);
        const received = await storage.receive(inPieces(content), 'a.mp4', 'evidence');
        if (!received.ok) throw new Error(received.refusal.code);
        const served = await storage.servedCopy(received.file.key);
        const copy = served ? await bytesOf(served) : content;
        expect([copy.length, copy.includes('+04.59')]).toEqual([content.length, false]);
        expect(copy.subarray(made.length - media.length, made.length).equals(media)).toBe(true);
        await storage.remove(received.file.key);
      },
    ),
    { numRuns },
  );
});
