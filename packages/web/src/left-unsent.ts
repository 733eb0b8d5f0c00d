import './context.ts';
import { draftsOf } from '@alianzas/domain/identity';
import type { AppLoadContext } from '@remix-run/node';
import { opened } from './draft-alike.ts';
import { unsentPages } from './drafts.ts';
import type { Taken } from './overtaken.ts';
import { takenFrom } from './taken-out.ts';

/** What whoever reads a plan left unsent of an activity that is in it no more, and where it stands. */
export interface LeftUnsent {
  taken: Taken;
  href: string;
}

/** Of the activities that were taken out of the plan of a case, those of which its reader left something unsent. */
export async function leftUnsentOf(
  context: AppLoadContext,
  code: string,
  pages: readonly ((code: string, number: number) => string)[],
): Promise<LeftUnsent[]> {
  const taken = await takenFrom(context, code, { activities: 'all' });
  const all = taken.flatMap((one) =>
    one.number === null ? [] : pages.map((page) => ({ taken: one, href: page(code, one.number!) })),
  );
  const unsent = await unsentPages(context, Object.fromEntries(all.map(({ href }) => [href, href])));
  return all.filter(({ href }) => unsent.includes(href));
}

/** Of these pages, those on which whoever asks left something unsent, with whether a field of these names or a file is of it. One statement. */
export async function writtenUnsent(
  context: AppLoadContext,
  addresses: readonly string[],
  names: readonly string[],
): Promise<Map<string, boolean>> {
  const hrefs = new Map(addresses.map((href) => [context.draftPath(new URL(href, context.origin)), href] as const));
  const { ctx } = await context.page();
  const paths = [...hrefs.keys()].filter((path) => path !== null);
  const written = new Map<string, boolean>();
  for (const { path, files, sealed } of await draftsOf(ctx, context.app, paths)) {
    const href = hrefs.get(path)!;
    const fields = opened(context.dataKey, sealed);
    const says = files.length > 0 || names.some((name) => String(fields?.get(name) ?? '').trim() !== '');
    written.set(href, says || written.get(href) === true);
  }
  return written;
}

/** Which forms of a page whoever asks left unsent, by their names on it. One statement. */
export async function unsentForms(context: AppLoadContext, address: string): Promise<string[]> {
  const path = context.draftPath(new URL(address, context.origin));
  if (path === null) return [];
  const { ctx } = await context.page();
  return (await draftsOf(ctx, context.app, [path])).map(({ form }) => form.split('~', 1).join(''));
}
