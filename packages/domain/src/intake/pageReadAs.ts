import { sha256Of } from '../platform/index.ts';
import type { RequestDraft, RequestPage } from './inputs.ts';

/** What one page of a request says, as one number: who saves another page meanwhile does not change it. 0 while nothing is written. */
export function pageReadAs(content: RequestDraft, page: RequestPage): number {
  const said = content[page];
  return said === undefined ? 0 : Number.parseInt(sha256Of(JSON.stringify(said)).slice(0, 7), 16);
}
