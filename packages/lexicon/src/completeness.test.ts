import { categories as givenCategories, methods as givenMethods } from '@alianzas/domain/contribution/inputs';
import { organizationKinds as admitted } from '@alianzas/domain/organization/inputs';
import { expect, test } from 'vitest';
import { turns } from './alliance.ts';
import { agentCategories, continuities, involvements } from './category.ts';
import { evidenceForms } from './commitment.ts';
import { categories, methods, origins } from './contribution.ts';
import { committees } from './cycle.ts';
import { feasts } from './feasts.ts';
import { activeWords, fileWords } from './files.ts';
import { filingKinds } from './filing.ts';
import { causes, corrections, nonconformityOrigins } from './followup.ts';
import { apps } from './identity.ts';
import { channels, doors, kinds } from './index.ts';
import { lookSubjects } from './look.ts';
import { modalities } from './meeting.ts';
import { reminderKinds, reminderMoments } from './notification.ts';
import { legalNatureActs, sectors, standings } from './organization.ts';
import { organizationKinds } from './organization-kinds.ts';
import { dialogueKinds } from './pact.ts';
import { compliances } from './plan.ts';
import { receiptActs } from './receipt.ts';
import { recognitionRecords } from './recognition.ts';
import { courseModes, inputKinds, referenceLinks } from './reference.ts';
import { organizationRoles, staffRoles } from './roles.ts';
import { stages } from './stages.ts';
import { statuses } from './statuses.ts';
import { outcomes } from './sustainment.ts';
import { knownChecks, sourcesOf } from './testing.ts';
import { whoMaySentence } from './who-may.ts';

const domain = sourcesOf('domain/src');
const answer = { yes: '', no: '' };

const tablesOfChecks: { readonly [check: string]: object } = {
  alliance_door: doors,
  alliance_kind: kinds,
  alliance_turn_act: turns,
  legal_nature_act: legalNatureActs,
  proposal_kind: kinds,
  commitment_form: evidenceForms,
  compliance_answer: answer,
  compliance_cause: causes,
  agent_category_category: agentCategories,
  agent_category_continuity: continuities,
  agent_category_involvement: involvements,
  continuity_outcome: outcomes,
  dialogue_space_kind: dialogueKinds,
  contribution_origin: origins,
  cycle_committee: committees,
  filing_kind: filingKinds,
  inclusion_notice_channel: channels,
  meeting_modality: modalities,
  membership_role: organizationRoles,
  nonconformity_correction: corrections,
  nonconformity_origin: nonconformityOrigins,
  organization_sector: sectors,
  draft_app: apps,
  kept_form_app: apps,
  organization_standing: standings,
  party_answer: answer,
  personal_data_look_subject: lookSubjects,
  plan_activity_compliance: compliances,
  receipt_act: receiptActs,
  recognition_record: recognitionRecords,
  proposal_input_kind: inputKinds,
  proposal_input_mode: courseModes,
  reference_link_code: referenceLinks,
  reminder_kind: reminderKinds,
  reminder_moment: reminderMoments,
  session_app: apps,
  staff_role: staffRoles,
};

/** Codes that no page shows. */
const unshown = [/_activity$/, /_purpose$/, /_number$/, /_side$/];

test('every state and every code that a table of the database admits has its word', () => {
  const checks = knownChecks(domain);
  expect(checks.size).toBeGreaterThan(30);
  const wordless = [...checks].flatMap(([name, codes]) => {
    if (unshown.some((pattern) => pattern.test(name))) return [];
    const noun = name.replace(/_state$/, '').replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
    const table = name.endsWith('_state') ? (statuses as { [noun: string]: object })[noun] : tablesOfChecks[name];
    return codes.filter((code) => !Object.hasOwn(table ?? {}, code)).map((code) => `${name}: ${code}`);
  });
  expect(wordless).toEqual([]);
});

test('every fault of a file or a form has its sentence', () => {
  const [source] = sourcesOf('storage/src').filter(({ path }) => path.endsWith('/refusals.ts'));
  const codes = new Set([...source!.text.matchAll(/code: '(\w+)'/g)].map((found) => found[1]!));
  expect([...codes].sort()).toEqual(Object.keys(fileWords).sort());
  const brought = /type ActiveContent =([^;]+);/.exec(source!.text)?.[1] ?? '';
  const contents = [...brought.matchAll(/'(\w+)'/g)].map((found) => found[1]!);
  expect(contents.sort()).toEqual(Object.keys(activeWords).sort());
  expect(new Set(Object.values(activeWords)).size).toBe(contents.length);
});

test('every act that may be forbidden says who may', () => {
  const acts = domain.flatMap(({ text }) => [...text.matchAll(/new Forbidden\('(\w+)'\)/g)].map((found) => found[1]!));
  const general = whoMaySentence('');
  expect(acts.length).toBeGreaterThan(60);
  expect([...new Set(acts)].filter((act) => whoMaySentence(act) === general)).toEqual([]);
});

test('the feasts, the kinds of organization, the categories and the methods are those of the domain', () => {
  const holidays = domain.find(({ path }) => path.endsWith('platform/holidays.ts'))!.text;
  expect(Object.keys(feasts)).toEqual([...holidays.matchAll(/feast: '(\w+)'/g)].map((found) => found[1]!));
  expect(Object.keys(organizationKinds)).toEqual([...inOrder(admitted.map((kind) => kind.code)), 'PERSONA_NATURAL']);
  expect(Object.keys(categories)).toEqual([...givenCategories]);
  expect(Object.keys(methods)).toEqual([...givenMethods]);
});

test('the five stages are those that the drawings show', () => {
  const drawings = sourcesOf('drawings/src');
  const words = unwrapped(drawings.find(({ path }) => path.endsWith('/words.ts'))!.text);
  const table = unwrapped(drawings.find(({ path }) => path.endsWith('/stages.ts'))!.text);
  for (const { id, name, says, activities } of stages) {
    expect(words).toContain(unwrapped(`${id}: { name: '${name}', says: '${says}' }`));
    expect(table).toContain(unwrapped(`{ id: '${id}', activities: [${activities.join(', ')}] }`));
  }
});

/** The same code however the formatter wraps it. */
function unwrapped(code: string): string {
  return code.replace(/\s+/g, ' ').replace(/, }/g, ' }');
}

function inOrder(codes: readonly string[]): string[] {
  const shown = Object.keys(organizationKinds);
  return [...codes].sort((a, b) => shown.indexOf(a) - shown.indexOf(b));
}
