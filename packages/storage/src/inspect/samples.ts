import type { Box } from './boxes.ts';
import { readAt } from './bytes.ts';
import type { OpenMovie } from './movie.ts';
import { inTurns } from './turns.ts';

type Range = [from: number, until: number];

/** Where the samples of a track lie, within the boxes that hold media, touching ranges as one. */
export type SamplesOf = (parts: readonly Box[]) => Promise<Range[] | null>;

/** Of all tracks that do not play, together: bytes of their tables (four hours at sixty a second), and chunks. */
const longestTables = 4 * 1024 * 1024;
const mostChunks = 100_000;
/** Cameras write them one after another; putting them in order is work done at once. */
const mostInDisorder = 20_000;

/** Reads the tables of tracks. Null when they are longer than any phone writes, or say what cannot be. */
export function samplesIn({ handle, boxesIn }: OpenMovie, media: readonly Box[]): SamplesOf {
  const turns = inTurns();
  let room = longestTables;
  let chunks = mostChunks;

  async function tableOf(boxes: readonly Box[], type: string): Promise<Buffer | null> {
    const box = boxes.find((one) => one.type === type);
    if (!box) return null;
    room -= box.end - box.body;
    return room < 0 ? null : readAt(handle, box.body, box.end - box.body);
  }

  async function tablesOf(parts: readonly Box[]): Promise<Tables | null> {
    const information = parts.find(({ type }) => type === 'minf');
    const inner = information ? await boxesIn(information.body, information.end) : null;
    const table = inner?.find(({ type }) => type === 'stbl');
    const boxes = table ? await boxesIn(table.body, table.end) : null;
    if (!boxes) return null;
    const short = await tableOf(boxes, 'stco');
    const long = short ? null : await tableOf(boxes, 'co64');
    const [spread, sizes] = [await tableOf(boxes, 'stsc'), await tableOf(boxes, 'stsz')];
    return read({ places: short ?? long, step: short ? 4 : 8, spread, sizes });
  }

  return async (parts) => {
    const tables = await tablesOf(parts);
    if (tables === null) return null;
    chunks -= tables.offsets.length;
    if (chunks < 0 || !isInOrder(tables.offsets)) return null;
    await turns.next();
    const ranges = chunksOf(tables);
    await turns.next();
    return within(merged(ranges), media);
  };
}

interface Tables {
  offsets: number[];
  runs: { first: number; samples: number }[];
  /** Bytes of the samples from one up to another */
  sizes: (from: number, until: number) => number;
  count: number;
}

interface Written {
  places: Buffer | null;
  /** Bytes of a place */
  step: 4 | 8;
  spread: Buffer | null;
  sizes: Buffer | null;
}

function read({ places, step, spread, sizes }: Written): Tables | null {
  if (!places || !spread || !sizes || sizes.length < 12) return null;
  const one = sizes.readUInt32BE(4);
  const count = sizes.readUInt32BE(8);
  if (one === 0 && 12 + count * 4 > sizes.length) return null;
  return {
    offsets: rows(places, 8, step).map((at) =>
      step === 4 ? places.readUInt32BE(at) : Number(places.readBigUInt64BE(at)),
    ),
    runs: rows(spread, 8, 12).map((at) => ({ first: spread.readUInt32BE(at), samples: spread.readUInt32BE(at + 4) })),
    sizes: (from, until) => (one === 0 ? sumOf(sizes, from, until) : one * (until - from)),
    count,
  };
}

function isInOrder(offsets: readonly number[]): boolean {
  return offsets.length <= mostInDisorder || offsets.every((offset, at) => offset >= (offsets[at - 1] ?? 0));
}

function rows(table: Buffer, from: number, step: number): number[] {
  const count = table.length < from ? 0 : Math.min(table.readUInt32BE(4), Math.floor((table.length - from) / step));
  return Array.from({ length: count }, (_, row) => from + row * step);
}

function chunksOf({ offsets, runs, sizes, count }: Tables): Range[] {
  const ranges: Range[] = [];
  let sample = 0;
  let run = 0;
  for (const [at, offset] of offsets.entries()) {
    while ((runs[run + 1]?.first ?? Number.POSITIVE_INFINITY) <= at + 1) run += 1;
    const until = Math.min(count, sample + (runs[run]?.samples ?? 0));
    const length = sizes(sample, until);
    sample = until;
    if (length > 0) ranges.push([offset, offset + length]);
  }
  return ranges;
}

function sumOf(sizes: Buffer, from: number, until: number): number {
  let sum = 0;
  for (let sample = from; sample < until; sample += 1) sum += sizes.readUInt32BE(12 + sample * 4);
  return sum;
}

/** The parts of ranges that lie in the media boxes; both come sorted. */
function within(ranges: readonly Range[], media: readonly Box[]): Range[] {
  const inside: Range[] = [];
  let box = 0;
  for (const [from, until] of ranges) {
    while ((media[box]?.end ?? until) <= from) box += 1;
    for (let at = box; (media[at]?.body ?? until) < until; at += 1) {
      const { body, end } = media[at] ?? { body: until, end: until };
      if (Math.max(from, body) < Math.min(until, end)) inside.push([Math.max(from, body), Math.min(until, end)]);
    }
  }
  return inside;
}

function merged(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [from, until] of [...ranges].sort(([one], [other]) => one - other)) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], until);
    else joined.push([from, until]);
  }
  return joined;
}
