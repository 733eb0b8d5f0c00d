import { closeNonconformity, correctNonconformity, nonconformitiesOf } from '@alianzas/domain/followup';
import {
  aWorld,
  by,
  dayOf,
  followUp,
  type GivenAlliance,
  givenActaDraft,
  givenAlliance,
  must,
  renewFirst,
  rowOf,
  walk,
} from '@alianzas/domain/given';
import { editPlanActivity, planOf, snapshotsOf } from '@alianzas/domain/plan';
import { addDays } from '@alianzas/domain/platform';
import { longDay, shortDay } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;
const person = () => world().staff.professional.id;
const read = async (path: string) => (await ask(path, person())).text();
let one: GivenAlliance;

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 11 });
}, TIME);

const nameOf = async (id: string) => (await rowOf(world(), sql`select name from person where id = ${id}`)).name;
const drive = (activity: number) => by(world(), 'professional', dayOf(one, activity));
const inForce = async () =>
  (await planOf(drive(12), one.id)).actions.flatMap(({ activities }) => activities).filter((row) => !row.replacedAt);

/** The page of the acta of a follow-up that is being written, as words. */
async function followUpForm(): Promise<string> {
  const draft = { activities: [12 as const], alliances: [one.id], items: [], day: dayOf(one, 12) };
  const acta = await givenActaDraft(world(), draft);
  const row = await rowOf(
    world(),
    sql`select code from meeting where id = (select meeting_id from acta where id = ${acta})`,
  );
  return read(backoffice.acta(String(row.code)));
}

test(
  'beside each question of a follow-up stand its days, who answers for it, its evidence and the last answer',
  async () => {
    const [activity] = await inForce();
    const days = `${shortDay(activity!.startsOn)} a ${shortDay(activity!.endsOn)}. Responde ${activity!.responsible}`;
    const before = wordsOf(await followUpForm());
    const toCome = 'Su plazo es posterior a esta reunión. «No cumplida» abre desde ya una salida no conforme.';
    expect(before).toContain(`${days} Sin evidencias ${toCome} Sin seguimiento anterior`);
    await followUp(world(), one, 'notMet');
    await walk(world(), one, 11, 12);
    const page = await followUpForm();
    const evidence = await rowOf(
      world(),
      sql`select id, number from evidence where alliance_id = ${one.id} and state = 'accepted' limit 1`,
    );
    expect(page).toContain(`href="${backoffice.evidence(String(evidence.id))}"`);
    const after = wordsOf(page);
    expect(after).toContain(`Evidencia ${evidence.number} aceptada`);
    expect(after).toContain('Último seguimiento: no cumplida');
  },
  TIME,
);

test(
  'a salida no conforme is told by its page with what was found and how it was corrected',
  async () => {
    const [found] = await nonconformitiesOf(drive(12), { alliance: one.id, limit: 1 });
    const path = backoffice.nonconformity(found!.code);
    const named = (await inForce()).find(({ number }) => number === found!.activity.number)!;
    const open = wordsOf(await read(path));
    const name = await nameOf(person());
    for (const words of [
      `${one.code}, `,
      `${longDay(named.startsOn)} a ${longDay(named.endsOn)}`,
      `Qué se encontró ${found!.description}`,
      `por ${name}`,
      'Corrección Sin corregir',
      'Verificación Sin verificar',
    ])
      expect(open).toContain(words);
    must(await correctNonconformity(drive(12), { nonconformity: found!.id, correction: 'adjust', note: 'Basta una' }));
    expect(wordsOf(await read(path))).toContain(`Basta una ${name}`);
  },
  TIME,
);

test(
  'a duty with two days is told with both, and its form makes them one',
  async () => {
    const first = (await inForce()).find(({ compliance }) => compliance !== 'met');
    const promised = await rowOf(
      world(),
      sql`select k.number, k.due_on::text as due from plan_action g join commitment k on k.id = g.commitment_id
        join plan_activity t on t.action_id = g.id where t.id = ${first!.id}`,
    );
    expect(wordsOf(await read(backoffice.alliancePlan(one.code))), 'the plan ends before what was promised').toContain(
      `Compromiso ${promised.number}: para el ${longDay(String(promised.due))}. Actividad ${first!.number}: hasta el ${longDay(first!.endsOn)}.`,
    );
    await followUp(world(), one, 'notMet');
    await renewFirst(world(), one);
    const renewed = (await inForce()).at(-1)!;
    const endsOn = addDays(renewed.endsOn, 5);
    const { startsOn, title, responsible, place, version } = renewed;
    const { organization } = await rowOf(
      world(),
      sql`select organization_id as organization from party where id = ${renewed.partyId}`,
    );
    must(
      await editPlanActivity(drive(12), {
        ...{ activity: renewed.id, version, title, responsible, startsOn, endsOn, place },
        ...{ organization: String(organization), reason: 'Llueve esa semana' },
      }),
    );
    const page = await read(backoffice.alliancePlan(one.code));
    expect(wordsOf(page)).toContain(
      `para el ${longDay(renewed.endsOn)}. Actividad ${renewed.number}: hasta el ${longDay(endsOn)}.`,
    );
    const form = `${backoffice.planActivity(one.code, renewed.number)}?fin=${renewed.endsOn}`;
    expect(page, 'a day that passed is offered to nobody').not.toContain(`href="${form}"`);
    expect(await read(form)).toMatch(new RegExp(`name="endsOn"[^>]*value="${renewed.endsOn}"`));
  },
  TIME,
);

test(
  'a salida no conforme that was closed leads to the follow-up and the acta that verify it',
  async () => {
    const [found] = await nonconformitiesOf(drive(12), { alliance: one.id, state: 'corrected', limit: 1 });
    const path = backoffice.nonconformity(found!.code);
    const name = await nameOf(person());
    await walk(world(), one, 11, 12);
    await followUp(world(), one, 'met');
    const [last] = await snapshotsOf(drive(13), one.id);
    must(await closeNonconformity(drive(13), { nonconformity: found!.id, snapshot: last!.id, acta: last!.actaId }));
    const closed = await read(path);
    expect(closed).toContain(`href="${backoffice.planState(one.code, last!.number)}"`);
    expect(wordsOf(closed)).toContain(`La cerró ${name}`);
  },
  TIME,
);
