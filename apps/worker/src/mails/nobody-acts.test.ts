import {
  by,
  carryOverAlliance,
  givenAlliance,
  givenCycle,
  must,
  resumeAlliance,
  suspendAlliance,
} from '@alianzas/domain/given';
import { waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { type KindName, kinds } from './kinds.ts';
import { aStory, desk, rows, TIME, world } from './story.testing.ts';

aStory();

/** Whom of the team each mail of the queue reaches: its kind, the address and what it is about. */
async function teamHears(): Promise<string[]> {
  const staff = new Set(
    (await rows('select p.email from person p join staff_member s on s.person_id = p.id')).map(({ email }) => email),
  );
  const jobs = (await waitingJobs(world().database.worker.db)).filter((job) => job.task === 'mail');
  const heard: string[] = [];
  for (const { payload } of jobs) {
    const job = payload as unknown as MailJob;
    for (const { to, template, props } of await kinds[job.template as KindName](desk(), job)) {
      if (!staff.has(to)) continue;
      const { text } = await renderMail(template, props);
      expect(text).not.toBe('');
      heard.push(`${job.template} ${to} ${JSON.stringify(payload)}`);
    }
  }
  return heard.sort();
}

/** How the people of every organization stop acting, and the kind that is told by another then. */
const GONE = [
  ['update person set disabled_at = now() where id in (select person_id from membership)', null],
  ['update membership set until = now() where until is null', 'memberJoined'],
] as const;

test(
  'every mail to the team is written where nobody acts for an organization of its case',
  async () => {
    const one = await givenAlliance(world(), { at: 9 });
    must(await suspendAlliance(by(world(), 'lead', 20), { alliance: one.id, reason: 'El salón está en obra' }));
    must(await resumeAlliance(by(world(), 'lead', 21), { alliance: one.id, reason: 'Terminó la obra' }));
    const next = await givenCycle(world().database, world().staff, 2027);
    must(await carryOverAlliance(by(world(), 'lead', 290), { alliance: one.id, to: next.cycle.id, reason: 'Sigue' }));
    const before = await teamHears();
    for (const kind of ['turnToldToTeam', 'carriedOverToTeam', 'actToldToTeam', 'stepToldToTeam'])
      expect(
        before.some((mail) => mail.startsWith(`${kind} `)),
        kind,
      ).toBe(true);
    for (const [gone, otherwise] of GONE) {
      await rows(gone);
      const after = await teamHears();
      expect(
        before.filter((mail) => !after.includes(mail) && !mail.startsWith(`${otherwise} `)),
        gone,
      ).toEqual([]);
    }
  },
  TIME,
);
