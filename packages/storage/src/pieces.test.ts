import { expect, test } from 'vitest';
import { pdfOf } from './fixtures/pdf.ts';
import { plainJpeg, screenPicture } from './fixtures/pictures.ts';
import { inPieces, storeForTest } from './fixtures/store.ts';
import { boxOf, trackOf, videoOf } from './fixtures/video.ts';
import { docxOf } from './fixtures/zip.ts';

const repeated = (piece: Buffer, times: number) => Buffer.concat(Array.from({ length: times }, () => piece));
const inside = (content: Buffer, at: number, more: Buffer) =>
  Buffer.concat([content.subarray(0, at), more, content.subarray(at)]);
const chunk = Buffer.from('0000000074455874affd9f6d', 'hex');
const remark = Buffer.from('fffe0002', 'hex');

/** A stream of so many objects, each of them nothing. */
function streamOf(objects: number): string {
  const list = Array.from({ length: objects }, (_, at) => `${at + 9} ${at * 2}`).join(' ');
  const text = `${list} ${'1 '.repeat(objects)}`;
  return `<< /Type /ObjStm /N ${objects} /First ${list.length + 1} >>\nstream\n${text}\nendstream`;
}

/** Of each kind, a file of as many pieces as nobody writes, and one of as many as somebody does. */
async function files(): Promise<[kind: string, name: string, many: Buffer, some: Buffer, reason?: string][]> {
  const [jpg, png] = [await plainJpeg(), await screenPicture()];
  const packed = (streams: number, objects: number) => {
    const stream = streamOf(objects);
    return pdfOf({ objects: Array.from({ length: streams }, () => stream) });
  };
  const written = (count: number) =>
    pdfOf({ objects: [Array.from({ length: count }, (_, at) => `1\nendobj\n${at + 7} 0 obj`).join('\n')] });
  const parts = (count: number) =>
    docxOf(Array.from({ length: count }, (_, at) => ({ name: `a/${at}.xml`, content: '<a/>', stored: true })));
  const free = boxOf('free');
  return [
    ['objects in streams of a PDF', 'a.pdf', packed(80, 20_000), packed(40, 200)],
    ['objects of a PDF', 'a.pdf', written(500_001), written(20_000)],
    ['segments of a JPG', 'a.jpg', inside(jpg, 2, repeated(remark, 6000)), inside(jpg, 2, repeated(remark, 200))],
    ['chunks of a PNG', 'a.png', inside(png, 33, repeated(chunk, 20_001)), inside(png, 33, repeated(chunk, 200))],
    [
      ...(['boxes of a video', 'a.mp4'] as const),
      Buffer.concat([videoOf(), repeated(free, 20_001)]),
      Buffer.concat([videoOf(), repeated(free, 2000)]),
    ],
    [
      ...(['boxes of a track', 'a.mp4'] as const),
      videoOf({ film: [trackOf({ more: repeated(free, 20_001) })] }),
      videoOf({ film: [trackOf({ more: repeated(free, 2000) })] }),
    ],
    ['parts of a document', 'a.docx', parts(5000), parts(3000), 'entries'],
  ];
}

test('a file of more pieces than anybody writes is refused for that, whatever its kind; one of many is kept', {
  timeout: 120_000,
}, async () => {
  const { storage } = await storeForTest();
  for (const [kind, name, many, some, reason = 'pieces'] of await files()) {
    const refused = await storage.receive(inPieces(many), name, 'evidence');
    expect(refused, kind).toEqual({ ok: false, refusal: { code: 'archiveSuspicious', reason } });
    expect(await storage.receive(inPieces(some), name, 'evidence'), kind).toMatchObject({ ok: true });
  }
});
