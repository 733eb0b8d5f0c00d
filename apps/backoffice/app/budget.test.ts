import { randomUUID } from 'node:crypto';
import { openDomain } from '@alianzas/domain';
import { aWorld, givenAlliance, givenInvitation, givenOrganization, givenRequestSent } from '@alianzas/domain/given';
import type { AppLoadContext, LoaderFunction, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as root from './root.tsx';
import * as activity from './routes/cases/activity.tsx';
import * as alliances from './routes/cases/alliances.tsx';
import * as layout from './routes/cases/case.tsx';
import * as commitments from './routes/cases/commitments.tsx';
import * as contributions from './routes/cases/contributions.tsx';
import * as decision from './routes/cases/decision.tsx';
import * as dialogue from './routes/cases/dialogue.tsx';
import * as evidenceList from './routes/cases/evidence-list.tsx';
import * as evidenceQueue from './routes/cases/evidence-queue.tsx';
import * as handOver from './routes/cases/hand-over.tsx';
import * as history from './routes/cases/history.tsx';
import * as caseInputs from './routes/cases/inputs.tsx';
import * as caseMeetings from './routes/cases/meetings.tsx';
import * as nonconformities from './routes/cases/nonconformities.tsx';
import * as overview from './routes/cases/overview.tsx';
import * as casePlan from './routes/cases/plan.tsx';
import * as planState from './routes/cases/plan-state.tsx';
import * as caseProposal from './routes/cases/proposal.tsx';
import * as caseRecords from './routes/cases/records.tsx';
import * as state from './routes/cases/state.tsx';
import * as agent from './routes/cycle/agent.tsx';
import * as agents from './routes/cycle/agents.tsx';
import * as audit from './routes/cycle/audit.tsx';
import * as balance from './routes/cycle/balance.tsx';
import * as cycle from './routes/cycle/cycle.tsx';
import * as desk from './routes/cycle/filing-desk.tsx';
import * as improvements from './routes/cycle/improvement-list.tsx';
import * as initiatives from './routes/cycle/initiatives.tsx';
import * as matrix from './routes/cycle/matrix.tsx';
import * as matrixData from './routes/cycle/matrix-data.ts';
import * as methodologies from './routes/cycle/methodologies.tsx';
import * as networkPlan from './routes/cycle/network-plan.tsx';
import * as packet from './routes/cycle/packet.tsx';
import * as procedurePage from './routes/cycle/procedure.tsx';
import * as quantification from './routes/cycle/quantification.tsx';
import * as recognitions from './routes/cycle/recognitions.tsx';
import * as recordsOfKind from './routes/cycle/records-of-kind.tsx';
import * as sustainment from './routes/cycle/sustainment.tsx';
import * as invitation from './routes/intake/invitation.tsx';
import * as invitations from './routes/intake/invitations.tsx';
import * as network from './routes/intake/network.tsx';
import * as organizations from './routes/intake/organizations.tsx';
import * as request from './routes/intake/request.tsx';
import * as requests from './routes/intake/requests.tsx';
import * as tray from './routes/intake/tray.tsx';
import * as meetings from './routes/meetings/meetings.tsx';
import * as newMeeting from './routes/meetings/new-meeting.tsx';

const world = aWorld();
let code = '';
let sessionHash = '';
let domain: ReturnType<typeof openDomain>;

beforeAll(async () => {
  const one = await givenAlliance(world(), { at: 13 });
  code = one.code;
  await givenRequestSent(world());
  await givenInvitation(world(), await givenOrganization(world()));
  const director = world().staff.director.id;
  sessionHash = randomUUID();
  await world().database.owner.db.execute(
    `insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
     values ('${sessionHash}', '${randomUUID()}', 'backoffice', '${director}', now(), now(), now() + interval '1 day', 'x')`,
  );
  domain = openDomain(world().database.urls.backoffice, 'backoffice');
});
afterAll(() => domain.close());

/** Runs the page's loaders as Remix does, all at once over one transaction, and counts what reached the database. */
async function visit(loaders: readonly unknown[], params: Record<string, string>): Promise<number> {
  const reading = domain.reading({ sessionHash, bearerHash: null, browser: null, requestId: 'test' });
  const context = {
    page: () => reading.page(),
    rest: () => reading.end(),
    keptForm: async () => null,
    draftPath: () => null,
    dataKey: new Uint8Array(32),
    requestId: 'test',
    origin: 'http://localhost',
  } as unknown as AppLoadContext;
  const request = new Request('http://localhost/');
  const before = domain.statements();
  try {
    await Promise.all([root.loader, ...loaders].map((one) => (one as LoaderFunction)({ request, params, context })));
  } finally {
    await reading.end();
  }
  return domain.statements() - before;
}

const ofTheCase: [string, unknown, Record<string, string>?][] = [
  ['resumen', overview.loader],
  ['actividad cerrada', activity.loader, { n: '9' }],
  ['actividad 13', activity.loader, { n: '13' }],
  ['propuesta', caseProposal.loader],
  ['reuniones', caseMeetings.loader],
  ['compromisos', commitments.loader],
  ['plan', casePlan.loader],
  ['plan con seguimiento', planState.loader, { number: '1' }],
  ['evidencias', evidenceList.loader],
  ['aportes', contributions.loader],
  ['diálogo', dialogue.loader],
  ['historial', history.loader],
  ['registros', caseRecords.loader],
  ['insumos', caseInputs.loader],
  ['estado', state.loader],
  ['decisión 5', decision.loader],
];

const others: [string, unknown, Record<string, string>?][] = [
  ['bandeja', tray.loader],
  ['solicitudes', requests.loader],
  ['solicitud', request.loader, { code: 'SOL-2026-0001' }],
  ['invitaciones', invitations.loader],
  ['invitación', invitation.loader, { code: 'INV-2026-0001' }],
  ['organizaciones', organizations.loader],
  ['red', network.loader],
  ['alianzas', alliances.loader],
  ['entregar alianzas', handOver.loader],
  ['evidencias por revisar', evidenceQueue.loader],
  ['no conformes', nonconformities.loader],
  ['agenda', meetings.loader],
  ['nueva reunión', newMeeting.loader],
  ['vigencia', cycle.loader, { year: '2026' }],
  ['iniciativas', initiatives.loader],
  ['radicación', desk.loader],
  ['plan RED', networkPlan.loader],
  ['reconocimientos', recognitions.loader],
  ['sostenimiento', sustainment.loader],
  ['acciones de mejora', improvements.loader],
  ['balance', balance.loader, { year: '2026' }],
  ['cuantificación', quantification.loader, { year: '2026' }],
  ['matriz de entregas', matrix.loader],
  ['entregas para descargar', matrixData.loader, { year: '2026' }],
  ['agentes', agents.loader],
  ['metodologías', methodologies.loader],
  ['auditoría', audit.loader],
  ['procedimiento', procedurePage.loader],
  ['registros de una clase', recordsOfKind.loader, { kind: 'actas' }],
];

test.each(ofTheCase)(
  'the case page %s takes at most six statements, the opening one included',
  async (_name, loader, more) => {
    expect(await visit([layout.loader, loader], { code, ...more })).toBeLessThanOrEqual(6);
  },
);

test("the page of an ally's category takes at most six statements", async () => {
  const [row] = await world().database.owner.db.execute<{ id: string }>(
    'select organization_id as id from party limit 1',
  );
  expect(await visit([agent.loader], { id: row!.id })).toBeLessThanOrEqual(6);
});

test.each(others)('the page %s takes at most six statements, the opening one included', async (_name, loader, more) => {
  expect(await visit([loader], { ...more })).toBeLessThanOrEqual(6);
});

test('a packet of the filing desk takes at most six statements', async () => {
  const [row] = await world().database.owner.db.execute<{ id: string }>('select id from filing limit 1');
  expect(await visit([packet.loader], { id: row!.id })).toBeLessThanOrEqual(6);
});

test.each([2, 3, 6, 7, 8, 9, 10, 11, 12, 13] as const)('activity %i, open, takes at most six statements', async (n) => {
  const open = await givenAlliance(world(), { at: n });
  expect(await visit([layout.loader, activity.loader], { code: open.code, n: String(n) })).toBeLessThanOrEqual(6);
});

test('activity 2 with what was sought takes at most six statements', async () => {
  const open = await givenAlliance(world(), { at: 2 });
  const sought = (args: LoaderFunctionArgs) => {
    const request = new Request('http://localhost/?buscar=fundacion');
    return (activity.loader as LoaderFunction)({ ...args, request });
  };
  expect(await visit([layout.loader, sought], { code: open.code, n: '2' })).toBeLessThanOrEqual(6);
});
