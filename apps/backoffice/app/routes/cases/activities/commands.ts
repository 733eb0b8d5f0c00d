import { addParty, approveProposal, removeParty, saveProposal } from '@alianzas/domain/alliance';
import * as alliance from '@alianzas/domain/alliance/inputs';
import {
  amendCommitment,
  askAcceptance,
  proposeCommitment,
  replaceCommitment,
  withdrawCommitment,
} from '@alianzas/domain/commitment';
import * as commitment from '@alianzas/domain/commitment/inputs';
import { concludeExecution } from '@alianzas/domain/evidence';
import * as evidence from '@alianzas/domain/evidence/inputs';
import { preparePacket } from '@alianzas/domain/filing';
import * as filing from '@alianzas/domain/filing/inputs';
import { decideCompliance } from '@alianzas/domain/followup';
import * as followup from '@alianzas/domain/followup/inputs';
import { enterNetwork, notifyInclusion } from '@alianzas/domain/network';
import * as network from '@alianzas/domain/network/inputs';
import * as verbs from '@alianzas/domain/plan';
import * as plan from '@alianzas/domain/plan/inputs';
import type { Ctx, Outcome } from '@alianzas/domain/platform';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import * as z from 'zod';
import { byLines, withoutEmptyRows } from '../../../pages/fields.ts';
import { actionPlace } from './plan-places.ts';

/** An act of an activity's screen: how its form is read, the verb that does it, and what is said after. */
export interface Command {
  schema: z.ZodType;
  run: (ctx: Ctx, input: unknown) => Promise<Outcome<unknown>>;
  said: string;
  /** The posted form as its schema expects it */
  prepare: (form: FormData) => FormData;
  /** The field that a refusal speaks of, by its code */
  beside: Readonly<Record<string, string>>;
  /** It closes the activity: the way goes on at the case, else on the same screen */
  closes: boolean;
  /** Where on that screen its form stands: a long one goes back there, not to its top */
  place: (form: FormData) => string | null;
}

interface Extras {
  prepare?: Command['prepare'];
  beside?: Command['beside'];
  closes?: boolean;
  place?: Command['place'];
}

function command<S extends z.ZodType>(
  schema: S,
  verb: (ctx: Ctx, input: z.output<S>) => Promise<Outcome<unknown>>,
  said: string,
  extras: Extras = {},
): Command {
  return {
    schema,
    run: (ctx, input) => verb(ctx, input as z.output<S>),
    said,
    prepare: extras.prepare ?? ((form) => form),
    beside: extras.beside ?? {},
    closes: extras.closes ?? false,
    place: extras.place ?? (() => null),
  };
}

const PROPOSAL_LINES = [
  'actions',
  'fields.strategies',
  'fields.pointActions',
  'fields.places',
  'fields.collectiveActions',
  'fields.cityProblems',
];
function proposalOf(form: FormData): FormData {
  return withoutEmptyRows(byLines(form, PROPOSAL_LINES), 'fields.supports', 'description');
}

const ofAlliance = z.strictObject({ alliance: z.uuid() });
const closes = { closes: true };
/** The days of a term are told at its end. */
const ENDS = { 'dates.endBeforeStart': 'endsOn' };

/** Of the plan, whose page is long: its frame, its actions, one of them and its days. */
const FRAME = { place: () => 'marco' };
const ACTIONS = { place: () => 'acciones' };
const OWN_ACTION = { place: (form: FormData) => actionPlace(String(form.get('action'))) };
const DAYS = { place: () => 'fechas' };

/** Every act that the screens of activities 2 to 13 offer, by activity and by the intent of its button. */
const commands: { readonly [activity in ActivityNumber]?: { readonly [intent: string]: Command } } = {
  2: {
    save: command(alliance.saveProposal, saveProposal, 'proposalSaved', {
      prepare: proposalOf,
      beside: { 'proposal.otherPurposeMissing': 'otherPurpose', 'dates.endBeforeStart': 'tentativeEnd' },
    }),
    approve: command(alliance.approveProposal, approveProposal, 'activityClosed', closes),
    addParty: command(alliance.addParty, addParty, 'partyAdded'),
    removeParty: command(alliance.removeParty, removeParty, 'partyRemoved'),
  },
  6: { enter: command(network.enterNetwork, enterNetwork, 'networkEntered') },
  7: {
    notify: command(network.notifyInclusion, notifyInclusion, 'inclusionNotified', {
      beside: { 'network.nobodyReads': 'channel' },
    }),
  },
  9: {
    propose: command(commitment.proposeCommitment, proposeCommitment, 'commitmentProposed'),
    amend: command(commitment.amendCommitment, amendCommitment, 'commitmentAmended'),
    withdraw: command(commitment.withdrawCommitment, withdrawCommitment, 'commitmentWithdrawn'),
    replace: command(commitment.replaceCommitment, replaceCommitment, 'commitmentReplaced'),
    ask: command(ofAlliance, askAcceptance, 'acceptanceAsked'),
    packet: command(filing.preparePacket, preparePacket, 'packetPrepared'),
  },
  10: {
    section: command(plan.savePlanSection, verbs.savePlanSection, 'planSaved', {
      beside: { ...ENDS, 'plan.noTerm': 'endsOn' },
      ...FRAME,
    }),
    action: command(plan.addPlanAction, verbs.addPlanAction, 'planSaved', ACTIONS),
    activity: command(plan.addPlanActivity, verbs.addPlanActivity, 'planSaved', { beside: ENDS, ...OWN_ACTION }),
    date: command(plan.addFollowUpDate, verbs.addFollowUpDate, 'planSaved', DAYS),
    removeAction: command(plan.removePlanAction, verbs.removePlanAction, 'planActionRemoved', ACTIONS),
    removeActivity: command(plan.removePlanActivity, verbs.removePlanActivity, 'planActivityRemoved', ACTIONS),
    removeDate: command(plan.removeFollowUpDate, verbs.removeFollowUpDate, 'followUpDateRemoved', DAYS),
    approve: command(plan.approvePlan, verbs.approvePlan, 'activityClosed', closes),
  },
  11: { conclude: command(evidence.concludeExecution, concludeExecution, 'activityClosed', closes) },
  13: {
    decide: command(followup.decideCompliance, decideCompliance, 'complianceDecided', closes),
  },
};

export function commandOf(activity: ActivityNumber, intent: string): Command | null {
  const own = commands[activity];
  return own && Object.hasOwn(own, intent) ? own[intent]! : null;
}

/** Every intent that the forms of some activity carry. */
export const intents: readonly string[] = [...new Set(Object.values(commands).flatMap((own) => Object.keys(own)))];
