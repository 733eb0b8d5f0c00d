import type { Readable } from 'node:stream';
import { type Copies, makeCopies } from './copies.ts';
import type { Landing } from './files.ts';
import type { Inspected } from './inspect/candidate.ts';
import { inspect } from './inspect/inspect.ts';
import { type Arrived, arrive, isUnwritable, measure, removeLanded } from './landing.ts';
import { cleanFileName, extensionOf, withExtension } from './names.ts';
import { conversionFor, type Refused, refuse } from './refusals.ts';
import { type Extension, extensionsOf, fileTypes, limitOf, type SlotName, typeOfExtension } from './slots.ts';
import { writeVeil } from './veil.ts';

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
  const { slot } = named;
  try {
    const inspection = await inspect({ path, bytes, extension: named.extension, allowed: extensionsOf(slot) });
    if (!inspection.ok) return drop(path, inspection);
    const { extension, width, height } = inspection;
    const limit = limitOf(slot, extension);
    if (bytes > limit) return drop(path, refuse({ code: 'fileTooLarge', kind: fileTypes[extension].kind, limit }));
    const copies = await copiesOf(path, inspection, folder);
    if (copies === 'undecodable') return drop(path, refuse({ code: 'fileDamaged' }));
    const size = width === undefined || height === undefined ? {} : { width, height };
    const name = extension === named.extension ? named.name : withExtension(named.name, extension);
    const facts = { name, extension, mediaType: fileTypes[extension].mediaType, bytes, sha256, ...size };
    return { ok: true, landed: { path, copies, facts } };
  } catch (error) {
    await removeLanded(path);
    if (isUnwritable(error)) return refuse({ code: 'storageUnwritable' });
    // Whatever it is that cannot be looked into, its sender keeps the rest of the form; whoever asked tells the log why
    return refuse({ code: 'fileDamaged', cause: error });
  }
}

async function copiesOf(path: string, inspected: Inspected, folder: string): Promise<Copies | 'undecodable'> {
  const { extension, veil = [] } = inspected;
  if (extension === 'jpg' || extension === 'png') return (await makeCopies(path, extension, folder)) ?? 'undecodable';
  return veil.length > 0 ? { veil: await writeVeil(veil, folder) } : {};
}

async function drop(path: string, refused: Refused): Promise<Refused> {
  await removeLanded(path);
  return refused;
}
