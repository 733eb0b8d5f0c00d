const grouped = new Intl.NumberFormat('es-CO', { maximumFractionDigits: 0 });
const plural = new Intl.ListFormat('es', { type: 'conjunction' });

/** Whole Colombian pesos: `$ 1.750.905`, with a no-break space. Text is what JSON carries of a bigint. */
export function pesos(value: bigint | number | string): string {
  const whole = typeof value === 'string' ? BigInt(value) : value;
  return `$\u00a0${grouped.format(whole)}`;
}

/**
 * A rate or a quantity as Postgres writes `numeric`, or a number: '8337.6400' → `8.337,64`. Three decimals after up to three
 * figures would read as thousands, so they take a zero: '1.1250' → `1,1250`.
 */
export function decimal(value: string | number): string {
  const [whole = '0', decimals = ''] = String(value).split('.');
  const kept = decimals.replace(/(?<!0)0+$/, '');
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = grouped.format(BigInt(whole.replace('-', '')));
  const looksGrouped = kept.length === 3 && !digits.includes('.') && digits !== '0';
  return kept === '' ? `${sign}${digits}` : `${sign}${digits},${kept}${looksGrouped ? '0' : ''}`;
}

/** A count with its noun: `1 alianza`, `1.234 alianzas`, `0 alianzas`. */
export function count(n: number, one: string, many: string): string {
  return `${grouped.format(n)} ${n === 1 ? one : many}`;
}

/** Several counts as a list, without those of which there is none: `2 cumplidas y 1 sin cumplir`; null where all are zero. */
export function counted(parts: readonly (readonly [n: number, one: string, many: string])[]): string | null {
  const some = parts.filter(([n]) => n > 0).map(([n, one, many]) => count(n, one, many));
  return some.length === 0 ? null : listed(some);
}

/** A measure to one decimal with its noun: `1 día`, `2,5 días`. */
export function measured(n: number, one: string, many: string): string {
  const shown = decimal(n.toFixed(1));
  return `${shown} ${shown === '1' ? one : many}`;
}

/** The size of a file in binary units, one decimal at most: `25 MB`, `1,5 MB`, `340 KB`. */
export function bytes(n: number): string {
  const units = ['bytes', 'KB', 'MB', 'GB', 'TB'];
  let at = n;
  let step = 0;
  while (Math.round(at * 10) >= 10_240 && step < units.length - 1) {
    at /= 1024;
    step += 1;
  }
  return `${decimal((Math.round(at * 10) / 10).toString())} ${units[step]}`;
}

/** A list as people say it, whole: `1, 2 y 3`. Past `most` it says how many more there are: only beside the whole list. */
export function listed(items: readonly string[], most = items.length): string {
  if (items.length <= most) return plural.format(items);
  return plural.format([...items.slice(0, most), `${items.length - most} más`]);
}

/** A wait in words, rounded up: `1 minuto`, `45 minutos`, `2 horas`. */
export function waitWords(seconds: number): string {
  const minutes = Math.max(1, Math.ceil(seconds / 60));
  return minutes <= 90 ? count(minutes, 'minuto', 'minutos') : count(Math.ceil(minutes / 60), 'hora', 'horas');
}

const FEW = ['', '', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve'] as const;

/** A small count inside a sentence: `un compromiso` as it comes, `dos compromisos`, `12 compromisos`. */
export function spelled(n: number, one: string, many: string): string {
  return n === 1 ? one : `${FEW[n] || grouped.format(n)} ${many}`;
}
