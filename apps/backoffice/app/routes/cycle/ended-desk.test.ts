import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { submitEvidence } from '@alianzas/domain/evidence';
import { correctNonconformity, dismissNonconformity, nonconformitiesOf } from '@alianzas/domain/followup';
import {
  acceptCommitments,
  answerNo,
  aWorld,
  by,
  dayOf,
  endAlliance,
  followUp,
  givenAlliance,
  must,
  preparePacket,
  radicado,
  reportOf,
  rowOf,
  type StaffName,
  through,
  walk,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import { bogotaDay } from '@alianzas/domain/platform';
import { nonconformityPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const open = (path: string, name: StaffName, init?: RequestInit) => ask(path, world().staff[name].id, init);
const read = async (path: string, name: StaffName) => wordsOf(await (await open(path, name)).text());
test('what is left of alliances that ended is of 9 and 13: the balance of 16 is of none', async () => {
  const words = await read(`${backoffice.filingDesk()}?ver=terminadas`, 'correspondence');
  expect(words).toContain('de las actividades 9 y 13');
  expect(words).not.toContain('16.');
});

const end = async (alliance: string) =>
  must(await endAlliance(by(world(), 'lead', 60), { alliance, outcome: 'endedEarly', reason: 'Cerró la entidad' }));

test('a packet of an alliance that ended waits at no desk, and takes the number that it was given on its own page', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const [organization] = one.organizations;
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-05-01' };
  const about = { key: randomUUID(), alliance: one.id, organization: organization!.id };
  const { id } = must(await proposeCommitment(by(world(), 'professional', 9), { ...about, ...promise }));
  const ally = through(world(), organization!.representative, 9);
  must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
  const { id: filing } = must(await preparePacket(by(world(), 'professional', 9), { alliance: one.id }));
  expect(await read(backoffice.filingDesk(), 'correspondence')).toContain(one.code);
  await end(one.id);
  expect(await read(backoffice.filingDesk(), 'correspondence')).not.toContain(one.code);
  expect(await read(backoffice.tray(), 'correspondence')).not.toContain(one.code);
  const left = await (await open(`${backoffice.filingDesk()}?ver=terminadas`, 'correspondence')).text();
  const item = left.slice(left.indexOf('<article'), left.indexOf('</article'));
  expect(wordsOf(item).match(new RegExp(one.code, 'g')), 'named once').toHaveLength(1);
  expect(item, 'nobody has to do it any more').not.toContain('button primary');
  expect(item).not.toMatch(/name="filedOn"[^>]* value="\d/);
  expect(item).toContain('<summary>Registrar el número que alcanzó a recibir</summary>');
  expect(await read(backoffice.allianceCommitments(one.code), 'professional')).not.toContain('Pendiente de radicar');
  const path = backoffice.packet(filing);
  const page = await read(path, 'correspondence');
  expect(page).toContain('terminó antes de que se radicara');
  expect(page).not.toContain('Pendiente de radicar');
  const number = radicado();
  const body = new URLSearchParams({ intent: 'number', filing, number, filedOn: bogotaDay(new Date()) });
  expect((await open(path, 'correspondence', { method: 'POST', body })).status).toBe(303);
  expect(await read(path, 'correspondence')).toContain(number);
  const history = await read(backoffice.history(one.code), 'lead');
  expect(history).toContain('cuando la alianza ya había terminado');
  expect(history).not.toContain('Se cerró la actividad 9');
}, 120_000);

test('evidence that nobody reviewed before the end waits for nobody, and its page says so', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const [organization] = one.organizations;
  const ally = through(world(), organization!.representative, dayOf(one, 11));
  const { actions } = await planOf(by(world(), 'professional', 11), one.id);
  const planActivity = actions.flatMap((action) => action.activities).find(({ partyId }) => partyId)!.id;
  const told = { ...(await reportOf(ally, one.id, organization!.id)), planActivity };
  const { id } = must(await submitEvidence(ally, told));
  expect(await read(backoffice.evidenceQueue(), 'professional')).toContain(one.code);
  await end(one.id);
  expect(await read(backoffice.evidenceQueue(), 'professional')).not.toContain(one.code);
  expect(await read(backoffice.balance(world().cycle.year), 'lead')).not.toContain('sin revisar');
  const page = await read(backoffice.evidence(id), 'professional');
  expect(page).toContain('terminó antes de su revisión');
  expect(page.indexOf('terminó antes de su revisión'), 'before its state').toBeLessThan(page.indexOf('Recibida'));
  const html = await (await open(backoffice.evidence(id), 'professional')).text();
  expect(html).toContain(`href="${backoffice.alliance(one.code)}">${one.code}</a>`);
  expect(page).not.toContain('mientras la actividad 11 está abierta');
}, 120_000);

test('the packet that a No left, and what is not conforming, ask for nothing that their ended alliance cannot do any more', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await followUp(world(), one, 'notMet');
  const [found] = await nonconformitiesOf(by(world(), 'lead', 12), { alliance: one.id, limit: 1 });
  const correction = { nonconformity: found!.id, correction: 'adjust' as const, note: 'Basta una jornada' };
  must(await correctNonconformity(by(world(), 'lead', 12), correction));
  await walk(world(), one, 11, 12);
  await answerNo(world(), one);
  const { id } = await rowOf(
    world(),
    sql`select id from filing where alliance_id = ${one.id} and kind = 'amendment' and number is null`,
  );
  const packet = () => read(backoffice.packet(String(id)), 'lead');
  const unconforming = () => read(backoffice.nonconformity(found!.code), 'lead');
  expect(await packet()).toContain('Radíquelo así.');
  expect(await unconforming()).toMatch(/Para cerrar|no se cumplió/);
  await end(one.id);
  expect(await packet()).not.toMatch(/Radíquelo así|se radica así/);
  expect(await packet()).toContain('ya nadie debe hacerlo');
  const after = await unconforming();
  expect(after).not.toMatch(/Para cerrar|mientras no se cierre|Elija uno/);
  expect(after).toContain('El balance final la enumera mientras no se descarte.');
  expect(after).toContain('no habrá otro seguimiento que compruebe la corrección: ya no se cierra.');
  // Nothing that is decided after the cut takes it out
  const confirm = (at: string | null) =>
    world().database.owner.db.execute(
      sql`update cycle set balance_confirmed_at = ${at} where id = (select cycle_id from alliance where id = ${one.id})`,
    );
  await confirm('2027-01-15T15:00:00Z');
  const cut = await unconforming();
  expect(cut).toContain('El balance final ya se confirmó y la enumera: lo que se decida ahora no la saca.');
  expect(cut).not.toContain('mientras no se descarte');
  await confirm(null);
  // One that was settled is enumerated no more
  const { version } = await nonconformityPage(by(world(), 'lead', 13), found!.code);
  const dismissing = { nonconformity: found!.id, version, reason: 'La jornada ya no hace falta' };
  must(await dismissNonconformity(by(world(), 'lead', 13), dismissing));
  const settled = await unconforming();
  expect(settled).toContain('Su alianza terminó');
  expect(settled).not.toContain('El balance final la enumera');
}, 120_000);
