import * as z from 'zod';
import { id, ids, leftUnchosen, title } from '../platform/inputs.ts';
import { modeOfStrategy } from './proposalInputRules.ts';

const mode = z.enum(['onSite', 'virtual']);

const frame = { key: id, alliance: id, name: title(300) };

/** An input that a proposal cites. A course or workshop says its mode and brings its supports; a strategy may bring them. */
export const citeInput = z.discriminatedUnion('kind', [
  z.strictObject({
    ...frame,
    kind: z.literal('strategy'),
    mode: leftUnchosen(mode, modeOfStrategy),
    files: ids().max(5),
  }),
  z.strictObject({
    ...frame,
    kind: z.literal('course'),
    mode,
    files: ids().max(5),
  }),
]);
export type CiteInput = z.infer<typeof citeInput>;

export const withdrawInput = z.strictObject({ alliance: id, input: id });
export type WithdrawInput = z.infer<typeof withdrawInput>;
