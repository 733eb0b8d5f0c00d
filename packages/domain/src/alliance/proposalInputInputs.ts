import * as z from 'zod';

const name = z.string().trim().min(1).max(300);
const frame = { key: z.uuid(), alliance: z.uuid(), name };

/** An input that a proposal cites. A course or workshop says its mode and brings its supports; a strategy may bring them. */
export const citeInput = z.discriminatedUnion('kind', [
  z.strictObject({ ...frame, kind: z.literal('strategy'), files: z.array(z.uuid()).max(5) }),
  z.strictObject({
    ...frame,
    kind: z.literal('course'),
    mode: z.enum(['onSite', 'virtual']),
    files: z.array(z.uuid()).max(5),
  }),
]);
export type CiteInput = z.infer<typeof citeInput>;

export const withdrawInput = z.strictObject({ alliance: z.uuid(), input: z.uuid() });
export type WithdrawInput = z.infer<typeof withdrawInput>;
