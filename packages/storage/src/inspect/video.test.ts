import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { bytesOf, inPieces, receiveFine, storeForTest } from '../fixtures/store.ts';
import { boxOf, fileTypeBox, trackOf, videoOf, words } from '../fixtures/video.ts';

const place = '+04.5981-074.0758+2600.000/';

/** As a phone writes them: MP4 in `udta`, 3GPP in `loci`, Apple in `meta` with keys and values, and in free room. */
const places = {
  'udta/©xyz': boxOf('udta', boxOf('\xa9xyz', '\0\x1b\x15\xc7', place)),
  'udta/loci': boxOf('udta', boxOf('loci', words(0), place)),
  'meta/keys/ilst': boxOf(
    'meta',
    boxOf('keys', words(0, 1), boxOf('mdta', 'com.apple.quicktime.location.ISO6709')),
    boxOf('ilst', boxOf('\0\0\0\x01', boxOf('data', words(1, 0), place))),
  ),
  uuid: boxOf('uuid', randomBytes(16), `<exif:GPSLatitude>${place}</exif:GPSLatitude>`),
  free: boxOf('free', place),
};

async function copyOf(content: Buffer, name = 'jornada.mp4') {
  const { storage, files } = await storeForTest();
  const file = await receiveFine(storage, content, name);
  const original = await bytesOf(await storage.open(file.key));
  const served = await storage.servedCopy(file.key);
  return { file, files, original, served: served && (await bytesOf(served)), bytes: served?.bytes };
}

test('a video is kept as it came, and its copy tells no place, wherever the camera wrote it', async () => {
  const media = randomBytes(300_000);
  for (const brand of ['isom', 'qt  ']) {
    for (const [where, box] of Object.entries(places)) {
      const sources = {
        film: videoOf({ brand, film: [trackOf(), box], media }),
        track: videoOf({ brand, film: [trackOf({ more: box })], media }),
        file: Buffer.concat([videoOf({ brand, media }), box]),
      };
      for (const [level, content] of Object.entries(sources)) {
        const { original, served, bytes } = await copyOf(content, brand === 'isom' ? 'a.mp4' : 'a.mov');
        const label = `${where} of the ${level}, ${brand}`;
        expect(original.equals(content), label).toBe(true);
        expect([served?.length, bytes], label).toEqual([content.length, content.length]);
        expect(served?.includes('+04.59') || served?.includes('ISO6709'), label).toBe(false);
        expect(served?.indexOf(media), label).toBe(content.indexOf(media));
      }
    }
  }
});

test('a track of positions goes from the copy with its samples; what is seen and heard stays where it was', async () => {
  const seen = randomBytes(1000);
  const heard = randomBytes(500);
  const media = Buffer.concat([seen, Buffer.from(place), heard, Buffer.from(place)]);
  const film = (begin: number) => [
    trackOf({ chunks: [[begin, seen.length]] }),
    trackOf({ handler: 'soun', chunks: [[begin + seen.length + place.length, heard.length]] }),
    trackOf({
      handler: 'meta',
      chunks: [
        [begin + seen.length, place.length],
        [begin + media.length - place.length, 4_000_000],
      ],
    }),
  ];
  const begin = videoOf({ film: film(0), media }).length - media.length;
  const content = videoOf({ film: film(begin), media });
  const { served } = await copyOf(content);
  const blank = Buffer.alloc(place.length);
  expect(served?.subarray(begin).equals(Buffer.concat([seen, blank, heard, blank]))).toBe(true);
  expect([served?.includes('soun'), served?.includes('hdlr\0\0\0\0\0\0\0\0meta')]).toEqual([true, false]);
});

test('a video in pieces with a track of positions is refused, as no table names its samples; one that only plays is kept', async () => {
  const { storage } = await storeForTest();
  const piece = Buffer.concat([boxOf('moof', boxOf('mfhd', words(0, 1))), boxOf('mdat', place)]);
  const inParts = (...film: Buffer[]) => Buffer.concat([videoOf({ film: [...film, boxOf('mvex')] }), piece, piece]);
  const received = (content: Buffer) => storage.receive(inPieces(content), 'a.mp4', 'evidence');
  for (const handler of ['meta', 'gps ', 'camm']) {
    const told = await received(inParts(trackOf(), trackOf({ handler: 'soun' }), trackOf({ handler })));
    expect(told, handler).toEqual({ ok: false, refusal: { code: 'videoTellsPlace' } });
  }
  const played = await copyOf(inParts(trackOf(), trackOf({ handler: 'soun' }), boxOf('udta', boxOf('loci', place))));
  expect(played.file.extension).toBe('mp4');
});

test('what a piece or a table says besides goes from the copy, whatever box of it says it', async () => {
  const seen = randomBytes(1000);
  const run = [boxOf('tfhd', words(0, 1)), boxOf('trun', words(0, 1))];
  for (const [where, box] of Object.entries(places)) {
    const pieces = {
      piece: boxOf('moof', boxOf('mfhd', words(0, 1)), boxOf('traf', ...run), box),
      'track of a piece': boxOf('moof', boxOf('mfhd', words(0, 1)), boxOf('traf', ...run, box)),
      'list of pieces': boxOf('mfra', boxOf('tfra', words(0, 1)), box),
    };
    for (const [level, piece] of Object.entries(pieces)) {
      const content = Buffer.concat([videoOf({ film: [trackOf(), boxOf('mvex', box)] }), piece, boxOf('mdat', seen)]);
      const { served, original } = await copyOf(content);
      const label = `${where} of the ${level}`;
      expect(original.equals(content), label).toBe(true);
      expect(served?.length, label).toBe(content.length);
      expect(served?.includes('+04.59') || served?.includes('ISO6709'), label).toBe(false);
      expect(served?.indexOf(seen), label).toBe(content.indexOf(seen));
      expect(level === 'list of pieces' || served?.includes(run[1]!), label).toBe(true);
    }
    const table = await copyOf(videoOf({ film: [trackOf({ tables: box })] }));
    expect([table.served?.includes('+04.59'), table.served?.includes('stsz')], where).toEqual([false, true]);
  }
  const { storage } = await storeForTest();
  const torn = Buffer.concat([videoOf({ film: [trackOf(), boxOf('mvex')] }), boxOf('moof', words(9))]);
  const refused = await storage.receive(inPieces(torn), 'a.mp4', 'evidence');
  expect(refused).toMatchObject({ refusal: { code: 'fileDamaged' } });
});

test('a video that says nothing besides has no copy, and its veil is removed with it', async () => {
  expect((await copyOf(videoOf())).served).toBeNull();
  const { storage, files } = await storeForTest();
  const { key } = await receiveFine(storage, videoOf({ film: [trackOf(), places['udta/loci']] }), 'a.mp4');
  expect(await files()).toHaveLength(2);
  await storage.remove(key);
  expect(await files()).toEqual([]);
});

test('MOV and MP4 are told apart by what they are, and take each other’s name', async () => {
  const named = async (content: Buffer, name: string) => (await copyOf(content, name)).file;
  expect(await named(videoOf({ brand: 'qt  ' }), 'IMG_1.MOV')).toMatchObject({ extension: 'mov', name: 'IMG_1.MOV' });
  expect(await named(videoOf({ brand: 'qt  ' }), 'IMG_1.mp4')).toMatchObject({
    name: 'IMG_1.mov',
    mediaType: 'video/quicktime',
  });
  expect(await named(videoOf({ brand: '3gp5' }), 'video.3gp')).toMatchObject({ name: 'video.3gp', extension: 'mp4' });
  const old = Buffer.concat([boxOf('wide'), boxOf('mdat', 'x'), boxOf('moov', trackOf())]);
  expect(await named(old, 'viejo.mov')).toMatchObject({ extension: 'mov' });
});

test('a video that is cut, goes on after its end or holds what is no video is told so', async () => {
  const { storage, files } = await storeForTest();
  const whole = videoOf();
  const running = Buffer.from(whole);
  running.writeUInt32BE(0, whole.length - 2008);
  expect(await storage.receive(inPieces(running), 'a.mp4', 'evidence')).toMatchObject({ ok: true });
  const wrong = {
    'cut in its media': whole.subarray(0, -1),
    'without a film': Buffer.concat([fileTypeBox(), boxOf('mdat', 'x')]),
    'without media': Buffer.concat([fileTypeBox(), boxOf('moov', trackOf())]),
    'two films': Buffer.concat([whole, boxOf('moov', trackOf())]),
    'bytes after its end': Buffer.concat([whole, Buffer.from('<p>')]),
    'a box of no list': Buffer.concat([whole, boxOf('evil', 'x')]),
    'a box shorter than its head': Buffer.concat([whole, words(4), Buffer.from('free')]),
    'a long box beyond the file': Buffer.concat([whole, words(1), Buffer.from('free'), words(0xffffffff, 9)]),
  };
  for (const [kind, content] of Object.entries(wrong)) {
    const received = await storage.receive(inPieces(content), 'a.mp4', 'evidence');
    expect(received, kind).toEqual({ ok: false, refusal: { code: 'videoIncomplete' } });
  }
  const film = Buffer.concat([fileTypeBox(), boxOf('moov', words(9)), boxOf('mdat', 'x')]);
  expect(await storage.receive(inPieces(film), 'a.mp4', 'evidence')).toMatchObject({
    refusal: { code: 'fileDamaged' },
  });
  expect((await files()).length).toBe(1);
});
