import { fileTypeFromBuffer } from 'file-type';
import { conversionFor, type Refused, refuse } from '../refusals.ts';
import type { Extension } from '../slots.ts';
import { headOf } from './bytes.ts';
import type { Candidate, Inspection, Inspector } from './candidate.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf, pdfBegin } from './pdf.ts';
import { inspectPicture } from './picture.ts';
import { foreignContent } from './polyglot.ts';
import { inspectVideo } from './video.ts';

/** By what the bytes say that they are. An Office file is a ZIP, or with a password an old compound file. */
const inspectors: Readonly<Record<string, { is: Extension | 'office'; inspect: Inspector }>> = {
  jpg: { is: 'jpg', inspect: inspectPicture },
  png: { is: 'png', inspect: inspectPicture },
  pdf: { is: 'pdf', inspect: inspectPdf },
  zip: { is: 'office', inspect: inspectOffice },
  cfb: { is: 'office', inspect: inspectOffice },
  mp4: { is: 'mp4', inspect: inspectVideo },
  m4v: { is: 'mp4', inspect: inspectVideo },
  '3gp': { is: 'mp4', inspect: inspectVideo },
  '3g2': { is: 'mp4', inspect: inspectVideo },
  mov: { is: 'mov', inspect: inspectVideo },
};

/**
 * Says what a landed file is by its contents, and that it is nothing else besides. A name that says another type of
 * the same slot is a slip, not a fault: people rename files. Reads the file; never changes it.
 */
export async function inspect(candidate: Candidate): Promise<Inspection> {
  const found = await contentOf(candidate.path);
  const known = found !== null && Object.hasOwn(inspectors, found) ? inspectors[found] : undefined;
  if (!known) return mismatch(candidate, found);
  if (known.is === 'office') return asAllowed(candidate, await known.inspect(candidate));
  if (!candidate.allowed.includes(known.is)) return mismatch(candidate, found);
  const truly = { ...candidate, extension: known.is };
  const foreign = await foreignContent(truly);
  return foreign === null ? known.inspect(truly) : mismatch(candidate, foreign);
}

function asAllowed(candidate: Candidate, inspection: Inspection): Inspection {
  if (!inspection.ok || candidate.allowed.includes(inspection.extension)) return inspection;
  return mismatch(candidate, inspection.extension);
}

async function contentOf(path: string): Promise<string | null> {
  const head = await headOf(path, 4100);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip';
  if (pdfBegin.test(head.toString('latin1', 0, 1100))) return 'pdf';
  return (await fileTypeFromBuffer(head))?.ext ?? null;
}

function mismatch({ extension, allowed }: Candidate, found: string | null): Refused {
  return refuse({ code: 'fileTypeMismatch', extension, allowed, found, convertTo: conversionFor(found) });
}
