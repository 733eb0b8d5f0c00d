import type { ContributionRow } from '@alianzas/domain/views';
import { decimal } from '@alianzas/lexicon';

export type Known = Readonly<Record<string, string | undefined>>;

/** A line as its form shows it. */
export function knownOf(line: ContributionRow): Known {
  return {
    ...{ initiative: line.initiativeId, category: line.category, description: line.description, unit: line.unit },
    ...{ quantity: decimal(line.quantity), deliveredOn: line.deliveredOn ?? undefined },
    monetizable: line.value === null ? 'no' : 'yes',
    ...{ method: line.method ?? undefined, rate: line.rate ? decimal(line.rate) : undefined },
    ...{ rateSource: line.rateSource ?? undefined, notMonetizableReason: line.notMonetizableReason ?? undefined },
    apartReason: line.apartReason ?? undefined,
  };
}
