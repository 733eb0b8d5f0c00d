import { refuse } from '../refusals.ts';
import { headOf } from './bytes.ts';
import type { Candidate, Inspection } from './candidate.ts';

const longestFileTypeBox = 4096;

/** An MP4 begins with a whole `ftyp` box that names printable brands. The rest is not decoded. */
export async function inspectVideo({ path, bytes, extension }: Candidate): Promise<Inspection> {
  const head = await headOf(path, 16);
  if (head.length < 16) return refuse({ code: 'fileDamaged' });
  const size = head.readUInt32BE(0);
  const named = head.toString('latin1', 4, 8) === 'ftyp' && /^[\x20-\x7e]{4}$/.test(head.toString('latin1', 8, 12));
  if (!named) return refuse({ code: 'fileTypeMismatch', extension, found: null, convertTo: null });
  const whole = size >= 16 && size <= Math.min(bytes, longestFileTypeBox) && size % 4 === 0;
  return whole ? { ok: true } : refuse({ code: 'fileDamaged' });
}
