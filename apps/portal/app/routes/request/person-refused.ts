import { notePersonRefused, type RefusedRoute } from '@alianzas/domain/organization';
import type { AppLoadContext } from '@remix-run/node';

export const PERSON_REFUSED = 'organization.naturalPerson';

/** Logs in the database that somebody who is no organization was refused, with no data of theirs. */
export async function notedPerson(context: AppLoadContext, route: RefusedRoute = 'request'): Promise<void> {
  await context.note(({ ctx }) => notePersonRefused(ctx, route));
}
