import { randomUUID } from 'node:crypto';
import { approveProposal, partiesOf, saveProposal } from '../alliance/index.ts';
import { acceptCommitments, askAcceptance, commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import { declareContribution, verifyContribution } from '../contribution/index.ts';
import { acceptEvidence, concludeExecution, keepFiles, returnEvidence, submitEvidence } from '../evidence/index.ts';
import { enterFilingNumber, preparePacket } from '../filing/index.ts';
import { decideCompliance } from '../followup/index.ts';
import { enterNetwork, notifyInclusion } from '../network/index.ts';
import {
  addFollowUpDate,
  addPlanAction,
  addPlanActivity,
  approvePlan,
  planOf,
  savePlanSection,
} from '../plan/index.ts';
import { type Actor, addDays, bogotaDay, type Ctx } from '../platform/index.ts';
import type { CastAlliance } from './cast.ts';
import { promises, proposalFor, steps } from './plots.ts';
import { as, contextAt, daysAgo, holdSession, must, radicado, type Stage } from './stage.ts';

export interface OnStage {
  id: string;
  code: string;
  cycle: string;
  initiative: string;
  cast: CastAlliance;
  organizations: readonly { id: string; name: string; email: string; representative: Actor }[];
  /** How many days ago its activity 2 was opened, and how many each activity takes */
  began: number;
  pace: number;
  rounds: number;
}

type Step = (stage: Stage, one: OnStage) => Promise<void>;

function dayOf(one: OnStage, activity: number): number {
  return Math.max(1, one.began - (activity - 2 + 3 * one.rounds) * one.pace);
}

function answerOf(one: OnStage, index: number): 'yes' | 'no' {
  return one.cast.answers?.[index] ?? 'yes';
}

function activeOf(one: OnStage) {
  return one.organizations.filter((_, index) => answerOf(one, index) === 'yes');
}

function item<C>(one: OnStage, content: (index: number) => C) {
  return one.organizations.map((organization, index) => ({
    alliance: one.id,
    organization: organization.id,
    internal: false,
    content: content(index),
  }));
}

function through(stage: Stage, one: OnStage, organization: string, days: number): Ctx {
  const { representative } = one.organizations.find((o) => o.id === organization)!;
  return contextAt(stage.portal, representative, daysAgo(stage, days));
}

const close: { readonly [activity: number]: Step } = {
  async 2(stage, one) {
    const ctx = as(stage, 'profesional', dayOf(one, 2));
    must(await saveProposal(ctx, proposalFor(one.id, one.cast.kind, one.cast.title)));
    must(await approveProposal(ctx, { alliance: one.id, minutesUsed: 1500 }));
  },
  async 3(stage, one) {
    const items = item(one, () => ({
      activity: 3 as const,
      ...steps.firstContact,
      actions: [...steps.firstContact.actions],
      minutesUsed: 180,
    }));
    await session(stage, one, 3, 'Primer contacto', items);
  },
  async 4(stage, one) {
    await session(
      stage,
      one,
      4,
      'Validación de la inclusión',
      item(one, () => ({ activity: 4 as const, ...steps.analysis, minutesUsed: 90 })),
    );
  },
  async 5(stage, one) {
    const items = item(one, (index) => {
      const answer = answerOf(one, index);
      return { activity: 5 as const, answer, reason: steps[answer] };
    });
    await session(stage, one, 5, 'Decisión sobre la participación', items);
  },
  async 6(stage, one) {
    for (const { id: organization, email } of activeOf(one)) {
      const relevant = {
        address: 'Calle de la demostración # 1-23',
        contact: 'Recepción',
        email,
        phone: '601 555 0100',
        interests: 'Convivencia y cuidado',
      };
      must(
        await enterNetwork(as(stage, 'profesional', dayOf(one, 6)), {
          alliance: one.id,
          organization,
          relevant,
          minutesUsed: 45,
        }),
      );
    }
  },
  async 7(stage, one) {
    for (const { id: organization, email: addressee } of activeOf(one)) {
      const notice = { alliance: one.id, organization, channel: 'email' as const, addressee, minutesUsed: 20 };
      must(await notifyInclusion(as(stage, 'profesional', dayOf(one, 7)), notice));
    }
  },
  async 8(stage, one) {
    const items = item(one, (index) => {
      const { name, email } = one.organizations[index]!;
      const liaison = {
        name: `Enlace de ${name}`.slice(0, 120),
        email: email.replace('@', '+enlace@'),
        position: 'Enlace de la alianza',
      };
      return { activity: 8 as const, methodology: steps.methodology, liaison, minutesUsed: 120 };
    });
    await session(stage, one, 8, 'Mesa de trabajo', items);
  },
  async 9(stage, one) {
    await promise(stage, one, true);
    const { id: filing } = must(await preparePacket(as(stage, 'profesional', dayOf(one, 9)), { alliance: one.id }));
    const ctx = as(stage, 'correspondencia', dayOf(one, 9));
    must(
      await enterFilingNumber(ctx, { filing, number: radicado(filing), filedOn: bogotaDay(ctx.now), minutesUsed: 900 }),
    );
  },
  10: planAll,
  11: (stage, one) => execute(stage, one, 'conclude'),
  async 12(stage, one) {
    const ctx = as(stage, 'profesional', dayOf(one, 12));
    const goingBack = one.rounds < (one.cast.rounds ?? 0);
    const inForce = (await planOf(ctx, one.id)).actions
      .flatMap((action) => action.activities)
      .filter((a) => !a.replacedAt);
    const activities = inForce.map(({ id, partyId }, index) => {
      const missed = goingBack && partyId !== null && index === inForce.findIndex((a) => a.partyId !== null);
      return {
        activity: id,
        compliance: missed ? ('notMet' as const) : ('met' as const),
        observation: missed ? 'No se hizo en la fecha acordada' : '',
      };
    });
    const content = { activity: 12 as const, activities, minutesUsed: 240 };
    await session(stage, one, 12, 'Seguimiento al plan de trabajo', [
      { alliance: one.id, organization: null, internal: false, content },
    ]);
  },
  async 13(stage, one) {
    const ctx = as(stage, 'profesional', dayOf(one, 13));
    if (one.rounds < (one.cast.rounds ?? 0)) return goBack(stage, one, ctx);
    must(
      await decideCompliance(ctx, {
        answer: 'yes',
        alliance: one.id,
        reason: 'Se cumplió lo acordado con el aliado.',
        minutesUsed: 120,
      }),
    );
  },
};

async function session(
  stage: Stage,
  one: OnStage,
  activity: 3 | 4 | 5 | 8 | 12,
  title: string,
  items: Parameters<typeof holdSession>[1]['items'],
) {
  await holdSession(stage, {
    cycle: one.cycle,
    title: `${title}: ${one.cast.title}`.slice(0, 200),
    activities: [activity],
    alliances: [one.id],
    items,
    days: dayOf(one, activity),
  });
}

/** Each side's commitments; the allies accept them in the portal, unless they still wait. */
export async function promise(stage: Stage, one: OnStage, accepted: boolean): Promise<void> {
  const days = dayOf(one, 9);
  const ctx = as(stage, 'profesional', days);
  const due = (after: number) => addDays(bogotaDay(ctx.now), after);
  const { days: own, ...secretariat } = promises.secretariat;
  must(
    await proposeCommitment(ctx, {
      key: randomUUID(),
      alliance: one.id,
      organization: 'secretariat',
      ...secretariat,
      dueOn: due(own),
    }),
  );
  for (const { id: organization } of one.organizations) {
    for (const { days: after, ...said } of promises.ally) {
      must(
        await proposeCommitment(ctx, { key: randomUUID(), alliance: one.id, organization, ...said, dueOn: due(after) }),
      );
    }
  }
  must(await askAcceptance(ctx, { alliance: one.id }));
  if (!accepted) return;
  const parties = await partiesOf(ctx, one.id);
  const all = await commitmentsOf(ctx, one.id);
  for (const party of parties) {
    const commitments = all.filter((c) => c.partyId === party.id).map((c) => c.id);
    must(
      await acceptCommitments(through(stage, one, party.organizationId, days), {
        alliance: one.id,
        commitments,
        statement: 'yes',
      }),
    );
  }
}

async function planAll(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'profesional', dayOf(one, 10));
  const startsOn = bogotaDay(ctx.now);
  const alliance = one.id;
  const frame = { startsOn, termMonths: 6, followUpMechanisms: steps.mechanisms, capacityStatement: steps.capacity };
  must(await savePlanSection(ctx, { alliance, version: 0, ...frame }));
  for (const after of [20, 50, 80]) must(await addFollowUpDate(ctx, { alliance, onDay: addDays(startsOn, after) }));
  const parties = await partiesOf(ctx, alliance);
  for (const commitment of (await commitmentsOf(ctx, alliance)).filter((c) => c.state === 'accepted')) {
    const said = { title: commitment.action, coresponsibility: steps.coresponsibility };
    const { id: action } = must(
      await addPlanAction(ctx, { key: randomUUID(), alliance, commitment: commitment.id, ...said }),
    );
    const organization = parties.find((party) => party.id === commitment.partyId)?.organizationId ?? 'secretariat';
    const activity = {
      title: commitment.action,
      responsible: 'Coordinación',
      place: 'En el barrio',
      startsOn,
      endsOn: addDays(startsOn, 70),
    };
    must(await addPlanActivity(ctx, { key: randomUUID(), action, organization, ...activity }));
  }
  must(await approvePlan(ctx, { alliance, minutesUsed: 200 }));
}

/** The allies report with pictures; the professional accepts, or leaves the last one returned or waiting. */
export async function execute(stage: Stage, one: OnStage, until: 'conclude' | 'returned' | 'received'): Promise<void> {
  const days = dayOf(one, 11);
  const staff = as(stage, 'profesional', days);
  const parties = await partiesOf(staff, one.id);
  const activities = (await planOf(staff, one.id)).actions
    .flatMap((action) => action.activities)
    .filter((a) => !a.replacedAt && a.partyId);
  for (const [index, { id: planActivity, partyId, title }] of activities.entries()) {
    const organization = parties.find((party) => party.id === partyId)!.organizationId;
    const ctx = through(stage, one, organization, days);
    const picture = await stage.picture(title);
    const { ids } = must(
      await keepFiles(ctx, { alliance: one.id, organization, files: [{ ...picture, scan: 'noScanner' }] }),
    );
    const said = {
      description: title,
      executedOn: bogotaDay(ctx.now),
      place: 'Salón comunal',
      peopleReached: 40 + 15 * index,
      showsMinors: 'no' as const,
    };
    const { id: evidence } = must(await submitEvidence(ctx, { key: randomUUID(), planActivity, ...said, files: ids }));
    const last = index === activities.length - 1;
    if (last && until === 'received') return;
    if (last && until === 'returned') {
      must(
        await returnEvidence(staff, {
          evidence,
          reason: 'La foto no deja ver la jornada. Adjunte también el listado de asistencia.',
        }),
      );
      return;
    }
    must(await acceptEvidence(staff, { evidence }));
  }
  await give(stage, one, days);
  must(await concludeExecution(staff, { alliance: one.id, minutesUsed: 200 }));
}

async function give(stage: Stage, one: OnStage, days: number): Promise<void> {
  for (const [index, { id: organization }] of one.organizations.entries()) {
    const ctx = through(stage, one, organization, days);
    const line = {
      key: randomUUID(),
      alliance: one.id,
      organization,
      initiative: one.initiative,
      deliveredOn: bogotaDay(ctx.now),
    };
    const hours = {
      category: 'volunteering' as const,
      description: 'Horas de la comunidad en las jornadas',
      quantity: String(60 + 25 * index),
      unit: 'horas',
    };
    const rate = {
      monetizable: 'yes' as const,
      method: 'volunteerHour' as const,
      rate: '8.337,64',
      rateSource: 'Hora del salario mínimo, 210 horas al mes',
    };
    const { id } = must(await declareContribution(ctx, { ...line, ...hours, ...rate }));
    must(await verifyContribution(as(stage, 'lider', days), { contribution: id }));
  }
}

async function goBack(stage: Stage, one: OnStage, ctx: Ctx): Promise<void> {
  const activities = (await planOf(ctx, one.id)).actions.flatMap((action) => action.activities);
  const planActivity = activities.find((a) => !a.replacedAt && a.partyId)!.id;
  const renewal = {
    action: 'Hacer la jornada que faltó',
    deliverable: 'Listado de asistencia y fotos',
    dueOn: addDays(bogotaDay(ctx.now), 40),
  };
  must(
    await decideCompliance(ctx, {
      answer: 'no',
      alliance: one.id,
      reason: 'Faltó una de las jornadas.',
      planActivity,
      cause: 'ally',
      renewal,
    }),
  );
  one.rounds += 1;
  await close[11]!(stage, one);
  await close[12]!(stage, one);
  await fileAmendments(stage, one);
  await close[13]!(stage, one);
}

/** The amendment of a loop is filed before 13 Sí. */
async function fileAmendments(stage: Stage, one: OnStage): Promise<void> {
  const ctx = as(stage, 'correspondencia', dayOf(one, 12));
  const filings = new Set(
    (await commitmentsOf(ctx, one.id)).filter((c) => c.round > 0 && c.filingId).map((c) => c.filingId!),
  );
  for (const filing of filings) {
    await enterFilingNumber(ctx, { filing, number: radicado(filing), filedOn: bogotaDay(ctx.now) });
  }
}

/** Closes the activities of an alliance up to the one where it stands. */
export async function walkTo(stage: Stage, one: OnStage, at: number): Promise<void> {
  for (let activity = 2; activity < Math.min(at, 14); activity += 1) {
    if ((activity === 6 || activity === 7) && activeOf(one).length === 0) continue;
    await close[activity]!(stage, one);
  }
}
