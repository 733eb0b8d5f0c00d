import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';
import type { ActaItem, KeptItem, UnfinishedItem } from './acta.ts';
import { itemContent, unfinishedContent } from './inputs.ts';

/** What an acta says of an activity, as its row keeps it. Version 0 is the same without its number. */
export const storedItem = storedAs({ schema: z.union([unfinishedContent, itemContent]), upcasts: [unchanged] });

/** What an acta names by their ids, as it stood and was called when it was approved. */
const named = z.object({
  /** Those of its cases, and of who came */
  organizations: z.record(z.string(), z.string()),
  cases: z.array(z.object({ id: z.string(), title: z.string(), parties: z.array(z.string()) })),
  initiatives: z.record(z.string(), z.string()),
});
export type Named = z.infer<typeof named>;
export const storedNames = storedAs({ schema: named, upcasts: [unchanged] });

/** What of an acta is whole, and what was only begun. */
export function toldApart(kept: readonly KeptItem[]): { items: ActaItem[]; unfinished: UnfinishedItem[] } {
  return { items: kept.filter(isWhole), unfinished: kept.filter((item) => !isWhole(item)) as UnfinishedItem[] };
}

function isWhole(item: KeptItem): item is ActaItem {
  return !('unfinished' in item.content);
}
