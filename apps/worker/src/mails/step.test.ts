import { saveProposal } from '@alianzas/domain/alliance';
import {
  approveActa,
  approveProposal,
  aWorld,
  by,
  contents,
  givenActa,
  givenActaInReview,
  givenAlliance,
  itemsFor,
  must,
  proposalOf,
  rowOf,
} from '@alianzas/domain/given';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();

/** What the queue holds for the team about a case or an acta, as it goes; null where nothing was queued. */
async function told(
  kind: 'stepToldToTeam' | 'actaToldToTeam' | 'actaToApprove',
  about: string,
): Promise<readonly Draft[] | null> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db))
    .map(({ payload }) => payload as unknown as MailJob)
    .filter((job) => job.template === kind && (job.acta ?? job.alliance) === about);
  expect(jobs.length).toBeLessThanOrEqual(1);
  return jobs[0] ? kinds[kind]({ ...links, ctx, unseal: () => ({}) }, jobs[0]) : null;
}

const emailOf = async (id: string) =>
  String((await rowOf(world(), sql`select email from person where id = ${id}`)).email);

test.each(['lead', 'professional'] as const)('an activity that the %s closes', async (who) => {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id)));
  must(await approveProposal(by(world(), who, 2), { alliance: one.id }));
  const drafts = await told('stepToldToTeam', one.id);
  if (who === 'professional') {
    expect(drafts, 'they know what they did').toEqual([]);
    return;
  }
  expect(drafts).toMatchObject([
    { to: await emailOf(world().staff.professional.id), template: 'teamTold', props: { act: 'stepClosed' } },
  ]);
  expect(JSON.stringify(drafts)).toContain(one.code);
});

test.each(['lead', 'professional'] as const)('an acta of two cases that the %s approves', async (approver) => {
  const cases = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const items = cases.flatMap((one) => itemsFor(one, contents[3]));
  const of = { alliances: cases.map(({ id }) => id), items, day: 3 };
  const drafts = await told('actaToldToTeam', await givenActa(world(), { activities: [3], ...of, approver }));
  if (approver === 'professional') {
    expect(drafts, 'they know what they did').toEqual([]);
    return;
  }
  expect(drafts).toMatchObject([
    { to: await emailOf(world().staff.professional.id), template: 'teamTold', props: { act: 'actaApproved' } },
  ]);
  for (const { code } of cases) expect(JSON.stringify(drafts)).toContain(code);
});

test('an acta of one case says that it is one', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const of = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
  const [alone] = (await told('actaToldToTeam', await givenActa(world(), { ...of, approver: 'lead' })))!;
  const { subject, text } = await renderMail(alone!.template, alone!.props);
  expect(subject).toContain('Se aprobó un acta de una alianza a su cargo');
  expect(text).not.toContain('cada una');
});

test('who may approve an acta is told that it waits, where who sent it may not; once it is approved, nobody', async () => {
  const one = await givenAlliance(world(), { at: 15 });
  const of = { activities: [15], alliances: [one.id], items: itemsFor(one, contents[15]), day: 15 } as const;
  const acta = await givenActaInReview(world(), of);
  const drafts = (await told('actaToApprove', acta))!;
  const approvers = [await emailOf(world().staff.lead.id), await emailOf(world().staff.director.id)];
  expect(drafts.map(({ to }) => to).sort()).toEqual(approvers.sort());
  const { text } = await renderMail(drafts[0]!.template, drafts[0]!.props);
  expect(text).toContain('que usted puede aprobar');
  expect(text.replace(/\s+/g, ' '), 'only 14 and 15 ask for a second person').toContain(
    'Si la corrige usted, vuelve a borrador; si decide la actividad 14 o la 15, la aprueba entonces otra persona.',
  );
  must(await approveActa(by(world(), 'director', 15), { acta }));
  expect(await told('actaToApprove', acta)).toEqual([]);
});

test('an acta that who sent it may approve waits for nobody else', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const of = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
  expect(await told('actaToApprove', await givenActaInReview(world(), of))).toEqual([]);
});
