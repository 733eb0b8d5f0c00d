import { knownFields, schemaOf } from '@alianzas/web/testing';
import type * as z from 'zod';
import { type Ask, type Shown, send, shownForms, waysOf } from './typed.ts';

/** What a form carries beside its answers, and what reads it. */
const BESIDE: Readonly<Record<string, string>> = {
  draftCopy: 'which copy of it is kept, where it is saved without sending it',
  draftGiven: 'what its page gave it, where it is saved without sending it',
  givenFields: 'what its page gave each field, where somebody saved first',
};

/** Of pages with forms, each as it was made: the fields that they show and nothing takes. */
export async function fieldsIgnoredIn(
  ask: Ask,
  pages: Iterable<Shown>,
  asItWas: () => Promise<void>,
): Promise<string[]> {
  const ignored: string[] = [];
  for (const page of pages) {
    await asItWas();
    ignored.push(...(await fieldsIgnored(ask, page)));
  }
  return ignored;
}

/** The fields that a page shows and that no reading of its form takes, whatever is chosen in it. */
async function fieldsIgnored(ask: Ask, page: Shown): Promise<string[]> {
  const faults: string[] = [];
  for (const form of await shownForms(ask, page)) {
    const names = form.controls.filter(({ type }) => type !== 'file').map(({ name }) => name);
    let left = names.filter((name) => !Object.hasOwn(BESIDE, name));
    for (const way of waysOf(form)) {
      if (left.length === 0) break;
      const read = await namesRead(() => send(ask, page, form, way));
      left = left.filter((name) => !read.has(name));
    }
    faults.push(...left.map((name) => `${page.name} · ${form.label || form.action} · ${name}`));
  }
  return faults;
}

/** The names of the forms that were read meanwhile, each by a schema or by itself. */
async function namesRead(meanwhile: () => Promise<unknown>): Promise<Set<string>> {
  const read = new Set<string>();
  const bySchema: [FormData, z.ZodType][] = [];
  const { get, getAll, entries, [Symbol.iterator]: every } = FormData.prototype;
  function noted(form: FormData) {
    const schema = schemaOf(form);
    if (schema) bySchema.push([copyOf(entries.call(form)), schema]);
    return entries.call(form);
  }
  const listening = {
    get(this: FormData, name: string) {
      read.add(name);
      return get.call(this, name);
    },
    getAll(this: FormData, name: string) {
      read.add(name);
      return getAll.call(this, name);
    },
    entries(this: FormData) {
      return noted(this);
    },
    [Symbol.iterator](this: FormData) {
      return noted(this);
    },
  };
  Object.assign(FormData.prototype, listening);
  try {
    await meanwhile();
  } finally {
    Object.assign(FormData.prototype, { get, getAll, entries, [Symbol.iterator]: every });
  }
  for (const [form, schema] of bySchema) for (const name of knownFields(form, schema).keys()) read.add(name);
  return read;
}

function copyOf(fields: Iterable<[string, FormDataEntryValue]>): FormData {
  const copy = new FormData();
  for (const [name, value] of fields) copy.append(name, value);
  return copy;
}
