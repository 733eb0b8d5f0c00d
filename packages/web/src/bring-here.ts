import './context.ts';
import { type Draft, draftsOf, dropDraft, saveDraft } from '@alianzas/domain/identity';
import { replacedByActivity } from '@alianzas/domain/plan';
import { allow, seal } from '@alianzas/domain/platform';
import type { AppLoadContext } from '@remix-run/node';
import { opened } from './draft-alike.ts';

/** The page that asks for the evidence of an activity of the plan, in both applications. */
const EVIDENCE = /^\/alianzas\/([^/]+)\/plan\/(\d{1,4})\/evidencias\/nueva$/;

/**
 * What whoever acts left unsent of the activities that the one of this page replaces is kept from now on as of it, with its
 * files, its words and its moment: there it can be sent. Answers what came.
 */
export async function bringHere(context: AppLoadContext, path: string): Promise<Draft[]> {
  const [, code, number] = EVIDENCE.exec(path) ?? [];
  if (!code) return [];
  const { ctx } = await context.page();
  const standing = await replacedByActivity(ctx, code, Number(number));
  if (!standing || standing.before.length === 0) return [];
  const left = await draftsOf(
    ctx,
    context.app,
    standing.before.map((one) => path.replace(`/plan/${number}/`, `/plan/${one.number}/`)),
  );
  if (left.length === 0) return [];
  const past = new Set(standing.before.map(({ id }) => id));
  const named = (value: string) => (past.has(value) ? standing.id : value);
  const come = left.flatMap((one) => {
    const fields = opened(context.dataKey, one.sealed);
    if (!fields) return [];
    const [of = '', ...copy] = one.form.split('~');
    const said = [...fields].map(([name, value]) => [name, named(String(value))]);
    const here = { path, form: [named(of), ...copy].join('~'), sealed: seal(context.dataKey, JSON.stringify(said)) };
    return [{ before: one, here: { ...one, ...here } }];
  });
  const brought = await context.beside(async ({ ctx: within }) => {
    const kept = [];
    for (const { before, here } of come) {
      if (!(await saveDraft({ ...within, now: here.savedAt }, context.app, here))) continue;
      await dropDraft(within, context.app, { path: before.path, form: before.form, seen: before.savedAt });
      kept.push(here);
    }
    return allow(kept);
  });
  return brought.ok ? brought.value : [];
}
