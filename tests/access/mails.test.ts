import { randomUUID } from 'node:crypto';
import { hashSecret, newToken } from '@alianzas/auth';
import { correctEvidence } from '@alianzas/domain/evidence';
import {
  by,
  contents,
  givenActaInReview,
  givenAlliance,
  givenCycle,
  itemsFor,
  must,
  rowOf,
} from '@alianzas/domain/given';
import { setRoles } from '@alianzas/domain/identity';
import { remind } from '@alianzas/domain/notification';
import type { StaffRole } from '@alianzas/domain/platform';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { renderMail } from '@alianzas/mail';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import type { MailJob } from '../../apps/worker/src/mails/desk.ts';
import type { Draft } from '../../apps/worker/src/mails/draft.ts';
import { type KindName, kinds } from '../../apps/worker/src/mails/kinds.ts';
import { aStory, both, desk, TIME, world } from '../../apps/worker/src/mails/story.testing.ts';
import { canaryOf, isHidden } from './canaries.ts';
import { formsOf } from './forms.ts';
import { put } from './put-rows.ts';
import { takenOutAndRepeated } from './taken-out-and-repeated.ts';
import {
  markByOwner,
  ownedWordsIn,
  rolesByReader,
  wordsByReader,
  wordsOfLeft,
  wordsOfMerges,
} from './words-of-owners.ts';

aStory();
const here = () => world();
const inPortal = aPortal(here);
const inBackoffice = aBackoffice(here);

interface Written extends Draft {
  kind: KindName;
  /** Subject and both bodies */
  whole: string;
  subject: string;
  text: string;
}
const TWO_STOPS = /[^.]{0,60}[^.]\.\.(?!\.)/;
const mails: Written[] = [];
let marked: string[] = [];
/** The cycle in which an alliance of the story goes on. */
let later = '';

const idOf = async (query: ReturnType<typeof sql>) => String(Object.values(await rowOf(here(), query))[0]);

/** The jobs of the story, and those of the kinds that it does not reach, about rows of the story. */
async function jobsOf(): Promise<MailJob[]> {
  const person = both.organizations[0]!.representative.person;
  const { staff: team, cycle: year } = here();
  const [staff, cycle] = [team.professional.id, year.id];
  for (const day of ['2026-04-16', '2026-04-24', '2026-04-30', '2026-05-04'])
    await remind(contextOf(here().database.worker, { kind: 'job', name: 'remind' }, new Date(`${day}T13:00:00Z`)));
  const request = await idOf(sql`select id from request where state = 'accepted' order by id limit 1`);
  const invitation = await idOf(sql`select id from invitation order by id limit 1`);
  const evidence = await idOf(sql`select id from evidence where state = 'accepted' and party_id is not null limit 1`);
  must(await correctEvidence(by(here(), 'director', 200), { evidence, reason: 'Era de otro taller' }));
  const waiting = (await waitingJobs(here().database.worker.db)).filter(({ task }) => task === 'mail');
  const told = waiting.map(({ payload }) => payload as unknown as MailJob);
  const as = (template: KindName, of: KindName) =>
    told.filter((job) => job.template === of).map((job) => ({ ...job, template }));
  const at = '2026-05-04T13:00:00Z';
  return [
    ...told,
    ...as('meetingMoved', 'meetingConvened'),
    ...as('evidenceReturned', 'evidenceAccepted'),
    ...(['signInCode', 'newSignIn'] as const).map((template) => ({ template, person, at })),
    { template: 'credentialChanged', person: staff, at, what: 'password' },
    { template: 'staffActivation', person: here().staff.observatory.id, expiresAt: at },
    { template: 'casesLeft', person: here().staff.observatory.id },
    { template: 'passwordReset', person: staff, expiresAt: at },
    ...(['requestIncomplete', 'requestDeclined', 'requestLink'] as const).map((template) => ({ template, request })),
    { template: 'invitationRenewalAsked', invitation },
    { template: 'balanceFiled', cycle, alliance: both.id },
    { template: 'carriedOver', alliance: both.id, cycle: later },
    { template: 'carriedOverToTeam', alliance: both.id, cycle: later },
  ];
}

/** The links that only their mail holds, by the kind and what they are about. */
const linked = new Map<string, string>();

async function giveLink(purpose: string, subject: string, urlOf: (token: string) => string): Promise<void> {
  const token = newToken();
  await here().database.owner.db.execute(sql`
    insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
    values (${hashSecret(token)}, ${purpose}, ${subject}, now(), now() + interval '1 day', 'test')`);
  linked.set(`${purpose} ${subject}`, urlOf(token));
}

function linkFor(job: MailJob): string {
  const { portal: toPortal } = desk();
  if (job.template === 'signInCode') return toPortal(portal.signInLink(newToken()));
  const purpose = job.template === 'passwordReset' || job.template === 'staffActivation' ? job.template : null;
  const subject = purpose ? job.person : (job.request ?? job.invitation);
  return linked.get(`${purpose ?? (job.request ? 'request' : 'invitation')} ${subject}`)!;
}

beforeAll(async () => {
  later = (await givenCycle(here().database, here().staff, 2027)).cycle.id;
  await put(here(), [
    sql`insert into carry_over (alliance_id, from_cycle_id, to_cycle_id, reason, decided_by, decided_at)
      values (${both.id}, ${here().cycle.id}, ${later}, 'Queda un taller', ${here().staff.lead.id}, now())`,
    sql`insert into filing select (jsonb_populate_record(f, jsonb_build_object('id', ${randomUUID()}::text, 'kind', 'balance', 'alliance_id', null,
        'cycle_id', ${here().cycle.id}::text, 'number', '20267100999999', 'number_in_force', '20267100999999', 'number_key', '20267100999999'))).*
      from filing f where f.state = 'filed' order by id limit 1`,
  ]);
  const one = await givenAlliance(here(), { at: 15 });
  const items = itemsFor(one, contents[15]);
  await givenActaInReview(here(), { activities: [15], alliances: [one.id], items, day: 15 });
  const { id: unled } = here().staff.observatory;
  await put(here(), [sql`update alliance set professional_id = ${unled} where id = ${one.id}`]);
  must(await setRoles(by(here(), 'administrator', 16), { person: unled, roles: ['observatory', 'quality'] }));
  await takenOutAndRepeated(here());
  const jobs = await jobsOf();
  marked = await markByOwner(here());
  // Names that bring their own stop
  await put(here(), [sql`update organization set name = name || ' Ltda.'`]);
  const { portal: toPortal, backoffice: toStaff } = desk();
  for (const job of jobs) {
    if (job.request) await giveLink('request', job.request, (token) => toPortal(portal.requestFollow(token)));
    if (job.invitation) await giveLink('invitation', job.invitation, (token) => toPortal(portal.invitation(token)));
    if (job.template === 'passwordReset')
      await giveLink('passwordReset', job.person!, (token) => toStaff(backoffice.resetPassword(token)));
    if (job.template === 'staffActivation')
      await giveLink('staffActivation', job.person!, (token) => toStaff(backoffice.activate(token)));
  }
  const at = { ...desk(), unseal: (job: MailJob) => ({ url: linkFor(job), code: '48210937' }) };
  for (const job of jobs) {
    const kind = job.template as KindName;
    for (const draft of await kinds[kind](at, job)) {
      const { subject, html, text } = await renderMail(draft.template, draft.props);
      mails.push({ ...draft, kind, subject, text, whole: `${subject}\n${html}\n${text}` });
    }
  }
}, TIME);

test('every kind of mail is composed from rows, whose texts carry the word of whose they are', () => {
  const reached = new Set(mails.map(({ kind }) => kind));
  expect(Object.keys(kinds).filter((kind) => !reached.has(kind as KindName))).toEqual([]);
  for (const column of [
    'alliance.title',
    'organization.name',
    'person.name',
    'commitment.action',
    'receipt.content',
    'acta_item.content',
  ])
    expect(marked).toContain(column);
});

test('no mail stops twice after the name of an organization, in its subject or in its words', () => {
  expect(new Set(mails.filter(({ whole }) => whole.includes('Ltda.')).map(({ kind }) => kind)).size).toBeGreaterThan(
    20,
  );
  const twice = mails.flatMap(({ kind, subject, text }) =>
    [subject, text].flatMap((words) => (TWO_STOPS.test(words) ? [`${kind}: ${TWO_STOPS.exec(words)![0]}`] : [])),
  );
  expect(twice).toEqual([]);
});

test('a mail holds no word of a case, a request or an organization that its reader may not see', async () => {
  const theirs = await wordsByReader(here());
  const merged = await wordsOfMerges(here());
  const left = await wordsOfLeft(here());
  const team = await rolesByReader(here());
  const leaks = new Set<string>();
  let seen = 0;
  for (const { kind, to, whole } of mails) {
    if (team.has(to)) continue;
    const own = theirs.get(to) ?? new Set();
    for (const { owner, table } of ownedWordsIn(whole)) {
      seen += 1;
      const isOfMerge = kind === 'organizationsMerged' && merged.has(owner);
      const isOfLeft = ['memberEnded', 'partyRemoved'].includes(kind) && left.get(to)?.has(owner);
      if (!own.has(owner) && !isOfMerge && !isOfLeft) leaks.add(`${kind} to ${to}: ${owner} of ${table}`);
    }
  }
  expect([...leaks]).toEqual([]);
  expect(seen, 'words of a reader’s own stand in their mails').toBeGreaterThan(200);
});

test('a mail to the team holds no word of a table that none of the roles of its reader reads', async () => {
  const team = await rolesByReader(here());
  const leaks = new Set<string>();
  const read = new Set<StaffRole>();
  const seen = new Set<string>();
  for (const { kind, to, whole } of mails) {
    const roles = team.get(to);
    if (!roles) continue;
    for (const { table } of ownedWordsIn(whole)) {
      seen.add(table);
      for (const role of roles) read.add(role);
      if (roles.every((role) => isHidden(canaryOf(table, ''), role))) leaks.add(`${kind} to ${roles}: ${table}`);
    }
  }
  expect([...leaks]).toEqual([]);
  expect([...read].sort(), 'who reads words of allies').toEqual(['lead', 'professional']);
  const hidden = [...seen].filter((table) => isHidden(canaryOf(table, ''), 'administrator'));
  expect(hidden.length, 'what the same mails would tell another role').toBeGreaterThan(4);
});

describe('each link of each mail leads where it says', () => {
  const linksIn = (text: string) => [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
  const asked = (address: string, person: string | null, init: RequestInit = {}) => {
    const { host, pathname, search } = new URL(address);
    return (host === 'gestion.test' ? inBackoffice : inPortal)(`${pathname}${search}`, person, init);
  };
  const allOf = () => mails.flatMap(({ kind, to, text }) => linksIn(text).map((address) => ({ kind, to, address })));
  const isOfLink = (address: string) => [...linked.values()].includes(address);

  test('signed out: to signing in and the way back, or to the page itself', { timeout: TIME }, async () => {
    const faults: string[] = [];
    for (const address of new Set(allOf().map((one) => one.address))) {
      const answer = await asked(address, null);
      const to = answer.headers.get('location') ?? '';
      await answer.body?.cancel();
      if (answer.status === 200 || /^\/ingresar\?volver=/.test(to)) continue;
      faults.push(`${answer.status} ${address} ${to}`);
    }
    expect(faults).toEqual([]);
  });

  test('by the link that only its mail holds: to what it is about', { timeout: TIME }, async () => {
    const faults: string[] = [];
    const about = await here().database.owner.db.execute<{ subject: string; says: string }>(sql`
      select 'request ' || id as subject, code as says from request where code is not null
      union select 'invitation ' || id, code from invitation`);
    const says = new Map(about.map(({ subject, says: words }) => [linked.get(subject), words]));
    const links = new Set(
      allOf()
        .map((one) => one.address)
        .filter((one) => isOfLink(one) && !one.includes('gestion')),
    );
    for (const address of links) {
      const [form] = formsOf(await (await asked(address, null)).text(), new URL(address).pathname).filter(
        ({ action }) => new URL(action, address).pathname === new URL(address).pathname,
      );
      const cookies = new Map<string, string>();
      let answer = await asked(new URL(form!.action, address).href, null, {
        method: 'POST',
        body: new URLSearchParams(form!.defaults()),
      });
      for (let hops = 0; answer.headers.has('location') && hops < 4; hops += 1) {
        for (const line of answer.headers.getSetCookie()) cookies.set(line.split('=', 1)[0]!, line.split(';', 1)[0]!);
        const next = new URL(answer.headers.get('location')!, address).href;
        answer = await asked(next, null, { headers: { cookie: [...cookies.values()].join('; ') } });
      }
      const html = await answer.text();
      if (answer.status !== 200) faults.push(`${answer.status} ${address}`);
      else if (says.has(address) && !html.includes(says.get(address)!)) faults.push(`${address} is of another`);
    }
    expect(faults).toEqual([]);
    expect(links.size).toBeGreaterThan(3);
  });

  test('as its reader: the page of its case', { timeout: TIME }, async () => {
    const people = await here().database.owner.db.execute<{ email: string; id: string }>(
      sql`select email, id from person where disabled_at is null`,
    );
    const byEmail = new Map(people.map(({ email, id }) => [email, id]));
    const faults = new Set<string>();
    let seen = 0;
    const once = new Map(allOf().map((one) => [`${one.to} ${one.address}`, one]));
    for (const { kind, to, address } of once.values()) {
      const person = byEmail.get(to);
      if (!person || isOfLink(address)) continue;
      const answer = await asked(address, person);
      const html = await answer.text();
      const code = /\/([A-Z]{3}-\d{4}-\d+)/.exec(address)?.[1];
      // Who is signed in is led on from the page of signing in
      const isLedOn = answer.status < 400 && /^\/(?:ingresar|demo)?$/.test(new URL(address).pathname);
      seen += 1;
      if (answer.status !== 200 && !isLedOn) faults.add(`${answer.status} ${kind}: ${address}`);
      else if (code && !html.includes(code)) faults.add(`${kind}: ${address} does not name ${code}`);
    }
    expect([...faults]).toEqual([]);
    expect(seen).toBeGreaterThan(40);
  });
});
