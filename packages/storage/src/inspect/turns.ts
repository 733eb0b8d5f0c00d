import { setImmediate } from 'node:timers/promises';

/** How long one who looks into a file may keep everybody else waiting, in milliseconds. */
const longest = 10;

export interface Turns {
  isOver(): boolean;
  /** Lets everybody else in, then begins the next turn. */
  next(): Promise<void>;
}

/** Looking into a file is work on the loop that answers everybody: whoever has many things to read asks after each. */
export function inTurns(): Turns {
  let began = performance.now();
  return {
    isOver: () => performance.now() - began > longest,
    async next() {
      await setImmediate();
      began = performance.now();
    },
  };
}
