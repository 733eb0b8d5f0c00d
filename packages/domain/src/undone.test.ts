import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { removePlanActivity } from './asRead.ts';
import { commitmentsOf, proposeCommitment, withdrawCommitment } from './commitment/index.ts';
import { aWorld, by, givenAlliance, must } from './given.ts';
import { addPlanAction, addPlanActivity } from './plan/index.ts';

const world = aWorld();

test('what was undone since is done again without being asked about', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const promise = { deliverable: 'Un salón', dueOn: '2026-05-01', organization: one.organizations[0]!.id };
  const typed = { alliance: one.id, action: 'Prestar', ...promise };
  const ctx = { ...by(world(), 'professional', 9), asksRepeats: true };
  const key = randomUUID();
  const { id } = must(await proposeCommitment(ctx, { key, ...typed }));
  const later = { ...ctx, now: new Date(+ctx.now + 60_000) };
  must(await withdrawCommitment(later, { commitment: id, version: 1, reason: 'Era otro' }));
  expect(await proposeCommitment(ctx, { key, ...typed }), 'its own form is told, with the day').toMatchObject({
    refusal: { code: 'submission.undone', at: ctx.now.toISOString(), undoneAt: later.now.toISOString() },
  });
  expect(must(await proposeCommitment(ctx, { key: randomUUID(), ...typed })).id).not.toBe(id);
});

test('an activity that was taken out of the plan is told so to who sends its form again', async () => {
  const one = await givenAlliance(world(), { at: 10 });
  const ctx = { ...by(world(), 'professional', 10), asksRepeats: true };
  const [commitment] = await commitmentsOf(ctx, one.id);
  const about = { alliance: one.id, commitment: commitment!.id, title: 'Jornadas', coresponsibility: 'Cada parte' };
  const { id: action } = must(await addPlanAction(ctx, { key: randomUUID(), ...about }));
  const said = { title: 'Otra', organization: 'secretariat', responsible: 'Ana', place: 'Bogotá' } as const;
  const days = { startsOn: '2026-03-02', endsOn: '2026-03-09' };
  const input = { key: randomUUID(), action, ...said, ...days };
  const { id } = must(await addPlanActivity(ctx, input));
  expect(must(await addPlanActivity(ctx, input)).id).toBe(id);
  const later = { ...ctx, now: new Date(+ctx.now + 60_000) };
  must(await removePlanActivity(later, { activity: id }));
  expect(await addPlanActivity(ctx, input)).toMatchObject({
    refusal: { code: 'submission.undone', undoneAt: later.now.toISOString() },
  });
});
