import { allow, type Ctx, type Outcome, personOf, record, transact } from '../platform/index.ts';
import type { RefusedRoute } from './organization.ts';

/**
 * Logs that a natural person was refused, and by which route: an event without personal data, in its own
 * transaction because a refusal keeps nothing. It stands in the request's stream, or in that of the person of staff.
 */
export async function notePersonRefused(outer: Ctx, route: RefusedRoute): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const { actor } = ctx;
    const person = personOf(actor);
    const stream = actor.kind === 'bearer' ? ({ kind: 'intake', id: actor.subject } as const) : null;
    if (!stream && !person) return allow();
    await record(ctx, {
      name: 'organization.personRefused',
      stream: stream ?? { kind: 'person', id: person! },
      audience: 'staff',
      data: { route, policy: 'section 6' },
    });
    return allow();
  });
}
