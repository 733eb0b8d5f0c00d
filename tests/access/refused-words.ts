/** By table, the columns whose values are a closed list of codes, to which a check of the database holds them. */
const CODES: Readonly<Record<string, string>> = {
  acta: 'state',
  agent_category: 'involvement continuity category',
  alliance: 'door state',
  alliance_turn: 'act',
  commitment: 'state proposed_side evidence_form',
  compliance: 'answer cause',
  continuity: 'outcome',
  contribution: 'origin state method',
  draft: 'app',
  evidence: 'state',
  filing: 'state',
  invitation: 'state',
  legal_nature: 'act',
  meeting: 'modality state',
  membership: 'role',
  nonconformity: 'state origin correction',
  organization: 'sector standing',
  party: 'active_part',
  personal_data_look: 'subject_kind',
  plan_activity: 'compliance',
  plan_section: 'state',
  proposal: 'state',
  proposal_input: 'mode',
  receipt: 'act side',
  recognition: 'record_kind',
  request: 'state',
  visit: 'state answer',
};

const ofCodes = Object.entries(CODES).flatMap(([table, columns]) =>
  columns.split(' ').map((column) => [`${table}.${column}`, 'its table holds it to a closed list of codes']),
);

/** The columns of texts in which the database takes no word besides, as `table.column`, and why. */
export const REFUSES: Readonly<Record<string, string>> = Object.fromEntries(ofCodes);

const SEALED =
  'what is typed and not sent is sealed: it goes to its holder alone, by their key, their page and their form';
const CHOICES = 'choices of a list, each a code without a space';

/** The columns of texts of organizations in which no word stands, and why. */
export const WORDLESS: Readonly<Record<string, string>> = {
  'consent.purposes': CHOICES,
  'contribution.correct_reason':
    'of a line that names another alone, and read where its description, which has its word, is read',
  'draft.files': SEALED,
  'draft.form': SEALED,
  'draft.holder': SEALED,
  'draft.path': SEALED,
  'draft.sealed': SEALED,
  'meeting.was_place': 'of a meeting that moved alone, and read where its place, which has its word, is read',
  'proposal.purposes': CHOICES,
  'recognition.resolution_number': 'the number of a resolution of the secretariat',
};
