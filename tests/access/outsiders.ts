import { COOKIES } from '@alianzas/auth';
import { givenOrganization, givenStaff, type World } from '@alianzas/domain/given';
import { unseal } from '@alianzas/domain/platform';
import { sessionOf } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { wordsOf } from '../../apps/backoffice/app/testing.ts';
import { file, filled, type Sending, type StaffAct } from './acts-of-staff.ts';
import { type Passage, passageOf } from './doors.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';
import { send } from './typed.ts';

/**
 * Those who hold no role: nobody, an account from which each was taken, one that was closed, one whose session lapsed, and
 * an ally with a live session of the portal.
 */
export const OUTSIDERS = ['nobody', 'noRole', 'disabled', 'lapsed', 'ally'] as const;
export type Outsider = (typeof OUTSIDERS)[number];

/** What each of them meets at a door that is somebody's. */
export const TURNED_AWAY: Readonly<Record<Outsider, Passage>> = {
  ...{ nobody: 'signIn', disabled: 'signIn', lapsed: 'signIn', ally: 'signIn' },
  noRole: 'closed',
};

interface Coming {
  person: string | null;
  cookie?: string;
}

/** Each of them as who comes, with accounts of their own. The session lapsed so long ago that no file is taken any more. */
export async function outsiders(world: World): Promise<Record<Outsider, Coming>> {
  const { owner } = world.database;
  const { representative } = await givenOrganization(world);
  const { professional, lead, director } = await givenStaff(world.database);
  await owner.db.execute(sql`delete from staff_role where person_id = ${professional.id}`);
  await owner.db.execute(sql`update person set disabled_at = now() where id = ${lead.id}`);
  return {
    nobody: { person: null },
    noRole: { person: professional.id },
    disabled: { person: lead.id },
    lapsed: { person: null, cookie: await endedSession(world, 'backoffice', director.id, 61) },
    ally: { person: null, cookie: `${COOKIES.backoffice}=${await sessionOf(world, 'portal', representative.person)}` },
  };
}

/** What somebody meets who sends an act, and of what was typed in it the words that came back nowhere. */
export async function turnedAway(
  act: StaffAct,
  { ask, world, key, coming, ...sending }: Sending & { world: World; key: Uint8Array; coming: Coming },
): Promise<{ meets: Passage; words: readonly string[]; lost: readonly string[] }> {
  const { about, typed } = filled(act, sending);
  const { headers, ...answer } = await send(ask, { ...act.page, ...coming }, about, typed, file());
  const { draft: _, ...sent } = { ...about.defaults(), ...typed };
  const words = Object.values(sent).filter((value) => /\S\s+\S/.test(value));
  const kept = keptCookie({ headers }) ? await keptWords(world, key) : '';
  const back = `${wordsOf(answer.html)} ${kept}`;
  const lost = words.filter((value) => !back.includes(value.replace(/\s+/g, ' ').trim()));
  return { meets: passageOf({ ...answer, headers }, answer.html), words, lost };
}

/** What was kept of forms since this was asked before. */
async function keptWords({ database }: World, key: Uint8Array): Promise<string> {
  const rows = await database.owner.db.execute<{ sealed: string }>(sql`delete from kept_form returning sealed`);
  const fields = rows.flatMap(({ sealed }) => JSON.parse(unseal(key, sealed)) as [name: string, value: string][]);
  return fields.map(([, value]) => value.replace(/\s+/g, ' ')).join(' ');
}
