import type { Reactions } from '../platform/index.ts';

/** A clock that moved runs what falls due on its new day. */
export const reactions: Reactions = {
  'clock.moved': (event) => [{ task: 'remind', key: `remind:${event.data.onDay}`, payload: {} }],
};
