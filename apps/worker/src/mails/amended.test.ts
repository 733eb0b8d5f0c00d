import { acceptEvidence, submitEvidence } from '@alianzas/domain/evidence';
import { enterFilingNumber } from '@alianzas/domain/filing';
import {
  acceptCommitments,
  answerNo,
  aWorld,
  by,
  givenAlliance,
  must,
  radicado,
  reportOf,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const DAY = 20;

/** An alliance of two whose 13 No asked the first for a new commitment. */
async function amended() {
  const one = await givenAlliance(world(), { at: 12, parties: 2 });
  await answerNo(world(), one);
  const found = sql`select c.id, c.filing_id as filing, p.organization_id as whose, t.id as activity
    from commitment c join party p on p.id = c.party_id join plan_action x on x.commitment_id = c.id
    join plan_activity t on t.action_id = x.id where c.alliance_id = ${one.id} and c.round = 1`;
  return { one, ...(await rowOf(world(), found)) } as { one: typeof one } & Record<string, string>;
}

/** What each organization reads of the number of an amendment, by its id. */
async function told(filing: string): Promise<Map<string | null, string>> {
  must(
    await enterFilingNumber(by(world(), 'correspondence', DAY), { filing, number: radicado(), filedOn: '2026-02-20' }),
  );
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db)).map(({ payload }) => payload as unknown as MailJob);
  const job = jobs.find((each) => each.template === 'commitmentsFiled' && each.filing === filing)!;
  const drafts = await kinds.commitmentsFiled({ ...links, ctx, unseal: () => ({}) }, job);
  const texts = drafts.map(
    async ({ template, props, organizationId }) =>
      [organizationId, (await renderMail(template, props)).text.replaceAll(/\s+/g, ' ')] as const,
  );
  return new Map(await Promise.all(texts));
}

const FULFIL = 'lo que sigue es cumplirla';
const NOTHING = 'su organización no tiene que hacer nada';

test('the number of an amendment asks only the organization that it names to fulfil it', async () => {
  const { one, filing, whose } = await amended();
  const texts = await told(filing!);
  const other = one.organizations.find(({ id }) => id !== whose)!;
  const named = one.organizations.find(({ id }) => id === whose)!.name;
  expect([...texts.keys()].sort()).toEqual([whose, other.id].sort());
  expect(texts.get(whose!)).toContain(FULFIL);
  expect(texts.get(whose!)).toMatch(/Confirme u objete el compromiso \d+: mientras no responda, sigue en firme\./);
  expect(texts.get(whose!)).not.toContain(NOTHING);
  expect(texts.get(other.id)).not.toContain(FULFIL);
  expect(texts.get(other.id)).not.toContain('Confirme u objete');
  for (const words of [NOTHING, named]) expect(texts.get(other.id)).toContain(words);
});

test('nor does it ask who reported it already', async () => {
  const { one, filing, whose, activity } = await amended();
  const reporter = one.organizations.find(({ id }) => id === whose)!.representative;
  const ally = through(world(), reporter, DAY);
  const report = { ...(await reportOf(ally, one.id, whose!)), planActivity: activity! };
  const { id } = must(await submitEvidence(ally, report));
  must(await acceptEvidence(by(world(), 'professional', DAY), { evidence: id }));
  const text = (await told(filing!)).get(whose!);
  expect(text).not.toContain(FULFIL);
  expect(text).toContain('no queda nada por reportar');
  expect(text, 'what it has still to answer').toMatch(/Confirme u objete el compromiso \d+/);
});

test('nor to answer what it accepted already', async () => {
  const { one, filing, whose, id } = await amended();
  const reporter = one.organizations.find((each) => each.id === whose)!.representative;
  must(
    await acceptCommitments(through(world(), reporter, DAY), {
      alliance: one.id,
      commitments: [id!],
      statement: 'yes',
    }),
  );
  expect((await told(filing!)).get(whose!)).not.toContain('Confirme u objete');
});

test('one of the secretariat asks nobody of the parties', async () => {
  const { filing, id } = await amended();
  await world().database.owner.db.transaction(async (tx) => {
    await tx.execute('set local session_replication_role = replica');
    await tx.execute(
      sql`update commitment set party_id = null, state = 'accepted', answered_at = proposed_at where id = ${id}`,
    );
  });
  const texts = [...(await told(filing!)).values()];
  expect(texts).toHaveLength(2);
  for (const text of texts) {
    expect(text).not.toContain(FULFIL);
    for (const words of [NOTHING, 'Secretaría de Cultura, Recreación y Deporte']) expect(text).toContain(words);
  }
});
