import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import type { App } from './identity.ts';

export interface FormToKeep {
  /** The hash of the session that the browser presented, and that no longer lives */
  sessionHash: string;
  /** The hash of the token that the browser receives */
  tokenHash: string;
  path: string;
  sealed: string;
}

/**
 * Keeps what was posted when the session had ended, for an hour and for that session's person. False when the session
 * did not end within the last week, or when the person has five kept forms already: then nothing is kept.
 */
export async function keepForm(ctx: Ctx, app: App, form: FormToKeep): Promise<boolean> {
  const [row] = await ctx.db.execute<{ kept: boolean }>(sql`
    select app.keep_form(${form.sessionHash}, ${app}, ${form.tokenHash}, ${form.path}, ${form.sealed}, ${ctx.now.toISOString()}::timestamptz) as kept`);
  return row!.kept;
}

/** Whose session ended within the last hour: whose files may still come and wait. */
export async function endedSession(ctx: Ctx, app: App, sessionHash: string): Promise<string | null> {
  const [row] = await ctx.db.execute<{ person: string | null }>(
    sql`select app.ended_session(${sessionHash}, ${app}, ${ctx.now.toISOString()}::timestamptz) as person`,
  );
  return row!.person;
}

/**
 * The sealed form of that page, when the open request's person is who wrote it; null when there is none. `moment` is the
 * machine's time, as for sessions: a demonstration's clock does not count here.
 */
export async function keptForm(
  ctx: Ctx,
  app: App,
  form: { tokenHash: string; path: string; moment: Date },
): Promise<string | null> {
  const [row] = await ctx.db.execute<{ sealed: string | null }>(sql`
    select app.kept_form(${form.tokenHash}, ${app}, ${form.path}, ${form.moment.toISOString()}::timestamptz) as sealed`);
  return row!.sealed;
}
