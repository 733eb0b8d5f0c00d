import type { CodeKind } from '../codes.ts';
import { parseNit } from '../nit.ts';
import { allow, type Outcome, refuse } from '../outcome.ts';
import { fold } from '../text.ts';
import { type Asked, asked } from './datum.ts';
import { isBeyond, plainDashes, tidyLine } from './tidy.ts';

const CODE = /(?<![\p{L}\p{N}])(ALZ|SOL|INV|ACT|SNC|REU)[\s_.:#°º-]*(\d{4})[\s_./-]*(\d{1,9})(?!\p{N})/u;

/**
 * The code that people see of something, such as `ALZ-2026-0001`, in whatever way it was copied: lower case, spaces or long
 * dashes for hyphens, without its zeros, with words around it. Null for what holds none.
 */
export function readCode(typed: string): string | null {
  if (isBeyond(typed)) return null;
  const found = CODE.exec(plainDashes(tidyLine(typed)).toUpperCase());
  return found && `${found[1]}-${found[2]}-${String(Number(found[3])).padStart(4, '0')}`;
}

/** A code of one kind. Refuses with `code.unreadable`, with an example of it. */
export function code(kind: CodeKind): Asked<string> {
  return asked({ datum: 'code', most: 20 }, (typed) => {
    const read = readCode(typed);
    return read?.startsWith(kind) ? allow(read) : refuse('code.unreadable', { example: `${kind}-2026-0001` });
  });
}

/**
 * The number that the correspondence system gives: other shapes than its usual one exist, so only its characters are
 * checked, that it holds more figures than a year, not all of them zero, and no words. `Radicado No. 2026 7100 12345` is its
 * number, `20267100012345`: it is kept without spaces. Refuses with `filingNumber.unreadable` what has no such figures or
 * says something else, such as a day, and with `filingNumber.ownCode` a code of this system.
 */
export function readFilingNumber(typed: string): Outcome<string> {
  if (isBeyond(typed)) return refuse('filingNumber.unreadable');
  const tidy = plainDashes(tidyLine(typed)).replace(LABELS, '').replace(STOPS, '');
  if (readCode(tidy)) return refuse('filingNumber.ownCode');
  const isNumber = /^[0-9A-Za-z][0-9A-Za-z .\-/]{3,39}$/.test(tidy) && /\d{2}/.test(tidy) && /[1-9]/.test(tidy);
  const figures = tidy.replace(/\D/g, '').length;
  if (!isNumber || figures < LEAST_FIGURES || saysMore(tidy)) return refuse('filingNumber.unreadable');
  return allow(withoutSpaces(tidy));
}

/** What a number is, however it is written: `2026 7100-537` and `20267100537` are one. As `app.bare_number` in the database. */
export function bareNumber(number: string): string {
  return number.replace(/[^0-9A-Za-z]/g, '').toUpperCase();
}

/** Whether words stand in it: the letters of an office or a book are few, and capitals where a space sets them apart. */
function saysMore(tidy: string): boolean {
  const apart = tidy.split(' ').filter((part) => /^[A-Za-z]+$/.test(part));
  return /[A-Za-z]{7}/.test(tidy) || apart.some((part) => part !== part.toUpperCase() || /^(?:DEL?|Y)$/.test(part));
}

/** One way of writing it: figures that were set apart are together, and a space beside letters is a hyphen. */
function withoutSpaces(tidy: string): string {
  return tidy
    .replace(/ ?([.\-/]) ?/g, '$1')
    .replace(/(?<=\d) (?=\d)/g, '')
    .replaceAll(' ', '-');
}

/** Those of a year and one more: `2026ABC` numbers nothing. */
const LEAST_FIGURES = 5;

/** What stands before a number: `Radicado No.`, `Rad. n.º`, `Orfeo #`. */
const LABELS = /^(?:(?:radicad[oa]|radicaci[óo]n|rad|orfeo|n[úu]mero|nro|no|de|n)\b(?!-)[\s.:°º#]*|[#.:°º\s]+)+/i;
/** The stops at its end, looked for once in each run of them. */
const STOPS = /(?<![\s.:;,])[\s.:;,]+$/;

export const filingNumber: Asked<string> = asked({ datum: 'filingNumber', most: 40 }, readFilingNumber);

/**
 * A NIT as its figures (`901730214`, or `901730214-1` where its check digit was typed), read as `parseNit` does. Refuses with `nit.none` the words for having none: where there
 * is none its field stays empty.
 */
export const nit: Asked<string> = asked({ datum: 'nit', most: 30 }, (typed) => {
  const tidy = tidyLine(typed);
  if (!/\d{5}/.test(tidy) && NONE.test(fold(tidy))) return refuse('nit.none');
  const read = parseNit(tidy);
  if (!read.ok) return read;
  const { nit: figures, dv } = read.value;
  return allow(dv === null ? figures : `${figures}-${dv}`);
});

const NONE = /^(?:(?:no|sin|n\/?a|ningun[oa]?|en tramite|pendiente)\b|[-.x/0\s]+$)/;
