import { allow, type Outcome, refuse } from './outcome.ts';

/** A tax number as typed: its digits, and its check digit where one was written. */
export interface TypedNit {
  nit: string;
  /** One digit, already found to be right; null when none was typed: never guessed from the last digit */
  dv: string | null;
}

/** From the rightmost digit to the left. */
const weights = [3, 7, 13, 17, 19, 23, 29, 37, 41, 43, 47, 53, 59, 67, 71] as const;

/** The check digit of a NIT of 5 to 15 digits (dots and spaces are dropped); null for anything else. */
export function checkDigit(nit: string): string | null {
  const digits = bare(nit);
  if (!/^\d{5,15}$/.test(digits)) return null;
  const sum = [...digits].reverse().reduce((total, digit, index) => total + Number(digit) * weights[index]!, 0);
  const rest = sum % 11;
  return String(rest < 2 ? rest : 11 - rest);
}

/** Whether the check digit is exactly one digit and the one that belongs to the NIT. It says nothing of who owns it. */
export function nitMatches(nit: string, dv: string): boolean {
  return /^\d$/.test(dv) && checkDigit(nit) === dv;
}

/**
 * Reads a NIT as people type or paste it: `899.999.061-9`, `NIT 899999061 - 9`, `899999061`.
 * Refuses with `nit.unreadable`; with `nit.checkDigit` when the digit after the hyphen is not the right one; and with
 * `nit.hyphenMissing` when ten digits are surely an organization's nine and their check digit: it is asked, never guessed.
 */
export function parseNit(text: string): Outcome<TypedNit> {
  const typed = /^(\d{5,15})(?:-(\d))?$/.exec(bare(text));
  if (!typed) return refuse('nit.unreadable');
  const nit = typed[1]!;
  const dv = typed[2] ?? null;
  if (dv === null && endsInItsDigit(nit)) return refuse('nit.hyphenMissing', { nit: formatNit(nit.slice(0, 9)) });
  if (dv !== null && !nitMatches(nit, dv)) return refuse('nit.checkDigit');
  return allow({ nit, dv });
}

/** The NIT as it is shown, also of one as it was typed: `899.999.061-9`. Without a check digit, the one that belongs to it is written. */
export function formatNit(nit: string, dv: string | null = null): string {
  const [, number, typed] = /^(.*?)(?:-(\d))?$/.exec(bare(nit))!;
  const digit = dv ?? typed ?? checkDigit(number!);
  // Looked for from each figure on: what is longer than any NIT stays as it is
  const dotted = number!.length > weights.length ? number! : number!.replace(/\B(?=(\d{3})+$)/g, '.');
  return digit === null ? dotted : `${dotted}-${digit}`;
}

/**
 * Whether the number, check digit apart, is not of those that organizations get: nine digits that begin with 8 or 9. It
 * may be a person's identity card: a reason to ask, never to reject.
 */
export function looksLikeNaturalPerson(nit: string): boolean {
  return !/^[89]\d{8}$/.test(bare(nit));
}

/**
 * The first digits of the NIT that a search speaks of, as it is printed or half typed: `901.730.214-1` and `9017302141` are
 * `901730214`. Null when it speaks of something else.
 */
export function nitSought(text: string): string | null {
  const typed = /^(\d{3,15})(?:-\d?)?$/.exec(bare(text))?.[1];
  if (!typed) return null;
  return endsInItsDigit(typed) ? typed.slice(0, 9) : typed;
}

/** Ten digits that are a NIT of the range of organizations and its check digit, written together. */
function endsInItsDigit(digits: string): boolean {
  return /^[89]\d{9}$/.test(digits) && nitMatches(digits.slice(0, 9), digits.slice(9));
}

/** Without the zeros in front, which some registers write and which are no part of the number. */
function bare(text: string): string {
  return text
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/^\s*n\.?i\.?t\.?\s*(?:n?[o°º.]*\s*)?:?/i, '')
    .replace(/[.\s]/g, '')
    .replace(/^0+(?=\d)/, '');
}
