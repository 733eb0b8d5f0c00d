export { type ActaMending, actaMending } from './actaMending.ts';
export {
  type ActaAlliance,
  type ActaOfMeeting,
  type ActaPage,
  type ActaParty,
  type ActaPlanActivity,
  actaPage,
} from './actaPage.ts';
export { type AgentPage, type AgentRow, agentPage, agentsPage } from './agentsPage.ts';
export { type AllianceFilters, type AllianceRow, alliancesData, alliancesPage } from './alliancesPage.ts';
export { type Acceptance, acceptancesOf } from './allyAcceptances.ts';
export { type AllyCase, type AllyParty, allyCase } from './allyCase.ts';
export { type AllyEvent, allyHistory } from './allyHistory.ts';
export { type AllyBalance, allyOutcome } from './allyOutcome.ts';
export { actaExtract, allyMeetings } from './allyPages.ts';
export { answersOf, type Receipt, receiptsOf } from './allyReceipts.ts';
export { type AllyAlliance, allyStart } from './allyStart.ts';
export type { AllyWaiting } from './allyWaiting.ts';
export { type ApprovedProposal, approvedProposal } from './approvedProposal.ts';
export { type AuditLine, type AuditPage, auditPage, mayReadAudit } from './auditPage.ts';
export { type BalancePage, balancePage, type ImprovementLine } from './balancePage.ts';
export { type AddressedNoun, isOfAddress, isOfCase } from './caseAddress.ts';
export { type CaseOutcome, caseOutcome } from './caseOutcome.ts';
export { type CaseFile, type CaseParty, type CaseVisit, caseFile } from './casePage.ts';
export {
  type CaseRequest,
  type CommitmentRow,
  type ContributionRow,
  caseRequest,
  commitmentsPage,
  contributionsPage,
  proposalPage,
} from './casePages.ts';
export { type CaseMeeting, type CaseRecords, caseRecords } from './caseRecords.ts';
export { type CaseHandover, type CaseTurn, type CaseTurns, caseTurns } from './caseTurns.ts';
export { type CodeElsewhere, codeElsewhere } from './codeElsewhere.ts';
export { complianceStanding } from './complianceStanding.ts';
export { type ConsentLine, type ConsentsFilter, consentsPage } from './consentsPage.ts';
export { type CyclePage, cyclePage } from './cyclePage.ts';
export { type CycleLine, type CyclesPage, cyclesPage } from './cyclesPage.ts';
export { endedMemberships } from './endedMemberships.ts';
export {
  type CountedEvidence,
  caseEvidence,
  type EvidencePage,
  type EvidenceRow,
  type EvidenceRowFile,
  evidencePage,
  evidenceQueuePage,
  sentBack,
} from './evidencePages.ts';
export { type FigurePage, figurePage } from './figurePage.ts';
export { type FileToServe, fileToAlly, fileToServe } from './filePage.ts';
export { initiativesOfAlliance } from './files.ts';
export {
  type FilingDeskPage,
  type FilingLine,
  type FilingTab,
  filingDeskPage,
  type PackedCommitment,
  packetPage,
} from './filingDeskPage.ts';
export { type HandOverPage, handOverPage } from './handOverPage.ts';
export type { HoldingSession } from './heldByActas.ts';
export { type HeldRequest, heldRequests } from './heldRequests.ts';
export { type HistoryEntry, historyPage } from './historyPage.ts';
export { type ImprovementRow, improvementsPage } from './improvementsPage.ts';
export { type InitiativesOfCycle, type InitiativesPage, initiativesPage } from './initiativesPage.ts';
export { type InvitationFile, type InvitationRow, invitationPage, invitationsPage } from './invitationsPage.ts';
export { type LaterEvidence, laterEvidence } from './laterEvidence.ts';
export { type LookLine, type LooksFilter, looksPage } from './looksPage.ts';
export { deliveriesOf, type MatrixPage, matrixPage } from './matrixPage.ts';
export { type MeetingPage, meetingPage } from './meetingPage.ts';
export { type FirstOf, type MeetingLine, type MeetingsPage, meetingsPage } from './meetingsPage.ts';
export { type NetworkPlanPage, networkPlanPage, type PlannedActivity, type PlanOfAlliance } from './networkPlanPage.ts';
export { type AllianceAtActivity, type NewMeetingPage, newMeetingPage } from './newMeetingPage.ts';
export {
  type NonconformityLeft,
  type NonconformityPage,
  type NonconformityRow,
  nonconformitiesLeft,
  nonconformitiesPage,
  nonconformityPage,
} from './nonconformitiesPage.ts';
export { type NoticeLine, noticesPage } from './noticesPage.ts';
export {
  type Merge,
  type NetworkRow,
  networkPage,
  type OrganizationFile,
  type OrganizationMember,
  type OrganizationRow,
  organizationPage,
  organizationsPage,
} from './organizationsPage.ts';
export { type OwnInvitation, ownInvitationPage } from './ownInvitationPage.ts';
export { type LeftAlliance, ownLeft } from './ownLeft.ts';
export { type OwnRequest, ownRequestPage } from './ownRequestPage.ts';
export type { PackedBalance } from './packedBalance.ts';
export {
  type DialogueLine,
  type DialoguePage,
  dialoguePage,
  type MethodologiesPage,
  methodologiesPage,
} from './pactPages.ts';
export { type PartyCandidate, partyCandidates } from './partyCandidates.ts';
export { editableIn, type PlanActionRow, type PlanPage, type PlanRow, planPage } from './planPage.ts';
export { type PlanStatePage, planStatePage } from './planStatePage.ts';
export { type ProcedurePage, procedurePage } from './procedurePage.ts';
export { type ProcedurePerson, procedurePeoplePage } from './procedurePeoplePage.ts';
export { type CitedInput, proposalInputsPage } from './proposalInputsPage.ts';
export { membersLike, type PublicMember, publicFigures, publicNetworkPage } from './publicNetworkPage.ts';
export { type QuantificationPage, quantificationPage } from './quantificationPage.ts';
export { type EditionOutcomes, type RecognitionsPage, recognitionsPage } from './recognitionsPage.ts';
export type { ListedKind } from './recordSources.ts';
export { allianceRecords, type RecordLine, recordsPage } from './recordsPage.ts';
export type { AttachedFile } from './requestFiles.ts';
export type { OpenInitiative, RequestSending } from './requestSendings.ts';
export {
  type Choices,
  choicesOf,
  type RequestFile,
  type RequestRow,
  requestPage,
  requestsPage,
} from './requestsPage.ts';
export { type SavedBy, savedBy } from './savedBy.ts';
export { type SecurityPage, securityPage } from './securityPage.ts';
export {
  type AccountLine,
  type StaffMemberPage,
  type StaffRow,
  staffMemberPage,
  staffPage,
} from './staffPages.ts';
export type { StandingAlliance } from './standingAt.ts';
export { type ContinuityLine, type SustainmentPage, sustainmentPage } from './sustainmentPage.ts';
export { type TakenOut, takenOutOf } from './takenOut.ts';
export { type Tray, trayPage, trayPages } from './trayPage.ts';
export type { Turn, TurnSide, TurnTask } from './turn.ts';
