import './context.ts';
import { admitUpload } from '@alianzas/auth';
import { holderOf } from '@alianzas/domain/platform';
import { bytes as bytesInWords } from '@alianzas/lexicon';
import { type ActionFunctionArgs, json, type TypedResponse } from '@remix-run/node';
import { doorsOfActs, type Line, verdictOf } from './access.ts';
import type { FormState } from './actions.ts';
import { MOST_BYTES, type TooLarge } from './body.ts';
import { type Drawn, MOST_DRAWN, MOST_GIVEN_BACK, withinDrawn } from './drawn.ts';
import { givenOf } from './given.ts';
import { nested } from './nested.ts';

/**
 * The page of a form again that is larger than its route takes, with the limit that it passed, said at its longest field, and
 * what was typed: as much of it as a page draws at once.
 */
export async function tooLong(
  args: ActionFunctionArgs,
  error: TooLarge,
  line: Line,
): Promise<TypedResponse<FormState>> {
  const { limits, passed } = error;
  const all = await typedOf(args, error, line);
  const typed = all && withinDrawn(all, MOST_GIVEN_BACK);
  const sentence = `${limitOf(passed, limits)} No se guardó nada: ${cureOf(passed, typed)} y envíelo otra vez.`;
  const said = all && typed ? { values: nested(typed.form), given: givenOf(all) } : { values: {} };
  const longest = typed?.longest ?? '';
  const others = (typed?.left ?? []).filter((name) => name !== longest).map((name) => [name, [NEITHER]]);
  const errors: FormState['errors'] = { [longest]: [sentence], ...Object.fromEntries(others) };
  return json({ errors, ...said, refusal: null }, 413);
}

/** Said at each field that does not come back, but the longest. */
const NEITHER =
  'este texto tampoco se puede mostrar aquí otra vez. Vuelva a la página anterior del navegador y cópielo de allí.';

function limitOf(passed: TooLarge['passed'], { bytes, fields }: TooLarge['limits']): string {
  if (passed === 'drawn')
    return `Lo que envió es más de lo que una página puede mostrar: ${bytesInWords(MOST_DRAWN)} de texto, en que cada comilla y cada signo <, > o & cuenta hasta por seis letras.`;
  const most = passed === 'bytes' ? `${bytesInWords(bytes)} de texto` : `${fields} campos`;
  return `Lo que envió pasa del límite de esta página: ${most}.`;
}

/** Said at the longest field, where it is known which that is. */
function cureOf(passed: TooLarge['passed'], typed: Drawn | null): string {
  if (typed && !typed.isWhole)
    return 'este es el texto más largo y no se puede mostrar aquí otra vez. Vuelva a la página anterior del navegador y cópielo de allí; acórtelo';
  if (typed) return 'este es el texto más largo; acorte lo que escribió';
  const back = 'vuelva a la página anterior del navegador, copie lo que escribió, ';
  return passed === 'fields' ? `${back}quite las filas que no necesite` : `${back}acórtelo`;
}

/**
 * What was typed, for who is known and may send something there, counted as a form with files of that weight is. Of who is
 * not, or sent too much already, no more is read than the bound of the route: null.
 */
async function typedOf(
  { request, context, params }: ActionFunctionArgs,
  { typed, limits }: TooLarge,
  line: Line,
): Promise<FormData | null> {
  if (!typed || limits.secret) return null;
  const page = await context.page();
  await context.rest();
  const { actor } = page.ctx;
  const isKnown = actor.kind !== 'visitor';
  if (!isKnown || !doorsOfActs(line).some((door) => verdictOf(door, page, params) === 'open')) return null;
  const announced = Number(request.headers.get('content-length')) || MOST_BYTES;
  const admitted = await admitUpload(context.visit(), holderOf(actor), Math.min(announced, MOST_BYTES));
  if (!admitted.ok) return null;
  const form = await typed();
  return [...form].length > 0 ? form : null;
}
