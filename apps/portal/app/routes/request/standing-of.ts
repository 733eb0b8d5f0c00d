import type { OwnRequest } from '@alianzas/domain/views';
import { instantWords, longDay } from '@alianzas/lexicon';
import type { Standing } from './stations.ts';

type Dated = Pick<OwnRequest, 'state' | 'sentAt' | 'dueOn' | 'answeredAt' | 'withdrawnAt'>;

/** The instants of a request in words, as its path tells them. */
export function standingOf({ state, sentAt, dueOn, answeredAt, withdrawnAt }: Dated): Standing {
  const endedAt = withdrawnAt ?? answeredAt;
  return {
    state,
    sent: sentAt && instantWords(sentAt),
    due: dueOn && longDay(dueOn),
    ended: endedAt && instantWords(endedAt),
  };
}
