import { fileCommitments, planAll, worktable } from './agree.ts';
import { answer, contact, include, notify, propose, validate } from './approach.ts';
import { activeOf, type OnStage } from './case.ts';
import { execute } from './execute.ts';
import { followUp, sayNo, validateCompliance } from './follow.ts';
import type { Stage } from './stage.ts';

type Step = (stage: Stage, one: OnStage) => Promise<void>;

const close: { readonly [activity: number]: Step } = {
  2: propose,
  3: contact,
  4: validate,
  5: answer,
  6: include,
  7: notify,
  8: worktable,
  9: fileCommitments,
  10: planAll,
  11: (stage, one) => execute(stage, one, 'conclude'),
  12: followUp,
  13: validateCompliance,
};

/** Closes the activities of an alliance up to the one where it stands; one within the loop has been through its rounds. */
export async function walkTo(stage: Stage, one: OnStage, at: number): Promise<void> {
  let from = 2;
  if (at >= 11 && at <= 13) {
    while (one.rounds < (one.cast.rounds ?? 0)) {
      await walk(stage, one, from, 13);
      await sayNo(stage, one);
      from = 11;
    }
  }
  await walk(stage, one, from, Math.min(at, 14));
}

async function walk(stage: Stage, one: OnStage, from: number, to: number): Promise<void> {
  for (let activity = from; activity < to; activity += 1) {
    if ((activity === 6 || activity === 7) && activeOf(one).length === 0) continue;
    await close[activity]!(stage, one);
  }
}
