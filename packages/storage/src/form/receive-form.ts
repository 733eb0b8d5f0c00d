import type { LandedFile, StoredFile } from '../files.ts';
import { isFullDisk } from '../landing.ts';
import { noFields } from './fields.ts';
import type { FormFault, FormFields, FormRules, ReceivedForm } from './form.ts';
import { type Heard, limitsOf, listen, ofForm } from './listen.ts';
import { type ParseEnd, parseForm } from './parse.ts';

interface LandedPart {
  field: string;
  fileName: string;
  file: LandedFile;
}

interface Settled {
  landed: LandedPart[];
  faults: FormFault[];
  broken: unknown[];
}

/**
 * Reads a form (multipart or urlencoded) as it arrives: texts are collected within bounds, files are landed one by one
 * and kept only when nothing in the whole form is refused. On any refusal every file received is removed, and each
 * fault says field, file and why; what was typed comes back. What a client does
 * never makes it throw; a broken disk or store does.
 */
export async function receiveForm(request: Request, rules: FormRules): Promise<ReceivedForm> {
  const heard: Heard = { texts: noFields(), arrivals: [], faults: [] };
  const end = await parseForm(request, limitsOf(rules), listen(rules, heard));
  const settled = await settle(heard);
  const faults = [...settled.faults, ...faultsOfEnd(end, rules, heard, settled.faults)];
  const { landed } = settled;
  if (faults.length === 0 && settled.broken.length === 0) return keepAll(rules, landed, heard.texts.fields);
  await Promise.all(landed.map(({ file }) => rules.storage.discard(file)));
  if (settled.broken.length > 0) throw settled.broken[0];
  return { ok: false, fields: heard.texts.fields, refusals: faults };
}

async function settle({ arrivals, faults }: Heard): Promise<Settled> {
  const results = await Promise.allSettled(arrivals.map(({ landing }) => landing));
  const settled: Settled = { landed: [], faults: [...faults], broken: [] };
  for (const [at, { field, fileName }] of arrivals.entries()) {
    const result = results[at];
    if (result?.status === 'rejected') settled.broken.push(result.reason);
    if (result?.status !== 'fulfilled') continue;
    if (result.value.ok) settled.landed.push({ field, fileName, file: result.value.landed });
    else settled.faults.push({ field, fileName, ...result.value.refusal });
  }
  return { ...settled, faults: withOneInterruption(settled.faults) };
}

/** A cut reaches every file that was still being written; the one that was arriving is the last. */
function withOneInterruption(faults: readonly FormFault[]): FormFault[] {
  const cut = faults.filter(({ code }) => code === 'uploadInterrupted');
  return faults.filter((fault) => fault.code !== 'uploadInterrupted' || fault === cut.at(-1));
}

function faultsOfEnd(end: ParseEnd, rules: FormRules, heard: Heard, known: readonly FormFault[]): FormFault[] {
  if (end === 'unreadable') return [ofForm({ code: 'formUnreadable' })];
  if (end === 'interrupted') {
    const told = known.some(({ code }) => code === 'uploadInterrupted');
    return told ? [] : [ofForm({ code: 'uploadInterrupted' })];
  }
  const brought = new Set([...heard.arrivals, ...heard.faults].map(({ field }) => field));
  const missing = (rules.required ?? []).filter((field) => !brought.has(field));
  return missing.map((field) => ({ field, fileName: null, code: 'fileMissing' }));
}

async function keepAll(rules: FormRules, landed: readonly LandedPart[], fields: FormFields): Promise<ReceivedForm> {
  const files: Record<string, StoredFile[]> = Object.fromEntries(Object.keys(rules.slots).map((field) => [field, []]));
  for (const [at, { field, fileName, file }] of landed.entries()) {
    try {
      files[field]?.push(await rules.storage.keep(file));
    } catch (error) {
      await Promise.all(
        Object.values(files)
          .flat()
          .map(({ key }) => rules.storage.remove(key)),
      );
      await Promise.all(landed.slice(at + 1).map((later) => rules.storage.discard(later.file)));
      if (!isFullDisk(error)) throw error;
      return { ok: false, fields, refusals: [{ field, fileName, code: 'storageFull' }] };
    }
  }
  return { ok: true, fields, files };
}
