const who = {
  drive: 'Solo puede hacerlo la persona profesional de esta alianza o la persona responsable del equipo.',
  team: 'Solo puede hacerlo el equipo de la Red: profesionales, responsable del equipo o dirección.',
  heads: 'Solo puede hacerlo la persona responsable del equipo o la dirección.',
  second: 'Lo confirma la persona responsable del equipo o la dirección, y no quien lo preparó.',
  lead: 'Solo puede hacerlo la persona responsable del equipo.',
  chair: 'Solo puede hacerlo quien presidió el comité: la Subsecretaría o la dirección.',
  undersecretariat: 'Solo puede hacerlo el equipo de la Red o la Subsecretaría.',
  correspondence: 'Solo puede hacerlo el equipo que acompaña la alianza o correspondencia.',
  quality: 'Solo puede hacerlo el equipo que acompaña la alianza o planeación y calidad.',
  dismissal: 'Lo hace la persona responsable del equipo, la dirección o planeación y calidad.',
  administrator: 'Solo puede hacerlo una persona administradora.',
  owner: 'Solo puede hacerlo la persona dueña de la cuenta.',
  signer: 'Solo puede hacerlo el representante legal o la persona delegada de la organización.',
  member: 'Solo puede hacerlo el equipo de la Red, el representante legal o la persona delegada de la organización.',
  bearer: 'Solo puede hacerlo quien abre el vínculo que enviamos a su correo.',
  party: 'Solo pueden hacerlo las personas de esa organización y el equipo que acompaña la alianza.',
  writer: 'Lo retira la parte que lo escribió: la organización o el equipo que acompaña la alianza.',
  accepter:
    'Solo puede hacerlo el representante legal o la persona delegada de la organización, o el equipo que acompaña la alianza.',
  side: 'Cada parte reporta lo suyo: la organización lo de ella y el equipo lo de la Secretaría.',
  reporter: 'La retira la parte que la reportó: la organización la de ella y el equipo la de la Secretaría.',
  convener: 'Convocar una reunión, cambiarla y escribir su acta le corresponde al equipo que acompaña sus alianzas.',
  system: 'Lo hace el sistema por su cuenta, todos los días.',
  audit: 'Solo pueden leerlo control interno, la persona responsable del equipo y la dirección.',
  looks: 'Solo puede hacerlo el equipo de la Red, control interno o la persona oficial de datos personales.',
  free: 'Se guarda por sí sola, cuando lo abre quien acompaña la alianza o la persona oficial de datos personales.',
  control: 'Se guarda por sí sola, cuando control interno lee una página con datos personales.',
  looksRead: 'Solo pueden leerlo control interno, la persona responsable del equipo y la oficial de datos personales.',
  consents: 'Solo pueden leerlo la persona responsable del equipo y la oficial de datos personales.',
  staff: 'Solo puede leerlo quien es del equipo de la Secretaría y entró con su cuenta.',
} as const;

/** The acts of each answer, by the name that `Forbidden` carries. */
const acts: { readonly [answer in keyof typeof who]: string } = {
  drive:
    'recordDialogueSpace editPlanActivity approvePlan addFollowUpDate approveProposal agreeMethodology addParty removeParty decideActivePart recordFirstContact saveProposal validateInclusion notifyInclusion enterNetwork askAcceptance keepCommitment correctRenewal renewAgain decideCompliance recordFollowUp preparePacket prepareAmendment reviewEvidence concludeExecution citeInput takeBackPacket',
  team: 'verifyContribution correctVerifiedContribution correctEvidence saveBalance proposeImprovement openEdition verifyLegalNature withdrawLegalNature settleDoubt registerOrganization acceptRequest answerRequest sendInvitation createPerson bringPerson',
  heads:
    'keepMethodologies decideCategory handOverAlliances mergeOrganizations partOrganizations endMembership suspendAlliance resumeAlliance undoStep endAlliance carryOverAlliance confirmBalance decideRecognition decideContinuity',
  second: 'confirmSession',
  lead: 'receiveFiling',
  chair: 'setInitiatives',
  undersecretariat: 'draftInitiative openCycle',
  correspondence: 'enterFilingNumber fileBalance correctFilingNumber correctBalanceNumber',
  quality: 'closeNonconformity correctNonconformity confirmNonconformity',
  dismissal: 'dismissNonconformity',
  administrator:
    'setReferenceLink enterVersionRequest resendActivation endSessionsOf createStaff setRoles disablePerson enablePerson resetSecondFactor readStaff',
  owner:
    'takeCode takeLink createSession failSignIn startSignIn setTotp confirmTotp useTotpStep useRecoveryCode renewTotp renewRecoveryCodes mySessions askPasswordReset setPassword tryCode',
  signer: 'acceptCommitment returnCommitment',
  member: 'addMember',
  bearer:
    'saveRequestPage sendRequest withdrawRequest keepRequestFile removeRequestFile acceptInvitation declineInvitation',
  party: 'declareContribution proposeCommitment amendCommitment',
  writer: 'withdrawCommitment',
  accepter: 'replaceCommitment',
  side: 'submitEvidence keepFiles',
  reporter: 'withdrawEvidence',
  convener: 'writeActa draftActa conveneMeeting cancelMeeting moveMeeting recordAttendance',
  system: 'proposeOverdue remind askUntold expireInvitations dropAbandonedDrafts',
  audit: 'readAudit',
  looks: 'lookAtPersonalData',
  free: 'recordView',
  control: 'recordPage',
  looksRead: 'readLooks',
  consents: 'readConsents',
  staff: 'readProcedure',
};

/** Whose right comes with an alliance: handed over, it is of another person, whatever the role. */
const OF_AN_ALLIANCE: readonly (keyof typeof who)[] = [
  'drive',
  'convener',
  'correspondence',
  'quality',
  'party',
  'side',
];

const answers = new Map(
  Object.entries(acts).flatMap(([answer, names]) =>
    names.split(' ').map((act) => [act, who[answer as keyof typeof who]] as const),
  ),
);

/** What somebody of the team may do about an act that was forbidden: see who has the alliance today, or ask for the role. */
export function whoMayNext(act: string): string {
  const isOfAlliance = OF_AN_ALLIANCE.some((answer) => acts[answer].split(' ').includes(act));
  if (!isOfAlliance) return 'Si debería poder, pida el rol a la administración del sistema.';
  return 'Si la alianza era suya, ya la lleva otra persona: en su página se lee quién. Si le falta el rol, pídalo a la administración del sistema.';
}

/** Who may do an act that was forbidden to the reader, for the 403 page. Its argument is the `act` of `Forbidden`. */
export function whoMaySentence(act: string): string {
  return answers.get(act) ?? 'Su rol no permite hacer esto. Pídalo a una persona del equipo de la Red.';
}
