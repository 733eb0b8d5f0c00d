import type { Page } from '@alianzas/domain';
import { ReasonNeeded } from '@alianzas/domain/platform';
import { backoffice } from '@alianzas/paths';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from '@remix-run/node';

export { holderMark } from './holder-mark.ts';
export { integrityOf } from './integrity.ts';
export { keptState } from './kept-forms.ts';

/** The statuses of what the domain throws: another's case is not found, never forbidden. */
const STATUS: Record<string, number> = { NotFound: 404, Forbidden: 403, Stale: 409, StoreUnusable: 503 };

/** A loader: opens the request, reads, and maps what the domain throws to its page. */
export function reads<T>(body: (page: Page, args: LoaderFunctionArgs) => Promise<T>) {
  return (args: LoaderFunctionArgs): Promise<T> => answered(args, async () => body(await args.context.page(), args));
}

/**
 * Runs a loader or an action, and maps what the domain throws to the status of its page. What shows minors leads its
 * reader to the page that asks why.
 */
export async function answered<T>(
  { context }: LoaderFunctionArgs | ActionFunctionArgs,
  body: () => Promise<T>,
): Promise<T> {
  try {
    return await body();
  } catch (error) {
    if (error instanceof ReasonNeeded) throw redirect(backoffice.evidenceReason(error.evidence), 303);
    const status = error instanceof Error ? STATUS[error.name] : undefined;
    if (!status) throw error;
    if (status >= 500) context.logger.error({ err: error }, 'the store of files');
    throw json({ act: (error as { act?: string }).act ?? null, requestId: context.requestId }, status);
  }
}
