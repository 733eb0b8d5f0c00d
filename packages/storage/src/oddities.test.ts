import sharp from 'sharp';
import { expect, test } from 'vitest';
import { genuineFiles } from './fixtures/hostile.ts';
import { relationsPart } from './fixtures/hostile-archives.ts';
import { lockedPdfs } from './fixtures/locked-pdfs.ts';
import { objectStreamOf, pdfOf, plainStreamOf } from './fixtures/pdf.ts';
import { plainJpeg, screenPicture } from './fixtures/pictures.ts';
import { bytesOf, inPieces, storeForTest } from './fixtures/store.ts';
import { boxOf, videoOf } from './fixtures/video.ts';
import { docxOf, type MadeEntry, xlsxOf } from './fixtures/zip.ts';

type Oddity = [content: Buffer, name: string, kept: { name?: string; extension: string; mediaType?: string }];

const hyperlink = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink';
const strictImage = 'http://purl.oclc.org/ooxml/officeDocument/relationships/image';
const sheetLinks = 'xl/worksheets/_rels/sheet1.xml.rels';
const before = (bytes: string) => Buffer.concat([Buffer.from(bytes, 'latin1'), pdfOf()]);
const after = (content: Buffer, bytes: string) => Buffer.concat([content, Buffer.from(bytes, 'latin1')]);

/** What people really send, and what it must be kept as. */
async function oddities(): Promise<Record<string, Oddity>> {
  const jpg = await plainJpeg();
  const png = await screenPicture();
  const link = (target: string): MadeEntry => relationsPart(hyperlink, target, 'External', sheetLinks);
  const locked = Object.entries(lockedPdfs).map(([method, { plain }]): [string, Oddity] => [
    `a PDF with only an owner's password, ${method}`,
    [Buffer.from(plain, 'base64'), 'RUT.pdf', { extension: 'pdf', name: 'RUT.pdf' }],
  ]);
  return {
    ...Object.fromEntries(locked),
    '.jfif': [jpg, 'foto.jfif', { extension: 'jpg', name: 'foto.jfif', mediaType: 'image/jpeg' }],
    '.JPE': [jpg, 'foto.JPE', { extension: 'jpg', name: 'foto.JPE' }],
    'a PNG named .jpg': [png, 'Captura.jpg', { extension: 'png', name: 'Captura.png', mediaType: 'image/png' }],
    'a JPG named .png': [jpg, 'a.b.PNG', { extension: 'jpg', name: 'a.b.jpg', mediaType: 'image/jpeg' }],
    'a PDF named .docx': [pdfOf(), 'acta.docx', { extension: 'pdf', name: 'acta.pdf', mediaType: 'application/pdf' }],
    'a scan named .pdf': [jpg, 'escaneo.pdf', { extension: 'jpg', name: 'escaneo.jpg' }],
    'a workbook named .docx': [xlsxOf(), 'a.docx', { extension: 'xlsx', name: 'a.xlsx' }],
    'a PDF with two line ends first': [before('\r\n\r\n'), 'a.pdf', { extension: 'pdf' }],
    'a PDF with a mark of bytes and spaces first': [before('\xef\xbb\xbf  \n'), 'a.pdf', { extension: 'pdf' }],
    'a PDF with line ends and zeros last': [after(pdfOf(), '\r\n\r\n\0\0'), 'a.pdf', { extension: 'pdf' }],
    'a PDF with a form to fill in': [
      pdfOf({
        catalog: '/AcroForm << /Fields [6 0 R] >>',
        objects: ['<< /Type /Annot /Rect [0 0 9 9] /Subtype /Widget /FT /Tx >>'],
      }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a PDF with links and a place to open at': [
      pdfOf({
        catalog: '/OpenAction [3 0 R /Fit]',
        objects: ['<< /Type /Annot /Rect [0 0 9 9] /Subtype /Link /A << /S /URI /URI (https://bogota.gov.co) >> >>'],
      }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a tagged PDF': [
      pdfOf({
        objects: ['<< /Type /StructElem /S /P /A << /O /Layout /TextAlign /Start >> >>', '<< /S /Transparency >>'],
      }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a PDF that speaks of scripts': [
      pdfOf({
        objects: ['<< /Title (Use /JavaScript \\(o /Launch\\)) >>', plainStreamOf('(/JS /EmbeddedFile objetos)')],
      }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a PDF that speaks of trailers and addresses': [
      pdfOf({
        objects: [
          '<< /Title (El trailer de 2026) /A << /S /URI /URI () >> >>',
          plainStreamOf('(trailer del film) Tj'),
          '(Data: 3 de marzo)',
        ],
      }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a PDF with objects in streams': [
      pdfOf({ objects: [objectStreamOf('<< /Title (\\()) >>')] }),
      'a.pdf',
      { extension: 'pdf' },
    ],
    'a workbook with line ends last': [after(xlsxOf(), '\r\n'), 'a.xlsx', { extension: 'xlsx' }],
    'a workbook with 1,024 zeros last': [after(xlsxOf(), '\0'.repeat(1024)), 'a.xlsx', { extension: 'xlsx' }],
    'a workbook with links': [xlsxOf([link('https://bogota.gov.co/?a=1&amp;b=2')]), 'a.xlsx', { extension: 'xlsx' }],
    'a workbook with a link to a letter': [xlsxOf([link('mailto:red@scrd.gov.co')]), 'a.xlsx', { extension: 'xlsx' }],
    'a workbook with a link to a neighbour': [xlsxOf([link('Soportes/acta%201.pdf')]), 'a.xlsx', { extension: 'xlsx' }],
    'a document of the strict kind': [
      docxOf([relationsPart(strictImage, 'media/a.png')]),
      'a.docx',
      { extension: 'docx' },
    ],
    'a document with a chart': [
      docxOf([{ name: 'word/embeddings/libro.xlsx', content: xlsxOf() }]),
      'a.docx',
      { extension: 'docx' },
    ],
    'a document with a mark of bytes first': [
      docxOf([
        { name: 'customXml/item1.xml', content: '\ufeff<?xml version="1.0" encoding="utf-8" standalone="no"?><a/>' },
      ]),
      'a.docx',
      { extension: 'docx' },
    ],
    'a document with folders and a printer': [
      docxOf([
        { name: 'word/media/', content: '', stored: true },
        { name: 'xl/printerSettings1.bin', content: '\0\x01' },
      ]),
      'a.docx',
      { extension: 'docx' },
    ],
    'a video of a telephone named .mp4': [
      videoOf({ brand: 'qt  ' }),
      'IMG_1.mp4',
      { extension: 'mov', name: 'IMG_1.mov' },
    ],
    'a MOV': [videoOf({ brand: 'qt  ' }), 'IMG_1.MOV', { extension: 'mov', mediaType: 'video/quicktime' }],
    'a video with free room and a trailer': [
      Buffer.concat([videoOf(), boxOf('free', 'x'), boxOf('sefd', 'x')]),
      'a.mp4',
      { extension: 'mp4' },
    ],
    'a picture with a film behind it': [
      after(jpg, `MotionPhoto_Data${videoOf().toString('latin1')}`),
      'a.jpg',
      { extension: 'jpg' },
    ],
    'a picture in four colours': [
      await sharp(png).flatten().toColourspace('cmyk').jpeg().toBuffer(),
      'a.jpg',
      { extension: 'jpg' },
    ],
  };
}

test('what is odd but harmless is kept, byte by byte, as what it is', async () => {
  const { storage } = await storeForTest();
  for (const [kind, [content, name, kept]] of Object.entries(await oddities())) {
    const received = await storage.receive(inPieces(content), name, 'evidence');
    expect(received, kind).toMatchObject({ ok: true, file: kept });
    if (received.ok) expect((await bytesOf(await storage.open(received.file.key))).equals(content), kind).toBe(true);
  }
});

test('what its slot does not take is told with what it really is', async () => {
  const { storage, files } = await storeForTest();
  const { docx, mp4 } = await genuineFiles();
  const refused = { code: 'fileTypeMismatch', extension: 'pdf', allowed: ['pdf', 'jpg', 'png'], convertTo: null };
  for (const [content, found] of [
    [docx, 'docx'],
    [mp4, 'mp4'],
  ] as const) {
    expect(await storage.receive(inPieces(content), 'acta.pdf', 'proof')).toEqual({
      ok: false,
      refusal: { ...refused, found },
    });
  }
  expect(await files()).toEqual([]);
});

test('the limit is that of what the file is, not of its name', async () => {
  const { storage } = await storeForTest();
  const heavy = Buffer.concat([await plainJpeg(), Buffer.alloc(26 * 1024 * 1024)]);
  expect(await storage.receive(inPieces(heavy), 'foto.pdf', 'evidence')).toEqual({
    ok: false,
    refusal: { code: 'fileTooLarge', kind: 'picture', limit: 25 * 1024 * 1024 },
  });
});
