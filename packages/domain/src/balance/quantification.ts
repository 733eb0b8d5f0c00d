import { type LedgerLine, pesosOf } from '../contribution/index.ts';
import type { Quantification } from './balance.ts';

/**
 * The format of the Cuantificación de recursos privados y comunitarios. The formato establecido was not supplied
 * this one is provisional, and whatever shows it says so. Another is another version of this data.
 */
export const quantificationFormat = {
  version: 1,
  official: false,
  columns: ['number', 'year', 'initiative', 'ally', 'origin', 'deliveries', 'methods', 'value'],
} as const;
export type QuantificationColumn = (typeof quantificationFormat.columns)[number];

/** What an ally executed for an initiative: verified, monetised, of private or community origin. */
export interface QuantifiedLine {
  initiativeId: string;
  initiative: string;
  organizationId: string;
  ally: string;
  origin: 'private' | 'community';
  deliveries: number;
  methods: string[];
  /** Whole pesos, as text */
  value: string;
}

/** The lines of the format: one for each initiative, ally and origin, of what counts and has a value. */
export function quantifiedLines(counted: readonly LedgerLine[]): QuantifiedLine[] {
  const groups = new Map<string, LedgerLine[]>();
  for (const line of counted.filter((one) => isQuantified(one) && one.monetizable)) {
    const key = `${line.initiativeId}/${line.organizationId}/${line.origin}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((own) => ({
    initiativeId: own[0]!.initiativeId,
    initiative: own[0]!.initiative,
    organizationId: own[0]!.organizationId,
    ally: own[0]!.organization,
    origin: own[0]!.origin as QuantifiedLine['origin'],
    deliveries: own.length,
    methods: [...new Set(own.map((line) => line.method!))].sort(),
    value: pesosOf(own),
  }));
}

/** Whether a line is of the quantification: verified, of private or community origin. */
export function isQuantified(line: LedgerLine): boolean {
  return line.state === 'verified' && (line.origin === 'private' || line.origin === 'community');
}

/** The figure of the balance: what was verified, by origin; private plus community is the total. */
export function quantificationOf(counted: readonly LedgerLine[]): Quantification {
  const verified = counted.filter((line) => line.state === 'verified');
  const of = (...origins: LedgerLine['origin'][]) => pesosOf(verified.filter((line) => origins.includes(line.origin)));
  return {
    private: of('private'),
    community: of('community'),
    mixed: of('mixed'),
    public: of('public'),
    total: of('private', 'community'),
    lines: verified.length,
    notMonetizable: verified.filter((line) => !line.monetizable).length,
  };
}

/** The totals of the format, private and community apart. */
export function quantify(lines: readonly QuantifiedLine[]): { private: string; community: string; total: string } {
  const sum = (some: readonly QuantifiedLine[]) => some.reduce((total, line) => total + BigInt(line.value), 0n);
  const own = sum(lines.filter((line) => line.origin === 'private'));
  const community = sum(lines.filter((line) => line.origin === 'community'));
  return { private: own.toString(), community: community.toString(), total: (own + community).toString() };
}
