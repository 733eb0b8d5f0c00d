import { missingForProposal } from '@alianzas/domain/alliance';
import { isOut } from '@alianzas/domain/commitment';
import { missingForConclusion } from '@alianzas/domain/evidence';
import { missingForPacket } from '@alianzas/domain/filing';
import { mayGoToWork } from '@alianzas/domain/intake';
import { mayBeLinked } from '@alianzas/domain/organization';
import { missingForPlan } from '@alianzas/domain/plan';
import { type Refusal, refusalsIn, refuse } from '@alianzas/domain/platform';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import type { CaseFile, CommitmentRow, PlanPage } from '@alianzas/domain/views';
import type { ActivityData } from './types.ts';

type Tell = (file: CaseFile, data: ActivityData, today: string) => readonly Refusal[];

/** What activities lack to close, by the rules that close them; each other one lacks its record. */
const told: { readonly [activity in ActivityNumber]?: Tell } = {
  2: ({ parties }, { proposal }) => missingForProposal(proposal ?? null, parties),
  8: ({ invitation, parties }) => [...refusalsIn([mayGoToWork(invitation), mayBeLinked(parties)]), recordOf(8)],
  9: ({ parties }, { commitments, records }, today) =>
    records?.packet
      ? [recordOf(9)]
      : [...missingForPacket(parties, promisedBy(parties, commitments ?? []), today), recordOf(9)],
  10: ({ parties }, { plan, commitments }) => missingForPlan(writtenIn(plan!), commitments ?? [], parties),
  11: ({ visits }, { evidence }) => {
    const since = visits.filter((visit) => visit.activity === 11).at(-1)?.openedAt ?? '';
    const sent = (evidence ?? []).map((one) => ({ ...one, submittedAt: new Date(one.submittedAt) }));
    return missingForConclusion(sent, new Date(since));
  },
  12: (_, { proposed: codes = [] }) => [
    ...(codes.length > 0 ? [refuse('nonconformity.toDecide', { codes }).refusal] : []),
    recordOf(12),
  ],
  13: (_, { compliance }) => [recordOf(13), ...(compliance?.lacks ?? [])],
};

/** All that an open activity lacks to close on a day; nothing of those that a session of the cycle closes. */
export function missingFor(
  activity: ActivityNumber,
  file: CaseFile,
  data: ActivityData,
  today: string,
): readonly Refusal[] {
  if (activity > 13) return [];
  return told[activity]?.(file, data, today) ?? [recordOf(activity)];
}

function recordOf(activity: ActivityNumber): Refusal {
  return { code: 'activity.recordMissing', activity };
}

function promisedBy(parties: CaseFile['parties'], rows: readonly CommitmentRow[]) {
  const standing = rows.filter((row) => !isOut(row));
  return standing.map(({ organization, ...row }) => {
    const partyId = parties.find((party) => party.organization === organization?.id)?.id ?? null;
    return { ...row, partyId };
  });
}

function writtenIn({ section, ...plan }: PlanPage): Parameters<typeof missingForPlan>[0] {
  if (!section) return { ...plan, section };
  const { meeting, capacities } = section;
  return { ...plan, section: { ...section, initialMeetingId: meeting?.id ?? null, capacities: capacities ?? [] } };
}
