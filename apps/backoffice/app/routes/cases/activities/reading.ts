import { offersRemoval, proposalReadAs } from '@alianzas/domain/alliance';
import { decideAcceptance } from '@alianzas/domain/commitment';
import { executionReadAs } from '@alianzas/domain/evidence';
import { mayBeRenewed, missingForYes } from '@alianzas/domain/followup';
import { standingEntries } from '@alianzas/domain/network';
import { actionReadAs, planReadAs } from '@alianzas/domain/plan';
import { bogotaDay, type Ctx } from '@alianzas/domain/platform';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import {
  type CaseFile,
  caseEvidence,
  caseRecords,
  caseRequest,
  commitmentsPage,
  complianceStanding,
  editableIn,
  noticesPage,
  planPage,
  proposalPage,
} from '@alianzas/domain/views';
import { refusalSentence } from '@alianzas/lexicon';
import { missingFor } from './missing.ts';
import type { ActivityData, ProposalDraft } from './types.ts';

type Read = (ctx: Ctx, file: CaseFile) => Promise<ActivityData>;

const records: Read = async (ctx, file) => ({ records: await caseRecords(ctx, file.id) });

/** What each activity reads besides its case: two statements at most. */
const reading: { readonly [activity in ActivityNumber]?: Read } = {
  2: async (ctx, file) => {
    const { held, ...data } = await draftOf(ctx, file.id);
    const organizations = file.parties.map(({ organization }) => organization);
    return {
      ...data,
      staying: stayingOf(ctx, file, held),
      proposalRead: proposalReadAs(data.proposal ?? null, organizations),
    };
  },
  6: async (ctx, file) => ({
    request: await caseRequest(ctx, file.id),
    standing: await standingEntries(
      ctx,
      file.parties.map(({ organization }) => organization),
    ),
  }),
  7: async (ctx, file) => ({ ...(await records(ctx, file)), notices: await noticesPage(ctx, file.id) }),
  9: async (ctx, file) => {
    const commitments = await commitmentsPage(ctx, file.id);
    const awaiting = commitments.filter(
      (row) => row.organization && decideAcceptance(file, row, bogotaDay(ctx.now)).ok,
    );
    return { commitments, awaiting: awaiting.map(({ id }) => id), ...(await records(ctx, file)) };
  },
  10: async (ctx, file) => ({ commitments: await commitmentsPage(ctx, file.id), ...(await planIn(ctx, file)) }),
  11: async (ctx, file) => {
    const evidence = await caseEvidence(ctx, file.id);
    return { evidence, executionRead: executionReadAs(file, evidence), ...(await planIn(ctx, file)) };
  },
  12: async (ctx, file) => ({
    ...(await records(ctx, file)),
    proposed: (await complianceStanding(ctx, file.id)).proposed,
  }),
  13: async (ctx, file) => ({
    plan: await planPage(ctx, file.id),
    compliance: answersOf(await complianceStanding(ctx, file.id)),
  }),
};

export async function readActivity(ctx: Ctx, activity: ActivityNumber, file: CaseFile): Promise<ActivityData> {
  const data = await (reading[activity] ?? records)(ctx, file);
  return { ...data, missing: missingFor(activity, file, data, bogotaDay(ctx.now)) };
}

/** The plan, and which of its activities the reader may edit now. */
async function planIn(
  ctx: Ctx,
  file: CaseFile,
): Promise<Pick<ActivityData, 'plan' | 'planRead' | 'actionsRead' | 'editable'>> {
  const plan = await planPage(ctx, file.id);
  return {
    plan,
    planRead: planReadAs(plan),
    actionsRead: Object.fromEntries(plan.actions.map((action) => [action.id, actionReadAs(action)])),
    editable: editableIn(plan, { ...file, professionalId: file.professional.id }, ctx.actor),
  };
}

/** What a Sí lacks, and what a No may name: by the rules of decision 13. */
function answersOf(standing: Awaited<ReturnType<typeof complianceStanding>>): ActivityData['compliance'] {
  const renewable = standing.activities.filter((one) => mayBeRenewed(one).ok);
  return {
    lacks: missingForYes(standing),
    renewable: renewable.map(({ id }) => ({
      id,
      nonconformity: standing.live.find(({ planActivityId }) => planActivityId === id) ?? null,
    })),
    amendment: standing.amendment,
  };
}

/** Why each organization is not taken out of the case now, by the rule that the verb asks; null of one that may be. */
function stayingOf({ actor }: Ctx, file: CaseFile, held: readonly string[]): NonNullable<ActivityData['staying']> {
  const alliance = { ...file, professionalId: file.professional.id };
  return Object.fromEntries(
    file.parties.map(({ id, invitation }) => {
      const offered = offersRemoval(alliance, file.parties, { id, invitation, hasRecords: held.includes(id) }, actor);
      if (!offered || offered.ok) return [id, null];
      const { refusal } = offered;
      return [id, { why: refusalSentence(refusal), isInvited: refusal.code === 'party.invited' }];
    }),
  );
}

async function draftOf(ctx: Ctx, alliance: string): Promise<ActivityData & { held: readonly string[] }> {
  const { proposal: row, ...besides } = await proposalPage(ctx, alliance);
  if (!row) return { proposal: null, ...besides };
  const {
    state,
    kind,
    version,
    purposes,
    otherPurpose,
    problem,
    objective,
    actions,
    strategy,
    technicalDocument,
    network,
  } = row;
  const { tentativeStart, tentativeEnd } = row;
  const fields = row.kindFields as ProposalDraft['fields'];
  const frame = {
    state,
    kind,
    version,
    purposes,
    otherPurpose,
    problem,
    objective,
    actions,
    strategy,
    technicalDocument,
    network,
  };
  return { proposal: { ...frame, fields, tentativeStart, tentativeEnd }, ...besides };
}
