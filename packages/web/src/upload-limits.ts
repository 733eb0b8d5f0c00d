import { bytes, listed } from '@alianzas/lexicon';
import { extensionsOf, fileTypes, limitOf, type SlotName } from '@alianzas/storage/slots';
import type { Slots } from './uploads.ts';

/** What a field takes, said beside it and before anything is chosen, from the very table by which it is read: kinds, what each may weigh, how many and how much together. */
export function limitsInWords({ slots, maxFiles = 1, most }: Slots, field: string): string {
  const kinds = `${kindsOf(slots[field]!)}.`;
  if (maxFiles === 1) return `${kinds} Uno a la vez.`;
  const together = most === undefined ? '' : `, que pesen juntos máximo ${bytes(most)}`;
  return `${kinds} Hasta ${maxFiles} archivos a la vez${together}.`;
}

/** The kinds of a slot, those of one limit together, in the order in which it names them. */
function kindsOf(slot: SlotName): string {
  const byLimit = new Map<number, string[]>();
  for (const extension of extensionsOf(slot)) {
    const limit = limitOf(slot, extension);
    byLimit.set(limit, [...(byLimit.get(limit) ?? []), fileTypes[extension].label]);
  }
  return [...byLimit].map(([limit, labels]) => `${listed(labels)} de hasta ${bytes(limit)}`).join('; ');
}
