import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  mayDrive,
  mayEndAlliance,
  mayHandOver,
  mayKeepMethodologies,
  mayOpenAlliance,
  mayTurnAlliance,
} from '../alliance/policy.ts';
import { mayCarryOver, mayConfirmBalance, mayFileBalance, mayPrepareBalance } from '../balance/policy.ts';
import { mayPropose, mayReplace } from '../commitment/policy.ts';
import { mayVerify } from '../contribution/policy.ts';
import { mayDraftInitiative, mayOpenCycle } from '../cycle/policy.ts';
import { mayReport } from '../evidence/policy.ts';
import { mayEnterNumber, mayReceive } from '../filing/policy.ts';
import { mayDismiss, mayTreat } from '../followup/policy.ts';
import { mayAnswerRequests, mayInvite } from '../intake/policy.ts';
import { UNANSWERED } from '../intake/rules.ts';
import { mayConvene } from '../meeting/policy.ts';
import { mayMergeOrganizations, mayRegisterOrganization, maySettleDoubt } from '../organization/policy.ts';
import type { Actor, StaffRole } from '../platform/index.ts';
import { type Activity, versionInForce } from '../procedure/index.ts';
import { mayDecideRecognition, mayOpenEdition } from '../recognition/policy.ts';
import { mayDecideContinuity } from '../sustainment/policy.ts';
import { type TestDatabase, testDatabase } from '../testing.ts';
import { movesOf } from './statements.ts';
import { MADE_BY, SIGNATURES, TRANSITIONS } from './transitions.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Columns that name somebody and are not the signature of who writes the row. */
const UNSIGNED = {
  'draft.holder': 'its doors write for the actor of the transaction alone, who may be a link without a person',
  'invitation.answered_by': 'who answers by the mailed link becomes a person with the answer itself',
};

async function rows<Row extends Record<string, unknown>>(query: ReturnType<typeof sql>): Promise<Row[]> {
  return [...(await database.owner.db.execute(query))] as Row[];
}

test('the database moves states as the list says, and no other way', async () => {
  const kept = await rows(sql`select noun, role, was, becomes, team from app.transition`);
  const order = (moves: Record<string, unknown>[]) =>
    moves.map((one) => JSON.stringify(one, ['noun', 'role', 'was', 'becomes', 'team'])).sort();
  expect(order(kept)).toEqual(order(movesOf(TRANSITIONS).map((move) => ({ ...move }))));
});

test('every state of the catalogue has its moves', async () => {
  const states = await rows<{ noun: string }>(sql`
    select c.table_name || '.' || c.column_name as noun from information_schema.columns c
    where c.table_schema = 'public' and c.column_name in ('state', 'step', 'scan', 'standing') order by 1`);
  expect(states.map(({ noun }) => noun)).toEqual(Object.keys(TRANSITIONS).sort());
});

test('a state of the list is one that the table knows', async () => {
  const checks = await rows<{ table: string; text: string }>(sql`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as text from pg_constraint where contype = 'c' and conname like '%\\_state\\_known'`);
  expect(checks.length).toBeGreaterThan(10);
  for (const { table, text } of checks) {
    const known = new Set([...text.matchAll(/'(\w+)'/g)].map(([, state]) => state));
    for (const { noun, was, becomes } of movesOf(TRANSITIONS).filter((move) => move.noun === `${table}.state`)) {
      for (const state of [was, becomes].filter(Boolean)) expect(known, `${noun} ${state}`).toContain(state);
    }
  }
});

/** What is never taken back: what stands on a filing, a notice or a session. */
const NEVER_BACK = [7, 9, 14, 15];
const following = ({ successor }: Activity): number[] => {
  if (successor.kind === 'end') return [];
  return successor.kind === 'next' ? [successor.activity] : [successor.yes, successor.no];
};

test('the step goes on by the rows of the procedure, back by a step taken back, and out', () => {
  const rowsOfCase = versionInForce.content.activities.filter((one) => one.number > 1);
  for (const one of rowsOfCase) {
    const back = rowsOfCase.filter(
      (other) => following(other).includes(one.number) && !NEVER_BACK.includes(other.number),
    );
    const on = following(one).map(String);
    const moves = (by: string) =>
      movesOf(TRANSITIONS).flatMap(({ noun, role, was, becomes }) =>
        noun === 'alliance.step' && role === by && was === String(one.number) ? [becomes] : [],
      );
    expect(moves('backoffice').sort(), `from ${one.number}`).toEqual([...on, ''].sort());
    const onlyBack = back.map((other) => String(other.number)).filter((other) => !on.includes(other));
    expect(moves('undo').sort(), `back from ${one.number}`).toEqual(onlyBack.sort());
  }
});

test('an organization declines its invitation wherever the case may stand unanswered', () => {
  expect(Object.keys(TRANSITIONS['alliance.step']!.portal!)).toEqual(UNANSWERED.steps.map(String));
  expect(Object.keys(TRANSITIONS['alliance.state']!.portal!)).toEqual(UNANSWERED.states);
});

const STAFF: readonly StaffRole[] = [
  ...(['professional', 'lead', 'director', 'undersecretary', 'correspondence', 'observatory', 'quality'] as const),
  ...(['dataOfficer', 'auditor', 'administrator'] as const),
];
const person = randomUUID();
const own = { professionalId: person };

/** The policies of the verbs that make the moves of each, of a case that is their own. */
const POLICIES: Readonly<Record<keyof typeof MADE_BY, readonly ((actor: Actor) => boolean)[]>> = {
  convening: [(actor) => mayConvene(actor, [own], false), mayDraftInitiative],
  driving: [
    (actor) => mayDrive(actor, own),
    (actor) => mayReport(actor, own, null),
    (actor) => mayPropose(actor, own, null),
    (actor) => mayReplace(actor, own, null),
  ],
  opening: [
    ...[mayOpenAlliance, mayAnswerRequests, mayInvite, mayRegisterOrganization, mayVerify, mayPrepareBalance],
    ...[mayOpenEdition, maySettleDoubt],
  ],
  leading: [
    ...[mayTurnAlliance, mayEndAlliance, mayMergeOrganizations, mayDecideRecognition, mayDecideContinuity],
    ...[mayConfirmBalance, mayCarryOver, mayHandOver, mayKeepMethodologies],
  ],
  numbering: [(actor) => mayEnterNumber(actor, own)],
  filing: [mayFileBalance],
  treating: [(actor) => mayTreat(actor, own), (actor) => mayDismiss(actor, own, { state: 'proposed' })],
  dismissing: [
    (actor) => mayDismiss(actor, own, { state: 'open' }),
    (actor) => mayDismiss(actor, own, { state: 'corrected' }),
  ],
  yearly: [mayOpenCycle],
  receiving: [mayReceive],
};

test.each(Object.keys(MADE_BY) as (keyof typeof MADE_BY)[])('%s is of the roles that its policies let', (by) => {
  for (const policy of POLICIES[by])
    expect(STAFF.filter((role) => policy({ kind: 'staff', person, roles: [role] }))).toEqual(
      STAFF.filter((role) => (MADE_BY[by] as readonly StaffRole[]).includes(role)),
    );
});

test('a filing is entered by who enters one of its two numbers', () => {
  const entering: readonly StaffRole[] = MADE_BY.numbering;
  expect(entering.filter((role) => !(MADE_BY.filing as readonly StaffRole[]).includes(role))).toEqual([]);
});

/** Each role of the applications, with each role of the team that its transaction may say. */
const movers = [
  ...(['', ...STAFF] as const).map((team) => ['backoffice', team] as const),
  ...(['portal', 'worker'] as const).flatMap((role) => [[role, ''] as const, [role, 'lead'] as const]),
];

/** Who moves a state: the trigger alone, on a table without any other rule, each pair tried and taken back. */
async function probed(
  noun: string,
  states: readonly string[],
): Promise<(was: (typeof movers)[number]) => Promise<string[]>> {
  const [table, column] = noun.split('.') as [string, string];
  const roles = 'alianzas_portal, alianzas_backoffice, alianzas_worker';
  await database.owner.db.execute(
    sql.raw(`create schema if not exists probe; grant usage on schema probe to ${roles};
    create table probe.${table} (${column} text); grant select, insert, update on probe.${table} to ${roles};
    insert into probe.${table} values ${states.map((state) => (state === '' ? '(null)' : `('${state}')`)).join(', ')};
    create trigger begins before insert on probe.${table} for each row when (app.by_application()) execute function app.check_move('${column}');
    create trigger moves before update on probe.${table} for each row when (app.by_application() and old.${column} is distinct from new.${column}) execute function app.check_move('${column}');
    create function probe.of_${table}(states text[]) returns setof text language plpgsql as $$
    declare was text; becomes text;
    begin
      foreach was in array states loop
        foreach becomes in array states loop
          continue when was = becomes;
          begin
            if was = '' then insert into probe.${table} values (becomes);
            else update probe.${table} set ${column} = nullif(becomes, '') where ${column} = was;
            end if;
            raise exception using errcode = 'MOVED';
          exception
            when sqlstate 'MOVED' then return next was || ' → ' || becomes;
            when insufficient_privilege then null;
          end;
        end loop;
      end loop;
    end $$`),
  );
  return ([role, team]) =>
    database[role].db.transaction(async (tx) => {
      await tx.execute(sql`select set_config('app.person', ${person}, true), set_config('app.roles', ${team}, true)`);
      const moved = await tx.execute<{ move: string }>(
        sql`select * from ${sql.raw(`probe.of_${table}`)}(${sql`array[${sql.join(
          states.map((state) => sql`${state}`),
          sql`, `,
        )}]::text[]`}) as move`,
      );
      return moved.map(({ move }) => move).sort();
    });
}

test.each(Object.keys(TRANSITIONS))(
  '%s: each pair of states, tried by each role of the team and of the rest',
  async (noun) => {
    const ofNoun = movesOf(TRANSITIONS).filter((one) => one.noun === noun);
    const states = [...new Set(ofNoun.flatMap(({ was, becomes }) => [was, becomes]))];
    const moved = await probed(noun, states);
    for (const mover of movers) {
      const [role, team] = mover;
      const mine = ofNoun.filter((move) =>
        move.team ? role === 'backoffice' && move.team.some((one) => one === team) : move.role === role,
      );
      expect(await moved(mover), `${role} ${team}`).toEqual(
        mine.map(({ was, becomes }) => `${was} → ${becomes}`).sort(),
      );
    }
    const [table] = noun.split('.');
    await database.owner.db.execute(sql.raw(`drop function probe.of_${table}; drop table probe.${table}`));
  },
);

test('every column that names who did something is signed by who does it', async () => {
  const columns = await rows<{ column: string }>(sql`
    select c.table_name || '.' || c.column_name as column from information_schema.columns c
    where c.table_schema = 'public' and (c.column_name like '%\\_by' or c.column_name in ('by', 'holder', 'reviewer_id')) order by 1`);
  const signed = Object.entries(SIGNATURES).flatMap(([table, names]) => names.map((name) => `${table}.${name}`));
  expect(columns.map(({ column }) => column)).toEqual([...signed, ...Object.keys(UNSIGNED)].sort());
});
