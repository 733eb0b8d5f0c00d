import type { RequestPage } from '@alianzas/domain/intake/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import type { OwnRequest } from '@alianzas/domain/views';
import { type RequestRow, requestRows } from '@alianzas/lexicon';

interface Reading {
  content: OwnRequest['content'];
  initiatives: readonly { id: string; name: string }[];
}

/** What is saved of a page, in words: for the check before sending, and to be read after it. */
export function savedRows(page: RequestPage, { content, initiatives }: Reading): RequestRow[] {
  const chosen = initiatives.find(({ id }) => id === content.wish?.initiative);
  return requestRows[page]({ content, initiative: chosen?.name ?? null, formatNit });
}
