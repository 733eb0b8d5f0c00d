import { rm } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { type Copies, makeCopies } from './copies.ts';
import type { Landing } from './files.ts';
import { inspect } from './inspect/inspect.ts';
import { type Arrived, arrive, isFullDisk, measure } from './landing.ts';
import { cleanFileName, extensionOf } from './names.ts';
import { conversionFor, type Refused, refuse } from './refusals.ts';
import { type Extension, extensionsOf, fileTypes, limitOf, type SlotName, typeOfExtension } from './slots.ts';

interface Named {
  name: string;
  extension: Extension;
  slot: SlotName;
}

/** From a stream to a landed file: name and extension first, so that what is refused by name is never written. */
export async function landStream(stream: Readable, sent: string, slot: SlotName, folder: string): Promise<Landing> {
  const named = checkName(sent, slot);
  if ('refusal' in named) {
    stream.on('error', () => {});
    stream.resume();
    return named;
  }
  const arrived = await arrive(stream, folder, named);
  return arrived.ok ? examine(arrived, named, folder) : arrived;
}

/** The same for a file that is already whole in the landing folder; it is removed when refused. */
export async function landFile(path: string, sent: string, slot: SlotName, folder: string): Promise<Landing> {
  const named = checkName(sent, slot);
  if ('refusal' in named) return drop(path, named);
  const arrived = await measure(path);
  const limit = limitOf(slot, named.extension);
  if (arrived.bytes === 0) return drop(path, refuse({ code: 'fileEmpty' }));
  if (arrived.bytes <= limit) return examine(arrived, named, folder);
  return drop(path, refuse({ code: 'fileTooLarge', kind: fileTypes[named.extension].kind, limit }));
}

function checkName(sent: string, slot: SlotName): Named | Refused {
  const name = cleanFileName(sent);
  if (name === null) return refuse({ code: 'fileNameRefused' });
  const allowed = extensionsOf(slot);
  const found = extensionOf(name);
  const extension = typeOfExtension(found);
  if (extension !== null && allowed.includes(extension)) return { name, extension, slot };
  return refuse({ code: 'fileTypeRefused', allowed, found, convertTo: conversionFor(found) });
}

async function examine({ path, bytes, sha256 }: Arrived, named: Named, folder: string): Promise<Landing> {
  const { name, extension } = named;
  try {
    const inspection = await inspect({ path, bytes, extension });
    if (!inspection.ok) return drop(path, inspection);
    const copies = await copiesOf(path, extension, folder);
    if (copies === 'undecodable') return drop(path, refuse({ code: 'fileDamaged' }));
    const { width, height } = inspection;
    const size = width === undefined || height === undefined ? {} : { width, height };
    const facts = { name, extension, mediaType: fileTypes[extension].mediaType, bytes, sha256, ...size };
    return { ok: true, landed: { path, copies, facts } };
  } catch (error) {
    await rm(path, { force: true });
    if (isFullDisk(error)) return refuse({ code: 'storageFull' });
    throw error;
  }
}

async function copiesOf(path: string, extension: Extension, folder: string): Promise<Copies | null | 'undecodable'> {
  if (extension !== 'jpg' && extension !== 'png') return null;
  return (await makeCopies(path, extension, folder)) ?? 'undecodable';
}

async function drop(path: string, refused: Refused): Promise<Refused> {
  await rm(path, { force: true });
  return refused;
}
