import './context.ts';
import { type TakenOut, takenOutOf } from '@alianzas/domain/views';
import { longDay, momentWords } from '@alianzas/lexicon';
import type { AppLoadContext } from '@remix-run/node';
import { CODE, idsIn } from './ids.ts';
import type { Taken } from './overtaken.ts';
import { whoIs } from './saved-first.ts';

/** The code of the case that an address is of, in both applications; null where it is of none. */
function caseIn(path: string): string | null {
  const [, first, code = '', ...rest] = path.split('/');
  return first === 'alianzas' && rest.length > 0 && CODE.test(code) ? code : null;
}

/** Of what a form of a page of a case names by its id, what was taken out of that case; undefined where all of it stands. */
export async function takenIn(
  context: AppLoadContext,
  path: string,
  form: Iterable<[string, unknown]>,
): Promise<Taken | undefined> {
  const code = caseIn(path);
  const ids = idsIn(form);
  if (code === null || ids.length === 0) return undefined;
  const [taken] = await takenFrom(context, code, { ids: [...new Set(ids)] });
  return taken;
}

/** What was taken out of a case, in words, with its number where it is an activity of the plan. */
export async function takenFrom(
  context: AppLoadContext,
  code: string,
  which: Parameters<typeof takenOutOf>[2],
): Promise<(Taken & { number: number | null })[]> {
  const { ctx } = await context.page();
  return (await takenOutOf(ctx, code, which)).map((one) => ({
    ...{ what: whatOf(one), number: one.number, when: momentWords(one.at, ctx.now) },
    who: one.isReader ? null : whoIs(context, one),
  }));
}

function whatOf({ what, number, onDay }: TakenOut): string {
  if (what === 'planActivity') return `la actividad ${number} del plan`;
  if (what === 'planAction') return 'esa acción del plan';
  if (what === 'proposalInput') return 'ese insumo de la propuesta';
  return onDay ? `el seguimiento del ${longDay(onDay)}` : 'esa fecha de seguimiento';
}

/** What its act was about is not there: its sender, or somebody else, may have taken it away. */
export function isGone(error: unknown): boolean {
  return error instanceof Error && error.name === 'NotFound';
}
