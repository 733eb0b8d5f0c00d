import type { KeptFile } from '@alianzas/domain/evidence';
import { fileSentence } from '@alianzas/lexicon';
import { receiveForm, type SlotName, type StoredFile, searchParamsOf } from '@alianzas/storage';
import type { FormState } from '@alianzas/web/actions';
import type { AppLoadContext } from '@remix-run/node';

export interface Upload {
  ok: boolean;
  texts: URLSearchParams;
  errors: FormState['errors'];
  /** What the rows of a field's files say */
  kept(field: string): KeptFile[];
  /** Takes the files back out of the storage: nothing names them */
  discard(): Promise<void>;
}

/** Reads a form with files, one slot a field, each compulsory unless `required` says less; no transaction is open while it arrives. */
export async function received(
  request: Request,
  context: AppLoadContext,
  slots: Readonly<Record<string, SlotName>>,
  maxFiles = 1,
  required: readonly string[] = Object.keys(slots),
): Promise<Upload> {
  await context.rest();
  const { storage } = context;
  const form = await receiveForm(request, { storage, slots, required, maxFields: 200, maxFiles });
  const files: Record<string, StoredFile[]> = form.ok ? form.files : {};
  const errors: FormState['errors'] = {};
  for (const fault of form.ok ? [] : form.refusals) {
    const field = fault.field ?? '';
    errors[field] = [...(errors[field] ?? []), fileSentence(fault)];
  }
  return {
    ok: form.ok,
    texts: searchParamsOf(form.fields),
    errors,
    kept: (field) => (files[field] ?? []).map((file) => rowOf(file, context.firstScan)),
    discard: async () => {
      await Promise.all(
        Object.values(files)
          .flat()
          .map(({ key }) => storage.remove(key)),
      );
    },
  };
}

function rowOf({ key, name, mediaType, bytes, sha256, width, height }: StoredFile, scan: KeptFile['scan']): KeptFile {
  const size = width && height ? { width, height } : {};
  return { key, name, mediaType, bytes, sha256, scan, ...size };
}
