import {
  answerNo,
  aWorld,
  contents,
  givenActaDraft,
  givenAlliance,
  givenBalanceSaved,
  givenInvitation,
  givenMinors,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  rowOf,
} from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { access } from '../../apps/backoffice/app/access.ts';
import routes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { longTexts } from './long-texts.ts';
import { datumsByName, halfOptional, keysLost, routesLeftOut, type Shown, untold, veiledAnswers } from './typed.ts';
import { isKeptIn, veiledRows } from './veiled-rows.ts';
import { sentTwice, wellTyped } from './well-typed.ts';

const world = aWorld();
const ask = aBackoffice(world);

const NAMES = [
  ...['proposal', 'network', 'commitments', 'plan', 'compliance', 'newEvidence', 'contributions', 'inputs', 'state'],
  ...[
    'acceptance',
    'nonconformity',
    'newMeeting',
    'meeting',
    'acta',
    'committeeActa',
    'newOrganization',
    'organization',
  ],
  ...['invite', 'invitation', 'request', 'cycles', 'initiatives', 'balance', 'agent', 'methodologies', 'parameters'],
  ...['inviteUser', 'user', 'signIn', 'recover', 'dialogue', 'packet', 'evidence', 'cycle'],
  ...['handOver', 'planActivity', 'evidenceReason', 'merge'],
] as const;

const pages = new Map<string, Shown>();
let known = new Map<string, Datum>();

beforeAll(async () => {
  known = await datumsByName();
  const { staff, cycle } = world();
  const at = (step: Parameters<typeof givenAlliance>[1]) => givenAlliance(world(), step);
  const [two, six, nine, ten, eleven, pact] = await Promise.all([
    at({ at: 2 }),
    at({ at: 6 }),
    at({ at: 9 }),
    at({ at: 10 }),
    at({ at: 11 }),
    at({ at: 13, kind: 'pact' }),
  ]);
  const { evidence } = await givenMinors(world(), eleven);
  const looped = await at({ at: 12 });
  await answerNo(world(), looped);
  const open = await at({ at: 3 });
  // Apart from the one whose proposal the other forms close
  const cited = await at({ at: 2 });
  await givenActaDraft(world(), {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  const request = await givenRequestSent(world());
  const [free, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  await givenBalanceSaved(world());
  const said = await rowOf(
    world(),
    sql`select (select code from invitation where id = ${invited.id}) as invitation,
      (select m.code from meeting m join meeting_alliance l on l.meeting_id = m.id where l.alliance_id = ${open.id} order by m.code desc limit 1) as meeting,
      (select id from filing where alliance_id = ${ten.id} limit 1) as filing,
      (select code from nonconformity where alliance_id = ${looped.id} limit 1) as nonconformity,
      (select y.number from plan_activity y where y.alliance_id = ${eleven.id} and y.party_id is null limit 1) as activity`,
  );
  const text = (name: string) => String(said[name]);
  const shown: Record<(typeof NAMES)[number], [string, string | null]> = {
    proposal: [`${backoffice.activity(two.code, 2)}?tipo=support`, staff.professional.id],
    network: [backoffice.activity(six.code, 6), staff.professional.id],
    commitments: [backoffice.activity(nine.code, 9), staff.professional.id],
    plan: [backoffice.activity(ten.code, 10), staff.professional.id],
    compliance: [backoffice.activity(pact.code, 13), staff.professional.id],
    newEvidence: [backoffice.newEvidence(eleven.code, Number(text('activity'))), staff.professional.id],
    contributions: [backoffice.allianceContributions(eleven.code), staff.professional.id],
    inputs: [backoffice.allianceInputs(cited.code), staff.professional.id],
    state: [backoffice.allianceState(nine.code), staff.lead.id],
    acceptance: [backoffice.allianceAcceptance(nine.code), staff.professional.id],
    nonconformity: [backoffice.nonconformity(text('nonconformity')), staff.professional.id],
    newMeeting: [`${backoffice.newMeeting()}?actividad=3`, staff.professional.id],
    meeting: [backoffice.meeting(text('meeting')), staff.professional.id],
    acta: [backoffice.acta(text('meeting')), staff.professional.id],
    committeeActa: [backoffice.acta(text('meeting')), staff.lead.id],
    newOrganization: [backoffice.newOrganization(), staff.professional.id],
    organization: [backoffice.organization(free.id), staff.professional.id],
    merge: [`${backoffice.mergeOrganizations(free.id)}?con=${other.id}`, staff.lead.id],
    invite: [`${backoffice.newAlliance()}?organizacion=${free.id}`, staff.professional.id],
    invitation: [backoffice.invitation(text('invitation')), staff.professional.id],
    request: [backoffice.request(request.code), staff.professional.id],
    cycles: [backoffice.cycles(), staff.director.id],
    cycle: [backoffice.cycle(cycle.year), staff.lead.id],
    initiatives: [backoffice.initiatives(), staff.lead.id],
    balance: [backoffice.balance(cycle.year), staff.lead.id],
    agent: [backoffice.agent(pact.organizations[0]!.id), staff.lead.id],
    methodologies: [backoffice.methodologies(), staff.lead.id],
    parameters: [backoffice.parameters(), staff.administrator.id],
    inviteUser: [backoffice.inviteUser(), staff.administrator.id],
    user: [backoffice.user(staff.observatory.id), staff.administrator.id],
    signIn: [backoffice.signIn(), null],
    recover: [backoffice.recover(), null],
    dialogue: [backoffice.allianceDialogue(pact.code), staff.professional.id],
    packet: [backoffice.packet(text('filing')), staff.correspondence.id],
    evidence: [backoffice.evidence(evidence), staff.professional.id],
    handOver: [backoffice.handOver(), staff.lead.id],
    planActivity: [backoffice.planActivity(eleven.code, Number(text('activity'))), staff.professional.id],
    evidenceReason: [backoffice.evidenceReason(evidence), staff.director.id],
  };
  for (const [name, [path, person]] of Object.entries(shown)) pages.set(name, { name, path, person });
}, 600_000);

test.each(NAMES)('%s: what is not read is told at its field, and is never a 500', async (name) => {
  expect(await untold(ask, pages.get(name)!, known, (answer) => isKeptIn(world(), answer))).toEqual([]);
});

test.each(NAMES)('%s: a form with a key shows the key with which it came back', async (name) => {
  expect(await keysLost(ask, pages.get(name)!)).toEqual([]);
});

test.each(NAMES)('%s: no field that some answer asks for is marked as optional', async (name) => {
  expect(await halfOptional(ask, pages.get(name)!)).toEqual([]);
});

const answered = new Set<number | 'ended'>();

test.each(NAMES)('%s: a long text is shown again whatever the answer, and after the session ended', async (name) => {
  const walk = { ask, app: 'backoffice' as const, world: world(), known, stranger: world().staff.auditor.id };
  const { lost, met } = await longTexts(walk, pages.get(name)!);
  for (const status of met) answered.add(status);
  expect(lost).toEqual([]);
});

test('long texts were met by errors, by what somebody saved first, by closed doors and by ended sessions', () => {
  expect([...answered]).toEqual(expect.arrayContaining([422, 409, 403, 'ended']));
});

test('what nobody sees is kept nowhere, and is no 500 either', async () => {
  const faults = [];
  for (const page of pages.values()) faults.push(...(await veiledAnswers(ask, page, known)));
  expect(faults).toEqual([]);
  expect(await veiledRows(world())).toEqual([]);
});

const kept = new Set<string>();

test.each(NAMES)(
  '%s: what people write is read in every field, and kept as it was meant',
  async (name) => {
    const read = await wellTyped({ ask, page: pages.get(name)!, known, world: world() });
    for (const datum of read.kept) kept.add(datum);
    expect(read.faults).toEqual([]);
  },
  240_000,
);

test('each datum that the team writes was kept by some form', () => {
  expect([...kept].sort()).toEqual([
    'day',
    'effort',
    'filingNumber',
    'money',
    'nit',
    'quantity',
    'time',
    'wholeNumber',
  ]);
});

test('the same words sent again under a fresh key are asked about, and then sent knowingly', async () => {
  const asked: string[] = [];
  for (const page of pages.values()) {
    const twice = await sentTwice({ ask, page, known, world: world() });
    asked.push(...twice.asked.map((at) => at.replace(/[A-Z]{3}-\d{4}-\d{4}|[0-9a-f]{8}-[0-9a-f-]{27}/g, '…')));
    expect(twice.faults).toEqual([]);
  }
  expect(asked).toEqual(ASKED);
}, 600_000);

const ASKED = [
  'commitments · Escribir un compromiso',
  'plan · Agregar una acción',
  'newEvidence · /alianzas/…/plan/1/evidencias/nueva',
  'contributions · Declarar una entrega',
  'inputs · Citar un insumo',
  'newMeeting · /reuniones/nueva?actividad=3',
  'invite · /alianzas/nueva?organizacion=…',
  'balance · Acción de mejora',
  'agent · Decidir la categoría',
];

test('every route that takes forms is one of these pages, or says what stands in its forms', () => {
  expect(routesLeftOut(routes, access, [...pages.values()])).toEqual(Object.keys(NOT_TYPED).sort());
});

/** The other routes that take forms, and what stands in them. */
const NOT_TYPED = {
  'entry/activate': 'a password and a code',
  'entry/appearance': 'how it looks, chosen',
  'entry/demo': 'who to be, chosen',
  'entry/demo-clock': 'how far the clock goes, chosen',
  'entry/leave': 'nothing',
  'entry/reset': 'a password and a code',
  'entry/second-factor': 'a code',
  'entry/security-codes': 'a password',
  'entry/security-factor': 'a password and a code',
  'entry/security-password': 'passwords',
  'entry/security-sessions': 'nothing: it ends them',
};
