import * as z from 'zod';

// Control characters and line separators: what could begin another header
const breaks = /[\u0000-\u001f\u007f\u0085\u2028\u2029]/;

/** True for a text that can stand in a header: no line break, no control character. */
export function isOneLine(text: string): boolean {
  return !breaks.test(text);
}

/** A name, a code or an already formatted date: one line, up to 400 characters. */
export const line = z.string().trim().min(1).max(400).refine(isOneLine, 'one line');

/** What somebody wrote: may have several lines, up to 8.000 characters. */
export const prose = z.string().trim().min(1).max(8000);

/** An absolute http or https address. */
export const link = z.url({ protocol: /^https?$/ }).refine(isOneLine, 'one line');

/** A SHA-256 in hexadecimal. */
export const fingerprint = z.string().regex(/^[0-9a-f]{64}$/);

/** What a party will do: the text, what it delivers where it was agreed, the formatted date and who answers for it. */
export const promise = z.object({ text: prose, deliverable: prose.nullable(), due: line, by: line });
