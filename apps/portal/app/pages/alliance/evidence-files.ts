import type { EvidenceRowFile } from '@alianzas/domain/views';
import { bytes } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import type { FileItem } from '@alianzas/ui';

/** Nothing is opened that waits for the scanner or was found infected. */
export function isOpenable(scan: string): boolean {
  return scan === 'clean' || scan === 'noScanner';
}

/** What is said of an infected file: where another may take its place, and of what was sent, which stays as it is. */
const INFECTED = {
  replaceable: 'Tiene un virus y nadie lo puede abrir. Revise su equipo y cargue otro archivo.',
  sent: 'Tiene un virus y nadie lo puede abrir. Revise su equipo: lo que envió queda guardado como se envió.',
};

/** A file by its name, a link where it may be opened; `of` says whether another may be uploaded in its place. */
export function fileItem(
  file: { name: string; bytes: number; scan: string },
  href: string,
  of: keyof typeof INFECTED = 'sent',
): FileItem {
  const { name, scan } = file;
  return { name, meta: bytes(file.bytes), ...(isOpenable(scan) ? { href } : { note: noteOf(scan, of) }) };
}

function noteOf(scan: string, of: keyof typeof INFECTED): string {
  if (scan === 'infected') return INFECTED[of];
  return scan === 'pending' ? 'Estamos revisando que no tenga virus. En unos minutos se puede abrir.' : '';
}

/** The files of an evidence as its ally sees them: what may be opened is a link, and a picture shows itself small. */
export function evidenceFiles(evidence: number, files: readonly EvidenceRowFile[]): FileItem[] {
  return files.map((file) => ({
    ...fileItem(file, portal.file(file.id), 'replaceable'),
    ...(isOpenable(file.scan) && { picture: pictureOf(file, evidence) }),
  }));
}

function pictureOf({ id, name, mediaType, width, height }: EvidenceRowFile, evidence: number): FileItem['picture'] {
  if (!mediaType.startsWith('image/')) return undefined;
  const size = width && height ? { width, height } : {};
  return { src: portal.thumbnail(id), alt: `Foto ${name} de la evidencia ${evidence}`, ...size };
}
