import { randomUUID } from 'node:crypto';
import type * as z from 'zod';
import { itemContent } from './acta/inputs.ts';
import * as alliance from './alliance/inputs.ts';
import * as balance from './balance/inputs.ts';
import * as commitment from './commitment/inputs.ts';
import * as contribution from './contribution/inputs.ts';
import * as cycle from './cycle/inputs.ts';
import * as evidence from './evidence/inputs.ts';
import * as filing from './filing/inputs.ts';
import * as followup from './followup/inputs.ts';
import { proposalOf } from './given.ts';
import * as intake from './intake/inputs.ts';
import * as look from './look/inputs.ts';
import * as meeting from './meeting/inputs.ts';
import * as organization from './organization/inputs.ts';
import * as plan from './plan/inputs.ts';
import { email } from './platform/inputs.ts';
import * as reference from './reference/inputs.ts';

/** What a door reads, and what it answers with a field error: the one, and each of the others in its place. */
export interface Typed {
  schema: z.ZodType;
  fine: Record<string, unknown>;
  crossing: readonly Record<string, unknown>[];
}

const id = randomUUID();
const BLANK = ['', '  ', '\u200b', undefined];
const unsaid = (field: string) => BLANK.map((said) => ({ [field]: said }));

/** A verb whose reason is kept with who and when, or none of them. */
function reasoned(schema: z.ZodType, about: Record<string, unknown>, field = 'reason'): Typed {
  return { schema, fine: { ...about, [field]: 'Se escribió por error' }, crossing: unsaid(field) };
}

const line = {
  ...{ key: id, alliance: id, organization: id, initiative: id, category: 'talent', description: 'Horas' },
  ...{ quantity: '1', unit: 'hora', deliveredOn: '2026-02-10' },
};
const valued = { ...line, monetizable: 'yes', method: 'declared', rate: '1000', rateSource: 'Contrato' };
const section = { alliance: id, version: 0, startsOn: '2026-03-01', termMonths: '6', followUpMechanisms: '' };
const no = {
  ...{ answer: 'no', alliance: id, version: 1, reason: 'No cumplió', planActivity: id, cause: 'ally' },
  renewal: { action: 'Prestar', deliverable: 'Un salón', dueOn: '2026-12-01' },
};
const radicado = { number: '20261000012345', filedOn: '2026-02-20' };
const asked = { nonconformity: id, responsible: 'El enlace', dueOn: '2026-12-01' };

const { fields } = proposalOf(id, 'pact');

/** By CHECK: the schema that every door reads what it holds with. */
export const typed: { readonly [check: string]: readonly Typed[] } = {
  acta_item_activity_known: [
    {
      schema: itemContent,
      fine: { activity: 9, agreement: 'Se acordó' },
      crossing: [{ activity: 2 }, { activity: 16 }, ...unsaid('activity')],
    },
  ],
  alliance_kind_known: [
    {
      schema: alliance.kindFields,
      fine: { ...fields },
      crossing: [...unsaid('kind'), { kind: 'unsure' }, { kind: 'SAS' }],
    },
  ],
  commitment_ended_whole: [
    reasoned(commitment.withdrawCommitment, { commitment: id, version: 1 }),
    reasoned(commitment.replaceCommitment, {
      ...{ key: id, commitment: id, version: 1, action: 'Prestar', deliverable: 'Un salón', dueOn: '2026-12-01' },
    }),
  ],
  commitment_kept_whole: [reasoned(commitment.keepCommitment, { commitment: id, version: 1 })],
  compliance_no_whole: [
    {
      schema: followup.decideCompliance,
      fine: no,
      crossing: [...unsaid('cause'), ...unsaid('planActivity'), ...unsaid('renewal'), { cause: 'other' }],
    },
    {
      schema: followup.decideCompliance,
      fine: { answer: 'yes', alliance: id, version: 1, reason: 'Cumplió' },
      crossing: [{ cause: 'ally' }, { planActivity: id }],
    },
  ],
  contribution_correction_named: [
    {
      schema: contribution.correctVerifiedContribution,
      fine: { ...valued, contribution: id, version: 0, reason: 'Eran dos' },
      crossing: [...unsaid('contribution'), ...unsaid('reason')],
    },
  ],
  contribution_delivered_dated: [
    { schema: contribution.declareContribution, fine: valued, crossing: unsaid('deliveredOn') },
    {
      schema: contribution.correctContribution,
      fine: { ...valued, contribution: id, reason: 'Eran dos' },
      crossing: unsaid('deliveredOn'),
    },
  ],
  contribution_valued_or_reasoned: [
    {
      schema: contribution.declareContribution,
      fine: valued,
      crossing: [
        ...unsaid('rate'),
        { rate: '0' },
        ...unsaid('rateSource'),
        ...unsaid('method'),
        ...unsaid('monetizable'),
      ],
    },
    {
      schema: contribution.declareContribution,
      fine: { ...line, monetizable: 'no', notMonetizableReason: 'Voluntariado' },
      crossing: [...unsaid('notMonetizableReason'), { monetizable: 'yes' }],
    },
  ],
  contribution_withdrawn_whole: [reasoned(contribution.withdrawContribution, { contribution: id })],
  cycle_initiatives_whole: [
    {
      schema: cycle.setInitiatives,
      fine: { committee: 'directorate', initiatives: [id] },
      crossing: unsaid('committee'),
    },
  ],
  evidence_withdrawn_whole: [reasoned(evidence.withdrawEvidence, { evidence: id })],
  evidence_returned_with_reason: [reasoned(evidence.returnEvidence, { evidence: id })],
  filing_filed_whole: [
    {
      schema: filing.enterFilingNumber,
      fine: { filing: id, ...radicado },
      crossing: [...unsaid('number'), ...unsaid('filedOn'), { number: 'no tiene' }],
    },
    {
      schema: balance.fileBalance,
      fine: { cycle: id, ...radicado },
      crossing: [...unsaid('number'), ...unsaid('filedOn'), { number: 'no tiene' }],
    },
  ],
  filing_taken_back_whole: [reasoned(filing.takeBackPacket, { filing: id })],
  improvement_action_activity_known: [
    {
      schema: balance.proposeImprovement,
      fine: {
        ...{ key: id, cycle: id, activity: '16', finding: 'Tarde', action: 'Antes', responsible: 'Ana' },
        dueOn: '2026-12-01',
      },
      crossing: [...unsaid('activity'), { activity: '0' }, { activity: '17' }, { activity: '-1' }, { activity: '1,5' }],
    },
  ],
  legal_nature_withdrawn_reasoned: [reasoned(organization.withdrawLegalNature, { organization: id, version: 1 })],
  meeting_cancelled_whole: [reasoned(meeting.cancelMeeting, { meeting: id, version: 1 })],
  nonconformity_corrected_whole: [
    {
      schema: followup.correctNonconformity,
      fine: { nonconformity: id, correction: 'adjust', note: 'Otra fecha' },
      crossing: [...unsaid('correction'), { correction: 'other' }],
    },
  ],
  membership_ended_whole: [reasoned(organization.endMembership, { organization: id, person: id })],
  nonconformity_decided_whole: [
    reasoned(followup.confirmNonconformity, asked),
    reasoned(followup.dismissNonconformity, { nonconformity: id, version: 1 }),
  ],
  organization_doubt_whole: [reasoned(organization.settleDoubt, { organization: id })],
  organization_merge_parted_whole: [reasoned(organization.partOrganizations, { organization: id })],
  organization_nit_with_dv: [
    {
      schema: organization.registerOrganization,
      fine: { key: id, name: 'Una', kind: 'FUNDACION', nit: '901730214-1' },
      crossing: [{ nit: '901730214-2' }, { nit: '-1' }, { nit: 'No tiene' }],
    },
  ],
  party_answer_known: [
    {
      schema: alliance.activePart,
      fine: { answer: 'yes', reason: 'Sí' },
      crossing: [{ answer: 'maybe' }, ...unsaid('answer')],
    },
  ],
  party_answer_whole: [reasoned(alliance.activePart, { answer: 'no' })],
  plan_section_term_positive: [
    {
      schema: plan.savePlanSection,
      fine: section,
      crossing: [{ termMonths: '0' }, { termMonths: '61' }, { termMonths: '-6' }, ...unsaid('startsOn')],
    },
  ],
  personal_data_look_reasoned: [reasoned(look.lookAtPersonalData, { evidence: id })],
  proposal_input_course_mode: [
    {
      schema: alliance.citeInput,
      fine: { key: id, alliance: id, kind: 'course', name: 'Leer', mode: 'virtual', files: [] },
      crossing: [...unsaid('mode'), { mode: 'other' }, { kind: 'strategy' }, { kind: 'other' }],
    },
  ],
  reference_link_url_safe: [
    {
      schema: reference.setReferenceLink,
      fine: { link: 'processMap', version: 0, url: 'https://bogota.gov.co' },
      crossing: ['javascript:alert(1)', 'ftp://bogota.gov.co', 'data:text/html,x', 'HTTPS:'].map((url) => ({ url })),
    },
  ],
  request_sending_returned_whole: [reasoned(intake.answerRequest, { request: id, version: 1 }, 'note')],
  request_sent_whole: [
    {
      schema: intake.completeRequest.shape.contact,
      fine: { name: 'Ana Ruiz', position: 'Gerente', email: 'ana@x.org', phone: '6013274850', role: 'liaison' },
      crossing: [...unsaid('email'), ...unsaid('name')],
    },
    {
      schema: intake.completeRequest.shape.organization,
      fine: { kind: 'FUNDACION', name: 'Una', nit: '901730214-1', locality: '01' },
      crossing: unsaid('name'),
    },
  ],
  version_request_positions: [
    {
      schema: reference.enterVersionRequest,
      fine: { procedureVersion: '2', version: 0, number: radicado.number },
      crossing: [{ procedureVersion: '0' }, { procedureVersion: '-2' }, { procedureVersion: '99' }],
    },
  ],
  visit_one_answer: [
    { schema: alliance.activePart, fine: { answer: 'yes', reason: 'Sí' }, crossing: [{ answer: 'maybe' }] },
  ],
};

/** What is read so that it keeps its CHECK however it is typed. */
export const read: { readonly [check: string]: { schema: z.ZodType; typed: string; kept: string } } = {
  person_email_folded: { schema: email, typed: ' ANA.RUIZ@ÑANDÚ.Org ', kept: 'ana.ruiz@xn--and-6ma2c.org' },
};
