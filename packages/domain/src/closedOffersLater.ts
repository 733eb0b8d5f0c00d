import { eq, sql } from 'drizzle-orm';
import { rehearseApproval } from './acta/index.ts';
import {
  balanceOf,
  improvementAction,
  offersCarryingOver,
  offersOfBalance,
  offersOfBalanceFiling,
  waitingAlliances,
} from './balance/index.ts';
import { type Asked, at, caseOf, type Read, staff } from './closedAsked.ts';
import { allCycles, initiativesOf, offersDrafting, offersOpening, offersPrioritising } from './cycle/index.ts';
import { offersCorrection, readEvidence } from './evidence/index.ts';
import { offersFollowUp } from './followup/index.ts';
import { linkedToInitiatives, lockOrganization, offersDoubt, offersLegalNature } from './organization/index.ts';
import { allyFactsOf, edition, offersCategory, offersEdition, offersRecognising } from './recognition/index.ts';
import { offersContinuity } from './sustainment/index.ts';
import { actaPage, nonconformityPage } from './views/index.ts';

/** The page of the acta's meeting, as who asks reads it; of its approval also what its rehearsal says beside the button. */
function ofActa(act: 'write' | 'submit' | 'annul' | 'approve'): Read {
  return async (asked) => {
    const ctx = asked.scene.through(asked.actor);
    const [row] = await ctx.db.execute<{ code: string; annulled: boolean }>(
      sql`select m.code, a.state = 'annulled' as annulled from acta a join meeting m on m.id = a.meeting_id where a.id = ${asked.made}`,
    );
    // One that was annulled stands on the page as a line of its history
    if (!row || row.annulled) return undefined;
    const offered = (await actaPage(ctx, row.code)).offers[act];
    if (!offered?.ok || act === 'write' || act === 'annul') return offered;
    const [fault] = await rehearseApproval(ctx, { acta: asked.made });
    return fault ? { ok: false, refusal: fault } : offered;
  };
}

const ofNonconformity =
  (act: 'open' | 'dismiss' | 'correct' | 'close'): Read =>
  async ({ scene, made, actor }) => {
    const [row] = await scene.db.execute<{ code: string }>(sql`select code from nonconformity where id = ${made}`);
    return row && (await nonconformityPage(scene.through(actor), row.code)).offers[act];
  };

const cycleOf = async (asked: Asked, id = asked.made) =>
  (await allCycles(staff(asked))).find((cycle) => cycle.id === id);

const ofBalance =
  (act: keyof ReturnType<typeof offersOfBalance>): Read =>
  async (asked) => {
    const cycle = await cycleOf(asked);
    const ctx = staff(asked);
    const facts = {
      waiting: await waitingAlliances(ctx, asked.made),
      improvements: await ctx.db.$count(improvementAction, eq(improvementAction.cycleId, asked.made)),
    };
    return cycle && offersOfBalance(cycle, await balanceOf(ctx, cycle.id), facts, asked.actor)[act];
  };

const ofBalanceFiling =
  (act: 'enter' | 'correct'): Read =>
  async (asked) => {
    const ctx = staff(asked);
    const waiting = await waitingAlliances(ctx, asked.made);
    return offersOfBalanceFiling(await balanceOf(ctx, asked.made), waiting, asked.actor)[act];
  };

const hasEdition = async (asked: Asked, cycle: string) =>
  (await asked.scene.db.$count(edition, eq(edition.cycleId, cycle))) > 0;

const organizationOf = async (asked: Asked) => lockOrganization(staff(asked), asked.made);

const ofLegalNature =
  (act: keyof ReturnType<typeof offersLegalNature>): Read =>
  async (asked) => {
    const { mergedInto } = await organizationOf(asked);
    const [own] = await asked.scene.db.execute<{ verified: string | null; linked: boolean }>(sql`
      select verified_at as verified, ${linkedToInitiatives(sql`o.id`)} as linked from organization o where o.id = ${asked.made}`);
    return offersLegalNature({ mergedInto, verified: own!.verified }, own!.linked, asked.actor)[act];
  };

/** By verb: of actas, follow-ups, the cycle with its balance and its edition, and organizations. */
export const offersOfLater: { readonly [verb: string]: Read } = {
  draftActa: async ({ scene, made, actor }) => {
    const [row] = await scene.db.execute<{ code: string }>(sql`select code from meeting where id = ${made}`);
    return row && (await actaPage(scene.through(actor), row.code)).offers.draft;
  },
  saveActa: ofActa('write'),
  submitActa: ofActa('submit'),
  approveActa: ofActa('approve'),
  annulActa: ofActa('annul'),
  correctEvidence: async (asked) => {
    const [row] = await asked.scene.db.execute<{ id: string }>(sql`select id from evidence where id = ${asked.made}`);
    return row && offersCorrection(await readEvidence(staff(asked), row.id), asked.actor);
  },
  recordFollowUp: async (asked) => offersFollowUp(await caseOf(asked), asked.actor),
  confirmNonconformity: ofNonconformity('open'),
  dismissNonconformity: ofNonconformity('dismiss'),
  correctNonconformity: ofNonconformity('correct'),
  closeNonconformity: ofNonconformity('close'),
  openCycle: async ({ actor }) => offersOpening(actor),
  draftInitiative: async (asked) => {
    const cycle = await cycleOf(asked);
    return cycle && offersDrafting(cycle, asked.actor);
  },
  setInitiatives: async (asked) => {
    const cycle = await cycleOf(asked);
    const drafted = await initiativesOf(staff(asked), asked.made);
    const chosen = { committee: 'directorate' as const, initiatives: drafted.slice(-1).map(({ id }) => id) };
    return cycle && offersPrioritising(cycle, drafted, chosen, asked.actor);
  },
  openEdition: async (asked) => {
    const cycle = await cycleOf(asked);
    return cycle && offersEdition(cycle, await hasEdition(asked, cycle.id), asked.actor);
  },
  decideRecognition: async (asked) => {
    const file = await caseOf(asked);
    return offersRecognising(file, await hasEdition(asked, file.cycle.id), asked.actor);
  },
  decideContinuity: async (asked) => offersContinuity(await caseOf(asked), asked.actor),
  saveBalance: ofBalance('write'),
  proposeImprovement: ofBalance('improve'),
  confirmBalance: ofBalance('confirm'),
  fileBalance: ofBalanceFiling('enter'),
  correctBalanceNumber: ofBalanceFiling('correct'),
  carryOverAlliance: async (asked) => {
    const file = await caseOf(asked);
    const [from, to] = [await cycleOf(asked, file.cycle.id), await cycleOf(asked)];
    const kept = await balanceOf(staff(asked), file.cycle.id);
    return from && to && offersCarryingOver(file, from, to, kept, asked.actor);
  },
  decideCategory: async (asked) =>
    offersCategory(await organizationOf(asked), await allyFactsOf(staff(asked), asked.made), asked.actor),
  verifyLegalNature: ofLegalNature('verify'),
  withdrawLegalNature: ofLegalNature('withdraw'),
  settleDoubt: async (asked) => offersDoubt(await organizationOf(asked), asked.actor),
  notifyInclusion: at(7),
  askAcceptance: at(9),
  removePlanAction: at(10),
  removePlanActivity: at(10),
  addFollowUpDate: at(10),
  removeFollowUpDate: at(10),
};
