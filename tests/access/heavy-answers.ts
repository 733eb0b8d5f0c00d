import type { Ask } from './foreign-acts.ts';

/** No answer is heavier, in bytes, nor takes longer than so many usual pages: the process stands still while it is drawn. */
export const HEAVIEST = 1_500_000;
export const SLOWEST = 30;
export const KB = 1_000;

export interface Place {
  ask: Ask;
  path: string;
  person: string | null;
  cookie?: string;
  /** What stands before the text */
  head: string;
  /** How much its form takes */
  takes: number;
}

/** An answer and how long this process worked for it, in milliseconds: what others do on the machine does not count. */
export const timed = async (act: () => Promise<Response>) => {
  const before = process.cpuUsage();
  const answer = await act();
  const html = await answer.text();
  const { user, system } = process.cpuUsage(before);
  return { status: answer.status, html, bytes: Buffer.byteLength(html), took: (user + system) / 1000 };
};

/**
 * An answer, timed; beyond what is allowed again, twice at most, and the quickest counts: while one is drawn this process
 * also collects what earlier ones left, and what an answer costs by itself shows every time. One with another status is
 * another answer, and does not count.
 */
export async function quickest(allowed: number, act: () => Promise<Response>): ReturnType<typeof timed> {
  const first = await timed(act);
  let best = first;
  for (let more = 0; more < 2 && best.took > allowed; more += 1) {
    const again = await timed(act);
    if (again.status === first.status && again.took < best.took) best = again;
  }
  return best;
}

/** How long a page of that place takes, the middle of five. */
export async function usual({ ask, path, person, cookie = '' }: Place): Promise<number> {
  const all: number[] = [];
  for (let n = 0; n < 5; n += 1) all.push((await timed(() => ask(path, person, { headers: { cookie } }))).took);
  return all.sort((one, other) => one - other)[2]!;
}
