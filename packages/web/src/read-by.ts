import type * as z from 'zod';

const schemas = new WeakMap<object, z.ZodType>();

/** Remembers by what schema a form is read, for the page of an error that answers it. */
export function readBy(form: object, schema: z.ZodType): void {
  schemas.set(form, schema);
}

/** By what schema a form was read; undefined where nobody got so far. */
export function schemaOf(form: FormData): z.ZodType | undefined {
  return schemas.get(form);
}
