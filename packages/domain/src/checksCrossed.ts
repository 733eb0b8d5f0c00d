import { sql } from 'drizzle-orm';
import { saveActa } from './acta/index.ts';
import * as alliance from './alliance/index.ts';
import { confirmBalance, decideCompliance } from './asRead.ts';
import * as balance from './balance/index.ts';
import * as given from './closedGiven.ts';
import { anActa, each, key, today, versionOf } from './closedGiven.ts';
import { aLaterCycle } from './closedLater.ts';
import { caseAt, type Scene } from './closedScene.ts';
import { within } from './closedStates.ts';
import * as contribution from './contribution/index.ts';
import * as evidence from './evidence/index.ts';
import * as followup from './followup/index.ts';
import { givenDraft, givenRequestSent, improvementOf, invented, linkOf, must, narrative, proposalOf } from './given.ts';
import * as intake from './intake/index.ts';
import * as meeting from './meeting/index.ts';
import { mergeOrganizations, registerOrganization } from './organization/index.ts';
import { type OrganizationFacts, organizationKinds } from './organization/inputs.ts';
import * as plan from './plan/index.ts';
import { addDays, type Outcome } from './platform/index.ts';
import * as recognition from './recognition/index.ts';

/** What a verb of a case at 10 is asked that a CHECK would refuse, and the code of its own refusal. */
export interface Crossed {
  says: string;
  call: (scene: Scene) => Promise<Outcome<unknown>>;
}

const TEN = { from: '10:00', to: '09:00' };
const SAME = { from: '10:00', to: '10:00' };

const convened = (hours: { from: string; to: string }): Crossed => ({
  says: 'meeting.endsBeforeStart',
  call: (scene) =>
    meeting.conveneMeeting(scene.by('professional'), { ...given.convening(scene, today(scene)), ...hours }),
});

const moved = (hours: { from: string; to: string }): Crossed => ({
  says: 'meeting.endsBeforeStart',
  call: async (scene) => {
    const id = await given.aMeeting(scene);
    const to = { day: today(scene), modality: 'onSite' as const, place: 'Sala', ...hours };
    return meeting.moveMeeting(scene.by('professional'), { meeting: id, version: 1, ...to });
  },
});

const lasting = (days: number, says: string): Crossed => ({
  says,
  call: (scene) =>
    plan.savePlanSection(scene.by('professional'), {
      ...{ alliance: scene.one.id, version: 0, startsOn: today(scene), termMonths: 6, followUpMechanisms: '' },
      endsOn: addDays(today(scene), days),
    }),
});

async function edited(scene: Scene): Promise<Outcome<unknown>> {
  await given.aPlan(scene);
  const activity = await scene.last('plan_activity');
  const { key: _, action: __, ...said } = given.activityOfAction(scene, activity);
  return plan.editPlanActivity(scene.by('professional'), {
    ...{ ...said, activity, version: await versionOf(scene, 'plan_activity', activity) },
    endsOn: addDays(said.startsOn, -1),
  });
}

async function renewed(scene: Scene): Promise<Outcome<unknown>> {
  await given.aPlan(scene);
  const planActivity = await scene.last('plan_activity');
  await scene.put(sql`update plan_activity set compliance = 'notMet' where id = ${planActivity}`);
  await scene.put(caseAt(13, scene));
  const late = { action: 'Prestar', deliverable: 'Un salón', dueOn: addDays(today(scene), -1) };
  return decideCompliance(scene.by('professional'), {
    ...{ answer: 'no', alliance: scene.one.id, reason: 'No se hizo', planActivity, cause: 'ally', renewal: late },
  });
}

/** What a 13 No asked for, in a plan where its activity begins later than the day that is written. */
const mended = (write: (scene: Scene, commitment: string) => Promise<Outcome<unknown>>): Crossed => ({
  says: 'plan.dueBeforeStart',
  call: async (scene) => {
    await given.aPlan(scene);
    const commitment = await given.aRenewal(scene);
    const [day, last] = [addDays(today(scene), 5), addDays(today(scene), 9)];
    await scene.put(sql`update plan_activity t set starts_on = ${day}, ends_on = ${last} from plan_action g
      where g.id = t.action_id and g.commitment_id = ${commitment}`);
    await scene.put(caseAt(11, scene));
    return write(scene, commitment);
  },
});

const bare = (kind: OrganizationFacts['kind']) => (scene: Scene) =>
  registerOrganization(scene.by('professional'), { key: key(), name: invented('Fundación').name, kind });

/** By CHECK: the verbs that would write what it refuses. */
export const crossed: { readonly [check: string]: readonly Crossed[] } = {
  acta_item_case: [
    {
      says: 'acta.itemWithoutCase',
      call: async (scene) => {
        const acta = await given.aDraft(scene);
        return saveActa(scene.by('professional'), {
          ...{ acta, version: 1, development: '', internalNote: '' },
          items: [
            { alliance: null, organization: null, internal: false, content: { activity: 9, agreement: 'Se acordó' } },
          ],
        });
      },
    },
  ],
  balance_second_person: [
    {
      says: 'balance.ownPreparation',
      call: async (scene) => {
        const cycle = await aLaterCycle(scene);
        must(await balance.saveBalance(scene.by('lead'), { cycle, version: 0, narrative }));
        must(await balance.proposeImprovement(scene.by('lead'), improvementOf(cycle)));
        return confirmBalance(scene.by('lead'), { cycle });
      },
    },
  ],
  contribution_second_person: [
    {
      says: 'contribution.ownDeclaration',
      call: async (scene) => {
        const line = must(await contribution.declareContribution(scene.by('lead'), given.delivery(scene))).id;
        return contribution.verifyContribution(scene.by('lead'), { contribution: line });
      },
    },
  ],
  evidence_second_person: [
    {
      says: 'evidence.ownReport',
      call: async (scene) => {
        await given.aPlan(scene);
        await scene.put(caseAt(11, scene));
        const side = { alliance: scene.one.id, organization: null, files: [given.storedFile()] };
        const { ids } = must(await evidence.keepFiles(scene.by('professional'), side));
        const planActivity = await scene.last('plan_activity');
        const said = { description: 'Hecha', executedOn: today(scene), place: 'El salón', showsMinors: 'no' as const };
        const reporting = { key: key(), planActivity, ...said, files: ids };
        const { id } = must(await evidence.submitEvidence(scene.by('professional'), reporting));
        return evidence.acceptEvidence(scene.by('professional'), { evidence: id });
      },
    },
  ],
  handover_to_another: [
    {
      says: 'handover.samePerson',
      call: ({ by, one, world }) => {
        const { id } = world.staff.professional;
        return alliance.handOverAlliances(by('lead'), { from: id, to: id, alliances: [one.id], reason: 'Carga' });
      },
    },
  ],
  meeting_ends_after_start: [convened(TEN), convened(SAME), moved(TEN), moved(SAME)],
  organization_merge_of_two: [
    {
      says: 'organization.mergeOfOne',
      call: ({ by, one }) => {
        const { id } = one.organizations[0]!;
        return mergeOrganizations(by('lead'), { key: key(), organization: id, into: id, reason: 'Es la misma' });
      },
    },
  ],
  organization_nit_expected: organizationKinds
    .filter(({ nit }) => nit === 'required' || nit === 'shared')
    .map(({ code }) => ({ says: 'organization.nitMissing', call: bare(code as OrganizationFacts['kind']) })),
  organization_not_a_person: [{ says: 'organization.naturalPerson', call: bare('PERSONA_NATURAL') }],
  plan_activity_dates: [
    {
      says: 'dates.endBeforeStart',
      call: async (scene) => {
        const said = given.activityOfAction(scene, await given.anAction(scene));
        return plan.addPlanActivity(scene.by('professional'), { ...said, endsOn: addDays(said.startsOn, -1) });
      },
    },
    { says: 'dates.endBeforeStart', call: edited },
    {
      // The activity that the loop puts in the plan lasts from today to the day of its commitment
      says: 'commitment.dueInThePast',
      call: renewed,
    },
    mended(async (scene, id) =>
      followup.correctRenewal(scene.by('professional'), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), ...given.promise(scene) },
      }),
    ),
    mended(async (scene, id) => {
      must(await given.accept(scene, id));
      return followup.renewAgain(scene.by('professional'), {
        ...{ key: key(), commitment: id, version: await versionOf(scene, 'commitment', id), reason: 'Eran doce' },
        ...given.promise(scene),
      });
    }),
  ],
  plan_section_term_positive: [lasting(0, 'plan.noTerm'), lasting(-1, 'dates.endBeforeStart')],
  recognition_resolution_numbered: [
    {
      says: 'recognition.resolutionNumberMissing',
      call: async (scene) => {
        await scene.put(caseAt(14, scene));
        const said = { recognised: 'yes' as const, reason: 'Cumplió', recordKind: 'resolution' as const };
        return recognition.decideRecognition(
          ...([scene.by('director'), scene.one.id, await anActa(scene), await each(scene, () => said)] as const),
        );
      },
    },
  ],
  request_repeats_another: [
    {
      says: 'request.repeatsItself',
      call: async (scene) => {
        const { id, code } = await givenRequestSent(within(scene));
        const version = await versionOf(scene, 'request', id);
        return intake.markDuplicate(scene.by('lead'), { request: id, version, note: 'x', repeats: code }, linkOf());
      },
    },
  ],
  request_sent_whole: [
    {
      says: 'request.pagesMissing',
      call: async (scene) => {
        const { id, bearer } = await givenDraft(within(scene));
        return intake.sendRequest(scene.through(bearer), { request: id, version: 1 }, linkOf());
      },
    },
  ],
};

/** Pairs of days and hours of one schema that no CHECK holds: whatever comes second is asked of them all the same. */
export const ordered: { readonly [schema: string]: Crossed } = {
  'alliance.saveProposal': {
    says: 'dates.endBeforeStart',
    call: async (scene) => {
      await scene.put(caseAt(2, scene));
      return alliance.saveProposal(scene.by('professional'), {
        ...proposalOf(scene.one.id, 'pact'),
        ...{ tentativeStart: '2026-05-02', tentativeEnd: '2026-05-01' },
      });
    },
  },
};
