import type { Refusal } from '@alianzas/domain/platform';
import * as z from 'zod';
import { count, decimal } from './formats/numbers.ts';
import { refusalSentence } from './refusals.ts';

type Issue = z.core.$ZodRawIssue;
type IssueOf<Code extends Issue['code']> = Extract<Issue, { code: Code }>;

const REQUIRED = 'Complete este dato.';
const CHOOSE = 'Seleccione una opción.';
/** Of a list that is typed, a line each, and is empty. */
export const listMissing = 'Escriba al menos uno, en su línea.';
const CHOOSE_SOME = 'Elija al menos una opción.';
const TICK = 'Marque esta casilla para continuar.';
const REVIEW = 'Revise este dato.';

/** What is absent or of another kind, by the kind that was expected. */
const types: { readonly [expected: string]: string } = {
  boolean: TICK,
  array: CHOOSE_SOME,
  set: CHOOSE_SOME,
  file: 'Adjunte un archivo.',
};

/**
 * The sentence of an issue: of a datum that was not read, that of its refusal; of what zod itself finds, what to choose or
 * how much.
 */
export function issueSentence(issue: Issue): string {
  switch (issue.code) {
    case 'custom':
      return typeof issue.params?.code === 'string' ? refusalSentence(issue.params as Refusal) : REVIEW;
    case 'invalid_type':
      return types[issue.expected] ?? (isAbsent(issue.input) ? REQUIRED : REVIEW);
    case 'invalid_value':
      return issue.values.length > 1 ? CHOOSE : 'Marque esta opción para continuar.';
    case 'invalid_format':
      if (isAbsent(issue.input)) return REQUIRED;
      return issue.format === 'uuid' ? CHOOSE : REVIEW;
    case 'too_small':
      return tooSmall(issue);
    case 'too_big':
      return tooBig(issue);
    case 'unrecognized_keys':
      return 'Recibimos un dato que este formulario no pide. Vuelva a cargar la página e intente de nuevo.';
    case 'invalid_union':
      return CHOOSE;
    default:
      return REVIEW;
  }
}

/** Makes every message of zod one of these sentences. Call it once, when the process starts. */
export function installErrorMap(): void {
  z.config({ localeError: issueSentence });
}

function tooSmall(issue: IssueOf<'too_small'>): string {
  const least = Number(issue.minimum);
  const how = issue.exact ? 'exactamente' : 'al menos';
  if (issue.origin === 'string') {
    return least <= 1 ? REQUIRED : `Escriba ${how} ${count(least, 'carácter', 'caracteres')}.`;
  }
  if (issue.origin !== 'array' && issue.origin !== 'set') return REVIEW;
  return least <= 1 ? CHOOSE_SOME : `Elija ${how} ${count(least, 'opción', 'opciones')}.`;
}

function tooBig(issue: IssueOf<'too_big'>): string {
  const most = Number(issue.maximum);
  if (issue.origin === 'string') {
    const now = typeof issue.input === 'string' ? `: ahora tiene ${decimal(issue.input.length)}` : '';
    return `Escriba máximo ${count(most, 'carácter', 'caracteres')}${now}.`;
  }
  if (issue.origin !== 'array' && issue.origin !== 'set') return REVIEW;
  return `Elija máximo ${count(most, 'opción', 'opciones')}.`;
}

function isAbsent(input: unknown): boolean {
  return input === undefined || input === null || input === '';
}
