import { fileTypeFromBuffer } from 'file-type';
import { conversionFor, refuse } from '../refusals.ts';
import type { Extension } from '../slots.ts';
import { headOf } from './bytes.ts';
import type { Candidate, Inspection, Inspector } from './candidate.ts';
import { inspectOffice } from './office.ts';
import { inspectPdf } from './pdf.ts';
import { inspectPicture } from './picture.ts';
import { foreignContent } from './polyglot.ts';
import { inspectVideo } from './video.ts';

const inspectors: Record<Extension, { contents: readonly string[]; inspect: Inspector }> = {
  jpg: { contents: ['jpg'], inspect: inspectPicture },
  png: { contents: ['png'], inspect: inspectPicture },
  pdf: { contents: ['pdf'], inspect: inspectPdf },
  docx: { contents: ['zip', 'cfb'], inspect: inspectOffice },
  xlsx: { contents: ['zip', 'cfb'], inspect: inspectOffice },
  mp4: { contents: ['mp4', 'm4v', '3gp'], inspect: inspectVideo },
};

/** Says whether a landed file is what its extension claims and nothing else besides. Reads it; never changes it. */
export async function inspect(candidate: Candidate): Promise<Inspection> {
  const { contents, inspect: inspectContents } = inspectors[candidate.extension];
  const found = await contentOf(candidate.path);
  if (found === null || !contents.includes(found)) return mismatch(candidate, found);
  const foreign = found === 'zip' ? null : await foreignContent(candidate);
  return foreign === null ? inspectContents(candidate) : mismatch(candidate, foreign);
}

async function contentOf(path: string): Promise<string | null> {
  const head = await headOf(path, 4100);
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04', 'latin1'))) return 'zip';
  return (await fileTypeFromBuffer(head))?.ext ?? null;
}

function mismatch({ extension }: Candidate, found: string | null) {
  return refuse({ code: 'fileTypeMismatch', extension, found, convertTo: conversionFor(found) });
}
