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
  initiative: string;
  ally: string;
  origin: 'private' | 'community';
  deliveries: number;
  methods: string[];
  /** Whole pesos, as text */
  value: string;
}

/** The totals of the format, private and community apart. */
export function quantify(lines: readonly QuantifiedLine[]): { private: string; community: string; total: string } {
  const sum = (some: readonly QuantifiedLine[]) => some.reduce((total, line) => total + BigInt(line.value), 0n);
  const own = sum(lines.filter((line) => line.origin === 'private'));
  const community = sum(lines.filter((line) => line.origin === 'community'));
  return { private: own.toString(), community: community.toString(), total: (own + community).toString() };
}
