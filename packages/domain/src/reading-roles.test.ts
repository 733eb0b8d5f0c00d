import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { proposeCommitment } from './commitment/index.ts';
import { aWorld, by, givenAlliance, givenEverything, must } from './given.ts';
import { type Database, type StaffRole, setScope } from './platform/index.ts';
import { READING } from './reading.ts';

/**
 * "role | reads" of the design (section 5), said a second time and by hand: of which tables each role reads every row, of
 * which some, and of which none. What belongs to accounts alone (sessions, secrets, what was sent) has its own tests.
 */
const ACCOUNTS = ['submission', 'session', 'credential', 'recovery_code', 'token', 'mail', 'reminder'];
const PUBLISHED = ['installation', 'cycle', 'pact_methodology', 'reference_link', 'version_request', 'record_format'];
const OFFICE = [...PUBLISHED, 'counter', 'staff_member', 'staff_role'];
const PARTIES = ['organization', 'alliance', 'party', 'visit', 'commitment'];
const DOORS = ['request', 'request_sending', 'invitation', 'invitation_initiative'];
const PLAN = ['plan_section', 'plan_action', 'plan_activity', 'follow_up_date', 'nonconformity', 'edition'];
const LEDGER = ['alliance_initiative', 'contribution', 'recognition', 'agent_category', 'continuity', 'carry_over'];
const DESK = ['filing', 'filing_correction', 'balance'];
const ACTAS = [
  'meeting',
  'meeting_alliance',
  'meeting_activity',
  'attendee',
  'acta',
  'acta_item',
  'acta_reopening',
  'plan_snapshot',
];
const FOLLOWUP = ['compliance', 'improvement_action'];
const NOT_CASES = ['account_change', 'personal_data_look', 'page_look'];
const WITH_MINORS = ['file', 'organization', 'alliance', 'party', 'commitment', 'plan_action', 'plan_activity'];

interface Share {
  whole: readonly string[];
  part: readonly string[];
}

/** What shows minors, without a reason of the day, is of nobody else's cases; what people authorised, of their officer's. */
const REASONED = ['file', 'evidence_file', 'receipt'];
const CASES = tablesRead().filter((table) => ![...NOT_CASES, 'consent'].includes(table));
const WITHOUT_REASON = CASES.filter((table) => !REASONED.includes(table));
const WANTED: { readonly [role in StaffRole]: Share } = {
  professional: { whole: CASES, part: ['consent'] },
  lead: { whole: [...CASES, 'consent', 'personal_data_look', 'page_look'], part: [] },
  director: { whole: WITHOUT_REASON, part: [...REASONED, 'consent'] },
  undersecretary: { whole: WITHOUT_REASON, part: REASONED },
  auditor: { whole: [...WITHOUT_REASON, ...NOT_CASES], part: REASONED },
  correspondence: {
    whole: [...OFFICE, 'initiative', 'organization', 'alliance', ...DOORS, ...DESK],
    part: ['event', 'person', 'party', 'visit', 'commitment'],
  },
  observatory: {
    whole: [...OFFICE, 'initiative', ...PARTIES, ...PLAN, ...LEDGER, ...DESK],
    part: ['event', 'person'],
  },
  quality: {
    whole: [...OFFICE, 'initiative', ...PARTIES, ...PLAN, ...ACTAS, ...FOLLOWUP],
    part: ['event', 'person'],
  },
  dataOfficer: {
    whole: [...OFFICE, 'consent', 'personal_data_look', 'page_look'],
    part: [...WITH_MINORS, 'initiative', 'event', 'person', 'evidence', 'evidence_file'],
  },
  administrator: { whole: [...OFFICE, 'account_change'], part: ['initiative', 'event', 'person'] },
};
const ROLES = Object.keys(WANTED) as StaffRole[];

const world = aWorld();
const rows = new Map<string, number>();

beforeAll(async () => {
  await givenEverything(world());
  const { id: alliance } = await givenAlliance(world(), { at: 9 });
  const said = { action: 'Prestar el salón', deliverable: 'Una jornada', dueOn: '2026-11-20' };
  const proposed = { key: randomUUID(), alliance, organization: 'secretariat' as const, ...said };
  must(await proposeCommitment(by(world(), 'professional', 9), proposed));
  const { db } = world().database.owner;
  for (const table of tablesRead()) rows.set(table, await count(db, table));
}, 240_000);

function tablesRead(): string[] {
  return Object.keys(READING).filter((table) => !ACCOUNTS.includes(table));
}

async function count(db: Database, table: string): Promise<number> {
  const [row] = await db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row!.n;
}

/** How much of a table a role finds. */
async function share(db: Database, role: StaffRole, table: string): Promise<string> {
  await setScope(db, world().staff[role].actor);
  const found = await count(db, table);
  if (found === 0) return 'nothing';
  return found === rows.get(table) ? 'whole' : 'part';
}

function wanted(role: StaffRole, table: string): string {
  if (WANTED[role].whole.includes(table)) return 'whole';
  return WANTED[role].part.includes(table) ? 'part' : 'nothing';
}

test.each(ROLES)('%s finds of each table what the design gives', async (role) => {
  await world().database.backoffice.db.transaction(async (tx) => {
    for (const table of tablesRead()) {
      expect(`${table}: ${await share(tx, role, table)}`).toBe(`${table}: ${wanted(role, table)}`);
    }
  });
});

const CHANGES = {
  'open to everybody': 'create policy changed on %s for select to alianzas_backoffice using (true)',
  'shut for a role': `create policy changed on %s as restrictive for select to alianzas_backoffice using (not (select app.has_role('%r')))`,
};

/** Who would meet a table otherwise than the design gives, once its policies were changed. */
async function whoNotices(table: string, change: string): Promise<StaffRole[]> {
  const rollback = new Error('rolled back');
  const noticed: StaffRole[] = [];
  const changing = world().database.owner.db.transaction(async (tx) => {
    await tx.execute(sql.raw(change));
    await tx.execute(sql`set local role alianzas_backoffice`);
    for (const role of ROLES) if ((await share(tx, role, table)) !== wanted(role, table)) noticed.push(role);
    throw rollback;
  });
  await changing.catch((error) => {
    if (error !== rollback) throw error;
  });
  return noticed;
}

test.each(tablesRead())('%s, opened to everybody or shut for a role that reads it, is noticed', async (table) => {
  const outside = ROLES.filter((role) => wanted(role, table) !== 'whole');
  expect(await whoNotices(table, CHANGES['open to everybody'].replace('%s', table))).toEqual(outside);
  for (const role of ROLES.filter((one) => wanted(one, table) !== 'nothing')) {
    const shut = CHANGES['shut for a role'].replace('%s', table).replace('%r', role);
    expect(await whoNotices(table, shut), role).toEqual([role]);
  }
});
