import './context.ts';
import type { Stale } from '@alianzas/domain/platform';
import { type SavedBy, savedBy } from '@alianzas/domain/views';
import { momentWords } from '@alianzas/lexicon';
import type { ActionFunctionArgs, AppLoadContext } from '@remix-run/node';

/** Who saved first what somebody else had open, as the history shows them to its reader, and when, in words. */
export interface SavedFirst {
  /** Null where it is the reader, in another window */
  who: string | null;
  when: string;
  /** What the act found to be another than was read */
  what: string;
}

/** Read after the act that found it; undefined where the reader's history does not show it. */
export async function savedFirst(
  { context }: Pick<ActionFunctionArgs, 'context'>,
  stale: Stale,
): Promise<SavedFirst | undefined> {
  const { ctx } = await context.page();
  const found = await savedBy(ctx, stale);
  if (!found) return undefined;
  const who = found.isReader ? null : whoIs(context, found);
  return { who, when: momentWords(found.at, ctx.now), what: stale.what };
}

/** How who did something is called where it is told. */
export function whoIs({ app }: Pick<AppLoadContext, 'app'>, by: SavedBy): string {
  return app === 'portal' ? seenByAllies(by) : seenByTeam(by);
}

function seenByTeam({ actor, person }: SavedBy): string {
  return person ?? (actor.startsWith('bearer:') ? 'quien tiene el vínculo de la solicitud' : 'otra persona');
}

/** Its own people by name, and the team as the secretariat. */
function seenByAllies({ actor, own }: SavedBy): string {
  if (own) return own.person;
  if (actor.startsWith('staff:')) return 'la Secretaría';
  return actor.startsWith('bearer:') ? 'alguien con el vínculo de esta página' : 'otra organización de la alianza';
}
