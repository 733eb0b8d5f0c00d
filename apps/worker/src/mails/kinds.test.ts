import type { GivenAlliance } from '@alianzas/domain/given';
import { waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import type { Draft } from './draft.ts';
import { isKindName, type KindName, kinds } from './kinds.ts';
import { alone, aStory, both, desk, rows, TIME, world } from './story.testing.ts';

aStory();

async function emailOf({ representative }: GivenAlliance['organizations'][number]): Promise<string> {
  return (await rows(`select email from person where id = '${representative.person}'`))[0]!.email!;
}

async function composed(): Promise<{ kind: KindName; drafts: readonly Draft[] }[]> {
  const jobs = (await waitingJobs(world().database.worker.db)).filter((job) => job.task === 'mail');
  const told = [];
  for (const { payload } of jobs) {
    const job = payload as unknown as MailJob;
    if (!isKindName(job.template)) throw new Error(`no mail is called ${job.template}`);
    told.push({ kind: job.template, drafts: await kinds[job.template](desk(), job) });
  }
  return told;
}

/** The kinds that this story does not reach: their reads are those of others, or have a test of their own. */
const ELSEWHERE: readonly KindName[] = [
  'signInCode',
  'staffActivation',
  'passwordReset',
  'newSignIn',
  'credentialChanged',
  'requestDeclined',
  'requestLink',
  'repeatedEnded',
  'invitationRenewalAsked',
  'actaToApprove',
  'evidenceReturned',
  'evidenceCorrected',
  'evidenceCorrectedToTeam',
  'carriedOver',
  'carriedOverToTeam',
  'balanceFiled',
  'casesLeft',
  'partyRemoved',
  'reminder',
];

test(
  'every job of a year’s story becomes mails, and the story reaches every kind but those said',
  async () => {
    const told = await composed();
    const reached = new Set(told.filter((one) => one.drafts.length > 0).map((one) => one.kind));
    const missed = Object.keys(kinds).filter((kind) => isKindName(kind) && !reached.has(kind));
    expect(missed.sort()).toEqual([...ELSEWHERE].sort());
  },
  TIME,
);

test(
  'a mail tells what was done, although the commitment was rewritten and withdrawn before it went out',
  async () => {
    const words = (await composed())
      .flatMap(({ drafts }) => drafts)
      .map(({ template, props }) => ({ template, said: JSON.stringify(props) }));
    const saying = (...parts: string[]) => [
      ...new Set(
        words.filter(({ said }) => parts.every((part) => said.includes(part))).map(({ template }) => template),
      ),
    ];
    // The answer to what was sent back says what the commitment said, and the words of who sent it back
    const told = ['commitmentChanged', 'receipt', 'teamTold'];
    expect(saying('Prestar la bodega\\n', 'Solo los sábados').sort()).toEqual(told);
    expect(saying('Prestar la bodega los sábados', '"amended"')).toEqual(['commitmentChanged']);
    expect(saying('Prestar la bodega los sábados', '"withdrawn"', 'Ya no hace falta')).toEqual(['commitmentChanged']);
  },
  TIME,
);

test(
  'no mail holds a name or address of another organization, or of its people',
  async () => {
    const members = await rows(
      `select p.email, p.name, coalesce(o.merged_into, o.id) as organization, o.name as title from membership m
     join person p on p.id = m.person_id join organization o on o.id = m.organization_id`,
    );
    let looked = 0;
    for (const one of (await composed()).flatMap(({ drafts }) => drafts)) {
      const own = members.filter((member) => member.email === one.to).map((member) => member.organization);
      if (own.length === 0) continue;
      looked += 1;
      const { subject, html, text } = await renderMail(one.template, one.props);
      for (const foreign of members.filter((member) => !own.includes(member.organization)))
        for (const word of [foreign.name, foreign.email, foreign.title])
          expect(`${subject}${html}${text}`, `${one.template} to ${one.to}`).not.toContain(word);
    }
    expect(looked).toBeGreaterThan(40);
  },
  TIME,
);

test(
  'a meeting of two alliances is one mail for each person, with the cases of their organization',
  async () => {
    const drafts = (await composed()).filter(({ kind }) => kind === 'meetingConvened').flatMap((one) => one.drafts);
    const mesa = drafts.filter((one) => (one.props as { topic?: string }).topic === 'Mesa');
    const ids = [...both.organizations, ...alone.organizations].map(({ id }) => `'${id}'`).join();
    const of = `from membership m join person p on p.id = m.person_id where m.organization_id in (${ids})`;
    const people = await rows(`select p.email ${of}`);
    expect(mesa.map((one) => one.to).sort()).toEqual(people.map(({ email }) => email).sort());
    for (const one of mesa) expect(one.props).toMatchObject({ alliances: { length: 1 } });
  },
  TIME,
);

test(
  'who has no membership any more, or a closed account, hears nothing; then the leads hear for a closed professional',
  async () => {
    const [gone, closed] = [await emailOf(both.organizations[0]!), await emailOf(both.organizations[1]!)];
    await rows(
      `update membership set until = now() where person_id in (select id from person where email = '${gone}')`,
    );
    await rows(`update person set disabled_at = now() where email = '${closed}'`);
    await rows(`update person set disabled_at = now() where id = '${world().staff.professional.id}'`);
    const [lead, professionals] = [
      await rows(`select email from person where id = '${world().staff.lead.id}'`),
      await rows(`select email from person where id = '${world().staff.professional.id}'`),
    ];
    const drafts = (await composed()).flatMap((one) => one.drafts);
    const told = new Set(drafts.map((one) => one.to));
    expect(told).not.toContain(closed);
    expect(told).not.toContain(professionals[0]!.email);
    // The address to which a request or an invitation came stays theirs
    const toGone = drafts.filter((one) => one.to === gone).map((one) => one.template);
    expect(toGone.every((template) => ['requestReceived', 'requestAccepted'].includes(template))).toBe(true);
    const evidence = drafts.filter((one) => one.template === 'evidenceReceived');
    expect(new Set(evidence.map((one) => one.to))).toEqual(new Set([lead[0]!.email]));
  },
  TIME,
);
