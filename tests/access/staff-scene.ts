import {
  answerNo,
  contents,
  givenActaInReview,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  rowOf,
  type World,
} from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import routes from '../../apps/backoffice/app/routes.ts';
import { addressesOf } from './addresses.ts';

/** Every address of the back office, over cases in several activities. */
export async function staffAddresses(world: World): Promise<Map<string, string>> {
  const { staff, database, cycle } = world;
  const alliance = await givenAlliance(world, { at: 13, kind: 'pact' });
  const looped = await givenAlliance(world, { at: 12 });
  await answerNo(world, looped);
  const open = await givenAlliance(world, { at: 3 });
  const acta = await givenActaInReview(world, {
    ...{ activities: [3], alliances: [open.id], day: 3 },
    items: itemsFor(open, () => contents[3]()),
  });
  const request = await givenRequestSent(world);
  const invited = await givenInvitation(world, await givenOrganization(world));
  const said = await rowOf(
    world,
    sql`select (select code from invitation where id = ${invited.id}) as invitation,
      (select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}) as meeting,
      (select id from evidence where alliance_id = ${alliance.id} limit 1) as evidence,
      (select id from filing where alliance_id = ${alliance.id} limit 1) as filing,
      (select code from request where id = ${alliance.request}) as accepted,
      (select code from nonconformity where alliance_id = ${looped.id} limit 1) as nonconformity,
      (select number from plan_snapshot where alliance_id = ${looped.id} and number is not null limit 1) as snapshot,
      (select f.id from file f join evidence_file l on l.file_id = f.id limit 1) as file,
      (select y.number from plan_activity y where y.alliance_id = ${alliance.id} and y.party_id is null limit 1) as activity`,
  );
  const text = (name: string) => String(said[name]);
  // A key such as the storage gives; nothing is stored under it.
  await database.owner.db.execute(sql`update file set key = ${'0'.repeat(32)} where id = ${text('file')}`);
  const organization = alliance.organizations[0]!.id;
  const byRoute: Record<string, Record<string, string>> = {
    'intake/request': { code: request.code },
    'intake/request-reason': { code: text('accepted') },
    'intake/invitation': { code: text('invitation') },
    'intake/organization': { id: organization },
    'intake/merge': { id: organization },
    'cycle/agent': { id: organization },
    'administration/user': { id: staff.observatory.id },
    'meetings/meeting': { code: text('meeting') },
    'meetings/acta': { code: text('meeting') },
    'cases/evidence': { id: text('evidence') },
    'cases/evidence-reason': { id: text('evidence') },
    'cases/nonconformity': { code: text('nonconformity') },
    'cases/plan-state': { code: looped.code, number: text('snapshot') },
    'cases/file': { id: text('file') },
    'cases/thumbnail': { id: text('file') },
    'cycle/packet': { id: text('filing') },
    'cases/activity': { code: alliance.code, n: '12' },
    'cases/plan-activity': { code: alliance.code, n: text('activity') },
    'cases/new-evidence': { code: alliance.code, n: text('activity') },
  };
  const year = String(cycle.year);
  const usual = {
    code: alliance.code,
    year,
    token: 'A'.repeat(43),
    key: 'x',
    waiting: 'x',
    kind: 'actas',
    figure: 'alianzas',
    activity: '5',
    visit: '1',
  };
  return addressesOf(routes, (route) => ({ ...usual, ...byRoute[route] }));
}
