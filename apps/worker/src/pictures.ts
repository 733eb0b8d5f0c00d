import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { StoredPicture } from '@alianzas/domain/demo';
import { drawJpeg, type Storage } from '@alianzas/storage';

const HILLS = ['#1d5c43', '#3f7a5b', '#a33f26', '#2c5f8a', '#b8860b'];

/** A drawn landscape for the demonstration's evidence: hills and a sun, never people. */
export async function drawPicture(storage: Storage, title: string): Promise<StoredPicture> {
  const seed = createHash('sha256').update(title).digest();
  const hill = (n: number) => HILLS[seed[n]! % HILLS.length]!;
  const line = (n: number) => 420 + (seed[n]! % 160);
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="800"><rect width="1200" height="800" fill="#eaf1ee"/>
    <circle cx="${200 + seed[0]! * 3}" cy="180" r="80" fill="#f4c430"/>
    <path d="M0 ${line(1)} C300 ${line(2) - 200} 500 ${line(3)} 700 ${line(4) - 120} S1100 ${line(5)} 1200 ${line(6)} V800 H0Z" fill="${hill(7)}"/>
    <path d="M0 ${line(8) + 120} C260 ${line(9)} 620 ${line(10) + 140} 1200 ${line(11) + 60} V800 H0Z" fill="${hill(12)}"/></svg>`;
  const bytes = await drawJpeg(svg);
  const received = await storage.receive(Readable.from(bytes), 'jornada.jpg', 'evidence');
  if (!received.ok) throw new Error(`the demonstration's picture was refused: ${received.refusal.code}`);
  const { key, name, mediaType, bytes: size, sha256, width, height } = received.file;
  return { key, name, mediaType, bytes: size, sha256, width, height };
}
