import { eq } from 'drizzle-orm';
import { type RequestState, request, storedRequest } from '../intake/index.ts';
import type { Ctx } from '../platform/index.ts';
import { subjectOf } from './bearer.ts';

/** A request among those that a browser holds, as its list tells them apart. Instants are ISO text. */
export interface HeldRequest {
  id: string;
  code: string | null;
  state: RequestState;
  /** Of its organization, else of who writes it; null while neither was written */
  name: string | null;
  startedAt: string;
  /** Null of a draft: no mail carries its link, and nobody else opens it */
  sentAt: string | null;
}

/** What the presented capability opens, in one statement; null where nothing is left of it. */
export async function heldRequest({ actor, db }: Ctx): Promise<HeldRequest | null> {
  const id = subjectOf(actor, 'request');
  if (id === null) return null;
  const { code, state, content, startedAt, sentAt } = request;
  const [found] = await db.select({ code, state, content, startedAt, sentAt }).from(request).where(eq(request.id, id));
  if (!found) return null;
  const { organization, contact } = storedRequest.read(found.content);
  return {
    ...{ id, code: found.code, state: found.state as RequestState, name: organization?.name || contact?.name || null },
    ...{ startedAt: found.startedAt.toISOString(), sentAt: found.sentAt?.toISOString() ?? null },
  };
}
