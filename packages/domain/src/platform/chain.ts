import { actorMark } from './actor.ts';
import type { Ctx } from './context.ts';
import { canonical, type DomainEvent } from './event.ts';
import { newId } from './ids.ts';
import { eventSubject, event as eventTable } from './tables.ts';

function streamKey(event: DomainEvent): string {
  return `${event.stream.kind}:${event.stream.id}`;
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}

/** Writes the events of a transaction, streams in ascending order: the trigger draws each sequence under the stream's head. */
export async function writeEvents(ctx: Ctx, events: readonly DomainEvent[]): Promise<void> {
  if (events.length === 0) return;
  const ordered = [...events].sort((a, b) => compare(streamKey(a), streamKey(b)));
  const written = ordered.map((event) => ({ id: newId(ctx.now), event }));
  await ctx.db.insert(eventTable).values(
    written.map(({ id, event }) => ({
      id,
      streamKind: event.stream.kind,
      streamId: event.stream.id,
      at: ctx.now,
      actor: actorMark(ctx.actor),
      name: event.name,
      audience: event.audience,
      data: canonical(event.data),
      cause: event.cause ?? null,
      requestId: ctx.requestId,
    })),
  );
  const subjects = written.flatMap(({ id, event }) =>
    (event.subjects ?? []).map((subject) => ({ eventId: id, kind: subject.kind, subjectId: subject.id })),
  );
  if (subjects.length > 0) await ctx.db.insert(eventSubject).values(subjects).onConflictDoNothing();
}
