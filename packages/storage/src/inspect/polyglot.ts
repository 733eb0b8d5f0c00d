import { fileTypes } from '../slots.ts';
import { findInFile, headOf, tailOf } from './bytes.ts';
import type { Candidate } from './candidate.ts';
import { findZipEnd, zipEndReach } from './zip-directory.ts';

const markup = /<script[\s>]|<\?php\s|<html[\s>]|<!doctype html|<svg\s[^<>]{0,120}xmlns/i;
const pdfHeader = /%PDF-\d/;
const markupOrPdf = new RegExp(`${markup.source}|${pdfHeader.source}`, 'i');

/**
 * What else a file is besides its type, or null: a ZIP by its end, a page or a PDF by the marks that make a reader
 * take it for one. Phones append pictures and video to their JPEG, so what merely trails is not a fault.
 */
export async function foreignContent(candidate: Candidate): Promise<string | null> {
  const { path, bytes, extension } = candidate;
  if (findZipEnd(await tailOf(path, bytes, zipEndReach)) !== null) return 'zip';
  if (fileTypes[extension].kind === 'picture') return foreignInPicture(path);
  const head = (await headOf(path, 4096)).toString('latin1');
  if (markup.test(head)) return 'html';
  return extension !== 'pdf' && pdfHeader.test(head) ? 'pdf' : null;
}

async function foreignInPicture(path: string): Promise<string | null> {
  const head = await headOf(path, 6);
  const scriptLength = head.subarray(4, 6).toString('latin1') === '/*';
  if (scriptLength) return 'js';
  const found = await findInFile(path, markupOrPdf);
  if (found === null) return null;
  return found.startsWith('%') ? 'pdf' : 'html';
}
