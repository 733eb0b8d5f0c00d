import { thumbnailMediaType } from './copies.ts';
import { cleanFileName } from './names.ts';
import { fileTypes } from './slots.ts';

const known = new Set<string>([...Object.values(fileTypes).map((type) => type.mediaType), 'image/webp']);

/**
 * Headers of every answer that carries a kept file but its thumbnail: always an attachment (RFC 6266, the UTF-8 name beside an ASCII
 * one), never sniffed, never run, never cached. `bytes` null when the length is not known.
 */
export function attachmentHeaders(name: string, mediaType: string, bytes: number | null): Record<string, string> {
  return {
    'Content-Disposition': contentDisposition(name),
    'Content-Type': known.has(mediaType) ? mediaType : 'application/octet-stream',
    ...guarded(bytes),
  };
}

/** Headers of a thumbnail, the only kept thing that a page shows: drawn anew by us, so inline; otherwise as guarded as the rest. */
export function thumbnailHeaders(bytes: number | null): Record<string, string> {
  return { 'Content-Disposition': 'inline', 'Content-Type': thumbnailMediaType, ...guarded(bytes) };
}

function guarded(bytes: number | null): Record<string, string> {
  return {
    ...(bytes === null ? {} : { 'Content-Length': String(bytes) }),
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Cache-Control': 'private, no-store',
    'Cross-Origin-Resource-Policy': 'same-origin',
  };
}

function contentDisposition(name: string): string {
  const safe = cleanFileName(name) ?? 'archivo';
  const ascii = safe
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^ -~]|["%\\]/gu, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtended(safe)}`;
}

function encodeExtended(name: string): string {
  return encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
