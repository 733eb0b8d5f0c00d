import { balanceFacts, continuityFacts, recognitionFacts } from '@alianzas/domain/notification';
import { longDay, pesos } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { titled, toParties } from './case.ts';
import { type Composer, need } from './draft.ts';

const OUTCOMES = ['continues', 'continuesAdjusted', 'pauses', 'ends'] as const;

const recognitionOutcome: Composer = async (desk, job) => {
  const facts = await recognitionFacts(
    desk.ctx,
    need(job.alliance, 'alliance'),
    need(job.organization, 'organization'),
  );
  const { recognised, reason, resolutionNumber } = facts.recognition;
  return toParties(desk, job, 'recognitionOutcome', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    edition: facts.edition,
    recognised,
    reason,
    resolution: resolutionNumber,
    url: desk.portal(portal.outcome(alliance.code)),
  }));
};

const continuityOutcome: Composer = async (desk, job) => {
  const facts = await continuityFacts(desk.ctx, need(job.alliance, 'alliance'), need(job.organization, 'organization'));
  const outcome = OUTCOMES.find((one) => one === facts.outcome) ?? 'ends';
  return toParties(desk, job, 'continuityOutcome', (reader, alliance) => ({
    name: reader.name,
    organization: reader.organizationName,
    alliance: titled(alliance),
    outcome,
    reason: facts.reason,
    url: desk.portal(portal.outcome(alliance.code)),
  }));
};

const balanceFiled: Composer = async (desk, job) => {
  const facts = await balanceFacts(desk.ctx, need(job.cycle, 'cycle'), need(job.alliance, 'alliance'));
  return toParties(desk, job, 'balanceFiled', (reader, alliance) => {
    const contributed = facts.contributed.get(reader.organization?.id ?? '');
    return {
      name: reader.name,
      organization: reader.organizationName,
      alliance: titled(alliance),
      cycle: String(facts.year),
      filingNumber: facts.number ?? '',
      filed: longDay(facts.filedOn ?? ''),
      contributed: contributed ? pesos(contributed) : null,
      url: desk.portal(portal.outcome(alliance.code)),
    };
  });
};

export const outcomeMails = { recognitionOutcome, continuityOutcome, balanceFiled };
