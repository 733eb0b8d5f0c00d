import type { StoredFile } from '../files.ts';
import type { WaitingFile } from '../waiting.ts';
import { noFields } from './fields.ts';
import type { FormFault, FormFields, FormRules, ReceivedForm } from './form.ts';
import { keepAll, type LandedPart, notesOf } from './keep-all.ts';
import { type Heard, limitsOf, listen, ofForm } from './listen.ts';
import { type ParseEnd, parseForm } from './parse.ts';
import { returning } from './returning.ts';

interface Settled {
  landed: LandedPart[];
  faults: FormFault[];
  broken: unknown[];
}

/**
 * Reads a form (multipart or urlencoded) as it arrives: texts are collected within bounds, files are landed one by one,
 * and those that pass are kept, with those that waited, whatever else is refused: none has to be chosen twice. Each
 * fault says field, file and why; what was typed comes back. A form that was cut, or that cannot be read, keeps nothing new.
 * What a client does never makes it throw; a broken disk or store does, and what was kept by then is the sweep's.
 */
export async function receiveForm(request: Request, rules: FormRules): Promise<ReceivedForm> {
  const heard: Heard = { texts: noFields(), arrivals: [], faults: [] };
  const end = await parseForm(request, limitsOf(rules), listen(rules, heard));
  const settled = await settle(heard);
  const { fields } = heard.texts;
  const returned = await returning(rules, fields);
  if (settled.broken.length > 0 || end !== 'whole' || isCut(settled)) {
    await Promise.all(settled.landed.map(({ file }) => rules.storage.discard(file)));
    if (settled.broken.length > 0) throw settled.broken[0];
    const refusals = [...settled.faults, ...toldOf(end, settled)];
    return { ok: false, ...answerOf(rules, fields, returned.files), refusals };
  }
  const kept = await keepAll(rules, settled.landed, returned.files);
  const files = [...returned.files, ...kept.files];
  const faults = [...settled.faults, ...returned.faults, ...kept.faults];
  const refusals = [...faults, ...missing(rules, files, [...heard.arrivals, ...faults])];
  const answer = answerOf(rules, fields, files);
  return refusals.length === 0 ? { ok: true, ...answer } : { ok: false, ...answer, refusals };
}

function answerOf(rules: FormRules, fields: FormFields, files: readonly WaitingFile[]) {
  return { fields, files: byField(rules, files), waiting: notesOf(rules, files) };
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

function isCut({ faults }: Settled): boolean {
  return faults.some(({ code }) => code === 'uploadInterrupted');
}

function toldOf(end: ParseEnd, settled: Settled): FormFault[] {
  if (end === 'unreadable') return [ofForm({ code: 'formUnreadable' })];
  return end === 'interrupted' && !isCut(settled) ? [ofForm({ code: 'uploadInterrupted' })] : [];
}

function missing(
  { required = [] }: FormRules,
  files: readonly WaitingFile[],
  brought: readonly { field: string | null }[],
): FormFault[] {
  const fields = new Set([...files, ...brought].map(({ field }) => field));
  const empty = required.filter((field) => !fields.has(field));
  return empty.map((field) => ({ field, fileName: null, code: 'fileMissing' }));
}

function byField({ slots }: FormRules, files: readonly WaitingFile[]): Record<string, StoredFile[]> {
  const ofField = (field: string) => files.filter((one) => one.field === field).map(({ file }) => file);
  return Object.fromEntries(Object.keys(slots).map((field) => [field, ofField(field)]));
}
