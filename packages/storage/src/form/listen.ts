import type { Readable } from 'node:stream';
import type { Landing } from '../files.ts';
import { shownFileName } from '../names.ts';
import { type FileRefusal, type FormRefusal, refuse } from '../refusals.ts';
import { largestOf, type SlotName } from '../slots.ts';
import { addField, type CollectedFields, fieldLimit, fieldsLimit } from './fields.ts';
import type { FormFault, FormRules } from './form.ts';
import type { ParseEvents, ParseLimits } from './parse.ts';

/** What a form has brought so far. */
export interface Heard {
  texts: CollectedFields;
  arrivals: { field: string; fileName: string; landing: Promise<Landing> }[];
  faults: FormFault[];
}

/** A file input left empty also sends a part: room for those, beyond the files that a form may bring. */
const emptyInputs = 50;

export function limitsOf({ slots, maxFields, maxFiles }: FormRules): ParseLimits {
  const fileSize = Math.max(0, ...Object.values(slots).map(largestOf)) + 1;
  return { fields: maxFields, files: maxFiles + emptyInputs, fileSize };
}

/** A fault of the form as a whole. */
export function ofForm(refusal: FileRefusal | FormRefusal): FormFault {
  return { field: null, fileName: null, ...refusal };
}

/** Collects what the parser meets. A fault of the same kind is told once per field. */
export function listen(rules: FormRules, { texts, arrivals, faults }: Heard): ParseEvents {
  function once(fault: FormFault): void {
    if (!faults.some(({ code, field }) => code === fault.code && field === fault.field)) faults.push(fault);
  }

  return {
    field(name, value, cut) {
      if (cut) once({ field: name, fileName: null, code: 'formTooLarge', limit: fieldLimit });
      if (!addField(texts, name, value)) once(ofForm({ code: 'formTooLarge', limit: fieldsLimit }));
    },
    file(field, stream, sent) {
      if (rules.takesNoFiles) return void stream.resume();
      const fileName = shownFileName(sent);
      if (sent === '') return ignoreEmpty(stream, () => once({ field, fileName, code: 'fileNameRefused' }));
      const slot = Object.hasOwn(rules.slots, field) ? rules.slots[field] : undefined;
      const room = arrivals.length < rules.maxFiles;
      if (slot && room) return void arrivals.push({ field, fileName, landing: land(rules, stream, sent, slot) });
      stream.resume();
      once({ field, fileName, ...(slot ? tooMany(rules) : { code: 'fileUnexpected' }) });
    },
    tooManyFields: () => once(ofForm({ code: 'tooManyFields', limit: rules.maxFields })),
    tooManyFiles: () => once(ofForm(tooMany(rules))),
  };
}

/** The handler is attached at birth: a landing that fails while the form is still being read must not kill the process. */
function land(rules: FormRules, stream: Readable, name: string, slot: SlotName): Promise<Landing> {
  const landing = landAdmitted(rules, stream, name, slot);
  landing.catch(() => stream.resume());
  return landing;
}

async function landAdmitted(
  { storage, admits }: FormRules,
  stream: Readable,
  name: string,
  slot: SlotName,
): Promise<Landing> {
  if (!admits || (await admits())) return storage.land(stream, name, slot);
  stream.resume();
  return refuse({ code: 'fileMissing' });
}

function ignoreEmpty(stream: Readable, whenFull: () => void): void {
  stream.once('data', whenFull);
  stream.resume();
}

function tooMany({ maxFiles }: FormRules): FileRefusal {
  return { code: 'tooManyFiles', limit: maxFiles };
}
