import type { Scene } from '@alianzas/domain/closed';
import type { Actor } from '@alianzas/domain/platform';
import { backoffice, portal } from '@alianzas/paths';
import { type SQL, sql } from 'drizzle-orm';

/** A verb about to be asked: the scene as it is stored, the id of what it is about, and who would do it. */
export interface Asked {
  scene: Scene;
  made: string;
  actor: Actor;
}

/** Where a page shows an act. */
export interface Door {
  /** Its route and its intent, as the access table names them */
  act: string;
  path: (asked: Asked) => string | null | Promise<string | null>;
  /** What its form says that it is about; nothing where its page is about one thing */
  about?: (asked: Asked) => string | null | Promise<string | null>;
  /** It shows the way to the form, whose address `about` is */
  isLink?: true;
}

const codeIn =
  (read: (asked: Asked) => SQL) =>
  async (asked: Asked): Promise<string> => {
    const [row] = await asked.scene.db.execute<{ code: string | number | null }>(read(asked));
    return String(row?.code ?? '0');
  };

const made = ({ made }: Asked) => made;
const first = ({ scene }: Asked) => scene.one.organizations[0]!.id;
const at =
  (activity: number, search = '') =>
  ({ scene }: Asked) =>
    backoffice.activity(scene.one.code, activity) + search;
const ofCase =
  (page: (code: string) => string, search = '') =>
  ({ scene }: Asked) =>
    page(scene.one.code) + search;
const about =
  (page: (id: string) => string) =>
  ({ made }: Asked) =>
    page(made);

const nameOf = codeIn(({ made }) => sql`select name as code from organization where id = ${made || null}`);
const requestCode = codeIn(({ made }) => sql`select code from request where id = ${made || null}`);
const invitationCode = codeIn(({ made }) => sql`select code from invitation where id = ${made || null}`);
const nonconformityCode = codeIn(({ made }) => sql`select code from nonconformity where id = ${made || null}`);
const yearOf = codeIn(({ made }) => sql`select year as code from cycle where id = ${made || null}`);
/** Whether what the verb is about is a row of that table. */
const isOf = async (table: string, { scene, made }: Asked) =>
  (await scene.db.execute(sql`select from ${sql.identifier(table)} where id = ${made || null}`)).length > 0;
/** Of a year, the initiative that its verbs choose. */
const initiativeOf = async (asked: Asked) =>
  (await isOf('cycle', asked)) ? asked.scene.last('initiative', sql`cycle_id = ${asked.made}`) : null;
const lastSent = async ({ scene }: Asked) => scene.last('request', sql`state = 'sent'`);
const requestOf = async (asked: Asked): Promise<Asked> =>
  (await isOf('request', asked)) ? asked : { ...asked, made: await lastSent(asked) };
const actaId = codeIn(
  ({ made }) => sql`select id as code from acta where ${made || null} in (id, meeting_id) and state <> 'annulled'`,
);
const lastFile = ({ scene, made }: Asked) => scene.last('file', sql`request_id = ${made || null}`);
const onOneOf = (act: string, ...pages: readonly ((id: string) => string)[]): Door[] =>
  pages.map((page) => ({ act, path: about(page) }));
const lastParty = ({ scene }: Asked) => scene.last('party');
const activityNumber = codeIn(({ made }) => sql`select number as code from plan_activity where id = ${made || null}`);
/** The newest activity of the plan that its side answers for: the secretariat's of the team, the first organization's of an ally. */
const ownActivity = codeIn(
  ({ scene, actor }) => sql`select t.number as code from plan_activity t left join party p on p.id = t.party_id
    where t.alliance_id = ${scene.one.id} and p.organization_id is not distinct from
      ${actor.kind === 'staff' ? null : scene.one.organizations[0]!.id}::uuid order by t.id desc limit 1`,
);
const stepOf = codeIn(({ scene }) => sql`select step as code from alliance where id = ${scene.one.id}`);
const meetingCode = codeIn(
  ({ made }) =>
    sql`select m.code from meeting m left join acta a on a.meeting_id = m.id where ${made || null} in (m.id, a.id)`,
);
const balanceFiling = ({ scene, made }: Asked) => scene.last('filing', sql`cycle_id = ${made || null}`);

const onMeeting = async (asked: Asked) => backoffice.meeting(await meetingCode(asked));
const onActa = async (asked: Asked) => backoffice.acta(await meetingCode(asked));
const onRequest = async (asked: Asked) => backoffice.request(await requestCode(await requestOf(asked)));
const onNonconformity = async (asked: Asked) => backoffice.nonconformity(await nonconformityCode(asked));
const onInvitation = async (asked: Asked) => backoffice.invitation(await invitationCode(asked));
const onBalance = async (asked: Asked) => backoffice.balance(Number(await yearOf(asked)));
const onBalanceFiling = async (asked: Asked) => backoffice.packet(await balanceFiling(asked));
const onState = (act: string): Door => ({
  act: `cases/state ${act}`,
  path: ofCase(backoffice.allianceState, `?acto=${act}`),
});
const correcting = (page: (code: string) => string) => (asked: Asked) =>
  `${page(asked.scene.one.code)}?corregir=${asked.made}`;
const inNine = (intent: string): Door => ({ act: `cases/activity ${intent}`, path: at(9), about: made });
const inTen = (intent: string): Door => ({ act: `cases/activity ${intent}`, path: at(10), about: made });
const onCase = (act: string, page: (code: string) => string): Door => ({ act, path: ofCase(page), about: made });
const onPromises = (intent: string) => onCase(`cases/commitments ${intent}`, backoffice.allianceCommitments);
const reporting = (page: (code: string, activity: number) => string) => async (asked: Asked) =>
  page(asked.scene.one.code, Number(await ownActivity(asked)));
const byAlly = (intent: string) => onCase(`alliance/commitments ${intent}`, portal.commitments);

/** By verb: the pages that show it. The team's are of the back office, those of allies and of links of the portal. */
export const doorsOfVerb: { readonly [verb: string]: readonly Door[] } = {
  saveProposal: [{ act: 'cases/activity save', path: at(2, '?tipo=pact') }],
  approveProposal: [{ act: 'cases/activity approve', path: at(2) }],
  addParty: [
    {
      act: 'cases/activity addParty',
      path: async (asked) => `${at(2)(asked)}?buscar=${encodeURIComponent(await nameOf(asked))}`,
      about: made,
    },
  ],
  removeParty: [{ act: 'cases/activity removeParty', path: at(2), about: lastParty }],
  citeInput: [{ act: 'cases/inputs with files', path: ofCase(backoffice.allianceInputs) }],
  withdrawInput: [{ act: 'cases/inputs', path: ofCase(backoffice.allianceInputs), about: made }],
  enterNetwork: [{ act: 'cases/activity enter', path: at(6), about: first }],
  notifyInclusion: [{ act: 'cases/activity notify', path: at(7), about: first }],
  proposeCommitment: [
    { act: 'cases/activity propose', path: at(9) },
    { act: 'alliance/commitments propose', path: ofCase(portal.commitments), about: first },
  ],
  amendCommitment: [inNine('amend'), byAlly('amend')],
  withdrawCommitment: [inNine('withdraw'), byAlly('withdraw')],
  replaceCommitment: [inNine('replace'), byAlly('replace')],
  askAcceptance: [{ act: 'cases/activity ask', path: at(9) }],
  acceptCommitments: [byAlly('accept')],
  returnCommitment: [byAlly('return')],
  registerAcceptance: [
    { act: 'cases/acceptance with files', path: ofCase(backoffice.allianceAcceptance), about: made },
  ],
  keepCommitment: [onPromises('keep')],
  correctRenewal: [onPromises('correct')],
  renewAgain: [onPromises('renewAgain')],
  preparePacket: [{ act: 'cases/activity packet', path: at(9) }],
  enterFilingNumber: [{ act: 'cycle/packet number', path: about(backoffice.packet) }],
  takeBackPacket: [{ act: 'cycle/packet takeBack', path: about(backoffice.packet) }],
  correctFilingNumber: [{ act: 'cycle/packet correct', path: about(backoffice.packet) }],
  receiveFiling: [{ act: 'cycle/packet receive', path: about(backoffice.packet) }],
  savePlanSection: [{ act: 'cases/activity section', path: at(10) }],
  addPlanAction: [inTen('action')],
  addPlanActivity: [inTen('activity')],
  removePlanAction: [inTen('removeAction')],
  removePlanActivity: [inTen('removeActivity')],
  editPlanActivity: [
    {
      act: 'cases/plan-activity',
      path: async (asked) => backoffice.planActivity(asked.scene.one.code, Number(await activityNumber(asked))),
    },
  ],
  addFollowUpDate: [{ act: 'cases/activity date', path: at(10) }],
  removeFollowUpDate: [inTen('removeDate')],
  approvePlan: [{ act: 'cases/activity approve', path: at(10) }],
  'submitEvidence, the team': [{ act: 'cases/new-evidence with files', path: reporting(backoffice.newEvidence) }],
  submitEvidence: [{ act: 'alliance/new-evidence with files', path: reporting(portal.newEvidence) }],
  acceptEvidence: [{ act: 'cases/evidence accept', path: about(backoffice.evidence) }],
  returnEvidence: [{ act: 'cases/evidence return', path: about(backoffice.evidence) }],
  withdrawEvidence: [
    { act: 'cases/evidence withdraw', path: about(backoffice.evidence) },
    onCase('alliance/evidence withdraw', portal.evidence),
  ],
  correctEvidence: [{ act: 'cases/evidence correct', path: about(backoffice.evidence) }],
  concludeExecution: [{ act: 'cases/activity conclude', path: at(11) }],
  decideCompliance: [{ act: 'cases/activity decide', path: at(13) }],
  recordDialogueSpace: [{ act: 'cases/dialogue', path: ofCase(backoffice.allianceDialogue) }],
  'declareContribution with a reason': [
    { act: 'cases/contributions declare', path: ofCase(backoffice.allianceContributions) },
    { act: 'alliance/contributions declare', path: ofCase(portal.contributions) },
  ],
  verifyContribution: [onCase('cases/contributions verify', backoffice.allianceContributions)],
  withdrawContribution: [
    onCase('cases/contributions withdraw', backoffice.allianceContributions),
    onCase('alliance/contributions withdraw', portal.contributions),
  ],
  correctContribution: [
    { act: 'cases/contributions correct', path: correcting(backoffice.allianceContributions), about: made },
    { act: 'alliance/contributions correct', path: correcting(portal.contributions), about: made },
  ],
  correctVerifiedContribution: [
    { act: 'cases/contributions correctVerified', path: correcting(backoffice.allianceContributions), about: made },
  ],
  conveneMeeting: [
    {
      act: 'meetings/new-meeting',
      path: async (asked) => {
        if (asked.made) return `${backoffice.newMeeting()}?actividad=1`;
        const step = Number(await stepOf(asked));
        const about = [3, 4, 5, 8].includes(step) ? step : 9;
        return `${backoffice.newMeeting()}?actividad=${about}&alianza=${asked.scene.one.code}`;
      },
      about: (asked) => asked.made || asked.scene.one.id,
    },
  ],
  moveMeeting: [{ act: 'meetings/meeting move', path: onMeeting }],
  cancelMeeting: [{ act: 'meetings/meeting cancel', path: onMeeting }],
  recordAttendance: [{ act: 'meetings/meeting attend', path: onMeeting }],
  draftActa: [{ act: 'meetings/acta draft', path: onActa }],
  saveActa: [{ act: 'meetings/acta save', path: async (asked) => `${await onActa(asked)}?corregir=1`, about: actaId }],
  submitActa: [{ act: 'meetings/acta submit', path: onActa, about: actaId }],
  approveActa: [{ act: 'meetings/acta approve', path: onActa, about: actaId }],
  annulActa: [{ act: 'meetings/acta annul', path: onActa, about: actaId }],
  confirmNonconformity: [{ act: 'cases/nonconformity open', path: onNonconformity }],
  dismissNonconformity: [{ act: 'cases/nonconformity dismiss', path: onNonconformity }],
  correctNonconformity: [{ act: 'cases/nonconformity correct', path: onNonconformity }],
  closeNonconformity: [{ act: 'cases/nonconformity close', path: onNonconformity }],
  suspendAlliance: [onState('suspender')],
  resumeAlliance: [onState('reanudar')],
  endAlliance: [onState('retiro'), onState('terminar')],
  undoStep: [onState('deshacer')],
  handOverAlliances: [
    {
      act: 'cases/hand-over',
      path: ({ scene }) => `${backoffice.handOver()}?de=${scene.world.staff.professional.id}`,
      about: ({ scene }) => scene.one.id,
    },
  ],
  carryOverAlliance: [
    {
      act: 'cycle/balance carry',
      path: ({ scene }) => backoffice.balance(scene.world.cycle.year),
      about: ({ scene }) => scene.one.id,
    },
  ],
  saveRequestPage: [
    { act: 'request/organization', path: about(portal.requestOrganization) },
    { act: 'request/contact', path: about(portal.requestContact) },
    { act: 'request/wish', path: about(portal.requestWish) },
    { act: 'request/offers', path: about(portal.requestOffers) },
    { act: 'request/consent', path: about(portal.requestConsent) },
  ],
  sendRequest: [{ act: 'request/check', path: about(portal.requestCheck) }],
  keepRequestFile: [{ act: 'request/documents with files', path: about(portal.requestDocuments) }],
  removeRequestFile: [{ act: 'request/documents with files', path: about(portal.requestDocuments), about: lastFile }],
  withdrawRequest: onOneOf('request/sent', portal.requestSent, portal.requestTasks),
  reviewRequest: [{ act: 'intake/request take', path: onRequest }],
  returnRequest: [{ act: 'intake/request return', path: onRequest }],
  declineRequest: [{ act: 'intake/request decline', path: onRequest }],
  lapseRequest: [{ act: 'intake/request lapse', path: onRequest }],
  markDuplicate: [{ act: 'intake/request duplicate', path: onRequest }],
  acceptRequest: [
    {
      act: 'intake/request accept',
      // Which organization it is of is chosen among those that are found like it
      path: async (asked) => ((await isOf('organization', asked)) ? null : onRequest(asked)),
      about: initiativeOf,
    },
  ],
  sendInvitation: [
    {
      act: 'intake/invite',
      path: async (asked) => {
        const body = (await isOf('organization', asked)) ? asked.made : asked.scene.one.organizations[1]!.id;
        return `${backoffice.newAlliance()}?organizacion=${body}`;
      },
      about: async (asked) => (await initiativeOf(asked)) ?? asked.made,
    },
  ],
  acceptInvitation: [
    { act: 'request/invitation-answer', path: () => portal.invitationAnswered(), about: () => 'accept' },
  ],
  declineInvitation: [
    { act: 'request/invitation-answer', path: () => portal.invitationAnswered(), about: () => 'decline' },
  ],
  resendInvitation: [{ act: 'intake/invitation resend', path: onInvitation }],
  revokeInvitation: [{ act: 'intake/invitation revoke', path: onInvitation }],
  openCycle: [{ act: 'cycle/cycles', path: () => backoffice.cycles() }],
  draftInitiative: [{ act: 'cycle/initiatives', path: () => backoffice.initiatives(), about: made }],
  openEdition: [{ act: 'cycle/cycle', path: async (asked) => backoffice.cycle(Number(await yearOf(asked))) }],
  saveBalance: [{ act: 'cycle/balance save', path: onBalance }],
  proposeImprovement: [{ act: 'cycle/balance improve', path: onBalance }],
  confirmBalance: [{ act: 'cycle/balance confirm', path: onBalance }],
  fileBalance: [{ act: 'cycle/packet balance', path: onBalanceFiling }],
  correctBalanceNumber: [{ act: 'cycle/packet correctBalance', path: onBalanceFiling }],
  verifyLegalNature: [{ act: 'intake/organization verify', path: about(backoffice.organization) }],
  withdrawLegalNature: [{ act: 'intake/organization unverify', path: about(backoffice.organization) }],
  bringPerson: [{ act: 'intake/organization bringPerson', path: about(backoffice.organization) }],
  settleDoubt: [{ act: 'intake/organization settle', path: about(backoffice.organization) }],
  decideCategory: [{ act: 'cycle/agent', path: about(backoffice.agent), about: made }],
  setRoles: [{ act: 'administration/user roles', path: about(backoffice.user) }],
  disablePerson: [{ act: 'administration/user disable', path: about(backoffice.user) }],
  enablePerson: [{ act: 'administration/user enable', path: about(backoffice.user) }],
  endSessionsOf: [{ act: 'administration/user endSessions', path: about(backoffice.user) }],
  inviteAgain: [{ act: 'administration/user activation', path: about(backoffice.user) }],
  renewSecondFactor: [{ act: 'administration/user factor', path: about(backoffice.user) }],
  retirePactMethodology: [{ act: 'cycle/methodologies retire', path: () => backoffice.methodologies(), about: made }],
  mergeOrganizations: [
    { act: 'intake/merge', path: (asked) => `${backoffice.mergeOrganizations(first(asked))}?con=${asked.made}` },
  ],
  partOrganizations: [
    { act: 'intake/organization part', path: (asked) => backoffice.organization(first(asked)), about: made },
  ],
  endMembership: [
    { act: 'intake/organization endMembership', path: (asked) => backoffice.organization(first(asked)), about: made },
  ],
  // The first time it is prepared by what brought it about
  prepareAmendment: [{ act: 'cycle/packet prepareAgain', path: ({ made }) => (made ? backoffice.packet(made) : null) }],
  'lookAtPersonalData, of a request': [
    { act: 'intake/request-reason open', path: async (asked) => backoffice.requestReason(await requestCode(asked)) },
  ],
  lookAtPersonalData: [{ act: 'cases/evidence-reason open', path: about(backoffice.evidenceReason) }],
};
