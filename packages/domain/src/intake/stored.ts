import { storedAs, unchanged } from '../platform/index.ts';
import { type CompleteRequest, requestDraft } from './inputs.ts';
import type { Request } from './intake.ts';

/** The pages of a request, as its row keeps them. Version 0 is the same without its number. */
export const storedRequest = storedAs({ schema: requestDraft, upcasts: [unchanged] });

/** What was sent was whole by the rules of its day: no younger rule makes it less. */
export function asSent({ content }: Pick<Request, 'content'>): CompleteRequest {
  return content as CompleteRequest;
}
