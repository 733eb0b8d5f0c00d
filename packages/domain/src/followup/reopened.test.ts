import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { pathOf } from '../alliance/index.ts';
import { undoStep } from '../asRead.ts';
import { aWorld, by, dayOf, type GivenAlliance, givenAlliance, must, rowOf, walk } from '../given.ts';
import { snapshotsOf } from '../plan/index.ts';
import { caseTurns, nonconformityPage, planStatePage } from '../views/index.ts';
import { closeNonconformity, correctNonconformity, nonconformitiesOf } from './index.ts';
import { givenFollowUpHeld } from './testing.ts';

const world = aWorld();
const lead = () => by(world(), 'lead', 60);

const undo = async (one: GivenAlliance) => {
  const { step } = await rowOf(world(), sql`select step from alliance where id = ${one.id}`);
  must(await undoStep(lead(), { alliance: one.id, step: Number(step), reason: 'Quedó en el acta equivocada' }));
};

/** A case at 13 whose salida no conforme was closed by the follow-up that closed 12. */
async function closedByTwelve() {
  const one = await givenAlliance(world(), { at: 11 });
  await givenFollowUpHeld(world(), one, { 2: 'notMet' }, dayOf(one, 11));
  await walk(world(), one, 11, 12);
  const [found] = await nonconformitiesOf(lead(), { alliance: one.id, state: 'open', limit: 5 });
  must(await correctNonconformity(lead(), { nonconformity: found!.id, correction: 'carryOut', note: 'Se hizo' }));
  await givenFollowUpHeld(world(), one, {}, dayOf(one, 12) + 1);
  const [last] = await snapshotsOf(lead(), one.id);
  const with12 = { nonconformity: found!.id, snapshot: last!.id, acta: last!.actaId };
  must(await closeNonconformity(lead(), with12));
  return { one, code: found!.code, id: found!.id, number: last!.number };
}

test('what a follow-up closed is corrected again once that is taken back: it is announced, told, and closed with another', async () => {
  const { one, code, id, number } = await closedByTwelve();
  const pinned = { ...(await pathOf(lead(), one.id)), id: one.id, procedureVersion: 2 };
  expect((await caseTurns(lead(), pinned)).reopened).toEqual([code]);
  await undo(one);
  const told = sql`select data::json -> 'reopened' as reopened from event where stream_id = ${one.id} and name = 'step.undone' order by seq desc limit 1`;
  expect((await rowOf(world(), told)).reopened).toEqual([`${id} ${code}`]);
  const page = await nonconformityPage(lead(), code);
  expect(page).toMatchObject({ state: 'corrected', verification: null, unverified: [{ number }] });
  expect(page.offers.close, 'by none that stands').toMatchObject({ ok: false });
  expect(await planStatePage(lead(), page.alliance.code, String(number))).toMatchObject({
    ...{ number, undoneAt: expect.any(String) },
  });
  await givenFollowUpHeld(world(), one, {}, dayOf(one, 12) + 2);
  const [again] = await snapshotsOf(lead(), one.id);
  expect(again!.number, 'its number is not given again').toBe(number + 1);
  must(await closeNonconformity(lead(), { nonconformity: id, snapshot: again!.id, acta: again!.actaId }));
  expect(await nonconformityPage(lead(), code)).toMatchObject({
    ...{ state: 'closed', verification: { number: number + 1 }, unverified: [{ number }] },
  });
}, 120_000);
