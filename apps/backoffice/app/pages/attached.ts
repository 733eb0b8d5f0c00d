import type { AttachedFile } from '@alianzas/domain/views';
import { bytes } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import type { FileItem } from '@alianzas/ui';

/** Nothing is opened that waits for the scanner or was found infected. */
export function isOpenable(scan: string): boolean {
  return scan === 'clean' || scan === 'noScanner';
}

const WAITS: { readonly [scan: string]: string } = {
  pending: 'Espera la revisión de virus',
  infected: 'Tiene un virus: no se abre',
};

/** The documents that came with a request, each with its link once it may be opened. */
export function attachedItems(files: readonly AttachedFile[]): FileItem[] {
  return files.map(({ id, name, bytes: size, scan }) => ({
    name,
    meta: bytes(size),
    ...(isOpenable(scan) ? { href: backoffice.file(id) } : { note: WAITS[scan] ?? '' }),
  }));
}
