export { actaTerms, correctedBy, type ItemLine, itemLines } from './acta-items.ts';
export { type ActivityWords, actaOfBefore, activityWords, type Lack, missingSentence } from './activities.ts';
export {
  adoptionAims,
  doors,
  doorWord,
  historySays,
  kinds,
  kindWord,
  pactLevels,
  purposes,
  purposeWord,
  supportClasses,
  toldStatuses,
  turns,
  turnWord,
  unsureWord,
  withoutProfessional,
} from './alliance.ts';
export { answeredWord, comparedWords } from './answered.ts';
export { quantificationHeadings } from './balance.ts';
export { categoryStatus, continuities, continuityWord, involvements, involvementWord } from './category.ts';
export {
  answeredWords,
  commitmentChanging,
  commitmentStanding,
  evidenceForms,
  objectionWords,
  signerWords,
} from './commitment.ts';
export {
  apartHint,
  apartHintAfter,
  categories,
  categoryWord,
  methods,
  methodWord,
  origins,
  originWord,
} from './contribution.ts';
export { committees, committeeWord } from './cycle.ts';
export { blankedHint, datumHints, dayMeant, emailMeant, yearMeant } from './data.ts';
export { eventSentence } from './events.ts';
export { countedOnceEnded, evidenceNext, standingWords, unreviewedOnceEnded } from './evidence.ts';
export { feastWord } from './feasts.ts';
export { type FileFault, fileSentence } from './files.ts';
export { filingKinds, filingKindWord, filingOf } from './filing.ts';
export {
  causes,
  causeWord,
  corrections,
  correctionWord,
  nonconformityOrigins,
  nonconformityOriginWord,
} from './followup.ts';
export {
  instantWords,
  longDay,
  momentWords,
  namedDay,
  relativeDue,
  servesUntil,
  shortDay,
  timeWords,
  weekdayDay,
} from './formats/days.ts';
export {
  bytes,
  count,
  counted,
  decimal,
  listed,
  measured,
  pesos,
  spelled,
  waitWords,
} from './formats/numbers.ts';
export { phone } from './formats/phone.ts';
export { pageStoppingOnce, stopped, stoppingOnce } from './formats/stops.ts';
export { goTo } from './go-to.ts';
export { apps, browserWords } from './identity.ts';
export { type InclusionWords, inclusionMissing, inclusionTask, inclusionWords } from './inclusion.ts';
export {
  consentPurposeWord,
  consentTextWord,
  invitationAnswerer,
  invitationTexts,
  offerClasses,
  requestLinkAllows,
  requestTasks,
  uncompletedWords,
} from './intake.ts';
export { localities, localityWord } from './localities.ts';
export { lookSubjects } from './look.ts';
export {
  agendaFor,
  agendaPoints,
  meetingPurposes,
  meetingPurposeWord,
  modalities,
  modalityWord,
  stillConvened,
} from './meeting.ts';
export { citing, directorate, network, secretariat } from './names.ts';
export { channels, channelWord, letterSays, relevantFieldName, relevantFields, relevantWord } from './network.ts';
export { reminderKinds, reminderMoments } from './notification.ts';
export {
  consentPurposes,
  imagePurposes,
  legalNatureActs,
  nitHint,
  personSignsWords,
  reachedStandings,
  sectors,
  sectorWord,
  standingWord,
} from './organization.ts';
export { organizationKinds, organizationKindWord, proofWord } from './organization-kinds.ts';
export { dialogueKinds, dialogueWord } from './pact.ts';
export { compliances, compliancesWhere, complianceWord, followUpDay } from './plan.ts';
export { answerWord, phva, phvaWord, records, recordWord } from './procedure.ts';
export { kindFields, proposalFields, proposalLines, type ReadProposal } from './proposal.ts';
export { fingerprintSays, promiseLines, receiptText } from './receipt.ts';
export { recognitionRecords, recognitionRecordWord, recognitionWord } from './recognition.ts';
export { courseModes, inputKinds, referenceLinks, referenceName } from './reference.ts';
export { refusalSentence, whyNot } from './refusals.ts';
export { authorisedPage, requestPages } from './request-pages.ts';
export { type RequestRow, requestRows } from './request-rows.ts';
export { itemUndone, reopenedAgain } from './reversal.ts';
export { oneOfRoles, organizationRoles, roleWord, staffRoles } from './roles.ts';
export {
  capitalized,
  optionsOf,
  type Reader,
  type Status,
  type TimelineEvent,
  type Tone,
  UNKNOWN,
  wordOf,
} from './speech.ts';
export { type StageId, type StageWords, stageOf, stages } from './stages.ts';
export { dueStatus, type StatusNoun, statuses, statusOf, statusWord } from './statuses.ts';
export { outcomes, outcomeWord } from './sustainment.ts';
export { savingVerbs, sendingVerbs, unsentButtons, unsentNextTo } from './unsent.ts';
export { installErrorMap, issueSentence, listMissing } from './validation.ts';
export { whoMayNext, whoMaySentence } from './who-may.ts';
