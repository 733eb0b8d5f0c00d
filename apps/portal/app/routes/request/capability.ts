import { createHmac } from 'node:crypto';

/**
 * The capability of the draft that a start form makes: 256 bits, the same for a repeat of that form in that browser, so
 * that pressing twice lands on the first draft with a capability that opens it. Nobody derives it without the key.
 */
export function draftCapability(dataKey: Uint8Array, form: { key: string; browser: string }): string {
  return createHmac('sha256', dataKey).update(`request\n${form.key}\n${form.browser}`).digest('base64url');
}
