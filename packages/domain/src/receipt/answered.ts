import type { CommitmentAct, Kept, Promised } from './receipt.ts';
import { isOfCommitment } from './stored.ts';

/** What somebody did to a commitment, as it was kept. */
export interface Told<At> {
  kept: Kept;
  side: 'team' | 'organization';
  by: string | null;
  at: At;
}

type Words = Pick<Promised, 'number' | 'action' | 'deliverable' | 'dueOn'>;

/** What an organization wrote instead of accepting a commitment, and what the team answered, beside what it said then. */
export interface Answered<At> {
  was: Words;
  note: string;
  by: string | null;
  at: At;
  answer: { act: CommitmentAct; reason: string | null; by: string | null; at: At };
  /** What it says since; null when it was withdrawn */
  is: Words | null;
}

const ASKED: readonly string[] = ['commitmentReturned', 'commitmentObjected'] satisfies CommitmentAct[];

/** The returns and objections that the team answered, of the acts on one commitment, oldest first. */
export function answeredIn<At>(acts: readonly Told<At>[]): Answered<At>[] {
  const found: Answered<At>[] = [];
  let open: { was: Promised; by: string | null; at: At } | null = null;
  for (const { kept, side, by, at } of acts) {
    if (!isOfCommitment(kept)) continue;
    const { act, content } = kept;
    if (open && side === 'team')
      found.push({
        ...{ was: wordsOf(open.was), note: open.was.note ?? '', by: open.by, at: open.at },
        ...{ answer: { act, reason: content.note, by, at }, is: isAfter(act, content) },
      });
    open = ASKED.includes(act) ? { was: content, by, at } : null;
  }
  return found;
}

function isAfter(act: CommitmentAct, content: Promised): Words | null {
  if (act === 'commitmentWithdrawn') return null;
  return wordsOf(content.successor ?? content);
}

function wordsOf({ number, action, deliverable, dueOn }: Words): Words {
  return { number, action, deliverable, dueOn };
}
