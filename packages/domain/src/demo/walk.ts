import { fileCommitments, planAll, worktable } from './agree.ts';
import { answer, contact, include, notify, propose, validate } from './approach.ts';
import { activeOf, type OnStage } from './case.ts';
import { execute } from './execute.ts';
import { followUp, validateCompliance } from './follow.ts';
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

/** Closes the activities of an alliance up to the one where it stands. */
export async function walkTo(stage: Stage, one: OnStage, at: number): Promise<void> {
  for (let activity = 2; activity < Math.min(at, 14); activity += 1) {
    if ((activity === 6 || activity === 7) && activeOf(one).length === 0) continue;
    await close[activity]!(stage, one);
  }
}
