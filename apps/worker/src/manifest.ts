import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Dump } from '@alianzas/domain/backup';

/** A file within a copy: an object of the store, or a root. */
export interface CopiedObject {
  name: string;
  bytes: number;
  sha256: string;
}

/** What a copy of an installation says of itself, signed with AUDIT_KEY. */
export interface Manifest {
  v: 1;
  /** ISO 8601, UTC */
  at: string;
  database: Dump;
  objects: CopiedObject[];
  /** The signed roots of its history; a copy of before they were kept with it says nothing of them */
  roots?: CopiedObject[];
  /** The keys of the files that its rows name and that were not there: the copy is without them */
  missing?: string[];
  signature: string;
}

export const MANIFEST = 'manifiesto.json';
export const tablePath = (folder: string, table: string): string => join(folder, 'tablas', `${table}.copy`);
export const objectPath = (folder: string, name: string): string => join(folder, 'archivos', name);
export const rootsPath = (folder: string): string => join(folder, 'auditoria');

export function signed(manifest: Omit<Manifest, 'signature'>, key: Uint8Array): Manifest {
  return { ...manifest, signature: signatureOf(manifest, key) };
}

export function isSignedBy({ signature, ...manifest }: Manifest, key: Uint8Array): boolean {
  const own = signatureOf(manifest, key);
  return signature?.length === own.length && timingSafeEqual(Buffer.from(signature), Buffer.from(own));
}

function signatureOf(manifest: Omit<Manifest, 'signature'>, key: Uint8Array): string {
  return createHmac('sha256', key)
    .update(`alianzas-copy\n${JSON.stringify(manifest)}`, 'utf8')
    .digest('hex');
}

/** The bytes and the SHA-256 of a file of a copy; null when it is not there. */
export async function sumOf(path: string): Promise<{ bytes: number; sha256: string } | null> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of createReadStream(path)) {
      bytes += (chunk as Buffer).length;
      hash.update(chunk as Buffer);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
  return { bytes, sha256: hash.digest('hex') };
}
