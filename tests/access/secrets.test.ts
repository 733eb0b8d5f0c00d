import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COOKIES, newToken } from '@alianzas/auth';
import { aWorld, givenAlliance } from '@alianzas/domain/given';
import type { AccessTable } from '@alianzas/web/access';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { access as ofStaff } from '../../apps/backoffice/app/access.ts';
import staffRoutes from '../../apps/backoffice/app/routes.ts';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { access as ofAllies } from '../../apps/portal/app/access.ts';
import allyRoutes from '../../apps/portal/app/routes.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { addressesOf, filesOf } from './addresses.ts';
import { endedSession, keptCookie } from './ended-sessions.ts';

const world = aWorld();
const APPS = {
  portal: { access: ofAllies, routes: allyRoutes, ask: aPortal(world) },
  backoffice: { access: ofStaff, routes: staffRoutes, ask: aBackoffice(world) },
} as const;
type App = keyof typeof APPS;

/** A control in which something is written that nobody else may read. */
const SECRET = /type="password"|<CodeField|autoComplete="one-time-code"|name="(password|next|recoveryCode)"/;

/** The routes whose pages have such a control, by their names in the access table; parts count for who imports them. */
function asking(app: App): string[] {
  const folder = join(import.meta.dirname, '../../apps', app, 'app/routes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  const text = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
  const parts = files.filter((file) => SECRET.test(text.get(file)!)).map((file) => file.replace(/^.*\//, ''));
  const names = files.filter(
    (file) => SECRET.test(text.get(file)!) || parts.some((part) => text.get(file)!.includes(`/${part}'`)),
  );
  return names.map((file) => file.replace(/\.tsx$/, '')).filter((name) => name in APPS[app].access);
}

const secretLines = (table: AccessTable) => Object.keys(table).filter((name) => table[name]!.form?.secret);

test.each(['portal', 'backoffice'] as const)('each form of %s in which a secret is written says so', (app) => {
  const told = secretLines(APPS[app].access);
  const asked = asking(app);
  expect(asked.length).toBeGreaterThan(app === 'portal' ? 0 : 6);
  expect(asked.filter((name) => !told.includes(name))).toEqual([]);
});

const CANARY = 'canario secreto que nadie mas lee';
/** What is written in such forms, whatever it is called. */
const NAMES = ['password', 'next', 'again', 'code', 'recoveryCode', 'ticket', 'token', 'name'];
/** Of those, what is no secret where it is asked for, and comes back to be corrected. */
const NO_SECRET: Readonly<Record<string, readonly string[]>> = { 'request/ask-link': ['code'] };
const FACTS =
  "select table_name as \"table\" from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'";

const people: Record<App, string> = { portal: '', backoffice: '' };
let shut = '';

beforeAll(async () => {
  const nine = await givenAlliance(world(), { at: 9 });
  people.portal = nine.organizations[0]!.representative.person;
  people.backoffice = world().staff.professional.id;
  shut = world().staff.administrator.id;
}, 120_000);

/** How many rows keep what a form said, sealed or not, and where the canary stands plainly. */
async function keptRows(): Promise<{ sealed: number; plain: string[] }> {
  const { db } = world().database.owner;
  const [row] = await db.execute<{ n: number }>(
    sql`select (select count(*) from kept_form)::int + (select count(*) from draft)::int as n`,
  );
  const tables = await db.execute<{ table: string }>(sql.raw(FACTS));
  const plain: string[] = [];
  for (const { table } of tables) {
    const found = await db.execute(
      sql`select 1 from ${sql.identifier(table)} t where to_jsonb(t)::text like ${`%${CANARY}%`} limit 1`,
    );
    if (found.length > 0) plain.push(table);
  }
  return { sealed: row!.n, plain };
}

test.each(['portal', 'backoffice'] as const)(
  'what is secret in a form of %s is never kept nor said again',
  {
    timeout: 300_000,
  },
  async (app) => {
    const { access, routes, ask } = APPS[app];
    const addresses = addressesOf(routes, () => new Proxy({}, { get: () => newToken() }));
    const files = filesOf(routes);
    const before = await keptRows();
    const faults: string[] = [];
    for (const name of secretLines(access)) {
      const { act } = access[name]!;
      const secrets = NAMES.filter((field) => !NO_SECRET[name]?.includes(field));
      const intents = typeof act === 'object' && 'intents' in act ? Object.keys(act.intents) : [''];
      for (const intent of intents) {
        const bodyOf = (more = '') => {
          const body = new URLSearchParams(secrets.map((field) => [field, CANARY + more]));
          if (intent) body.set('intent', intent);
          return body;
        };
        const paths: [what: string, person: string | null, cookie: string, body: URLSearchParams][] = [
          ['a session that ended', null, await endedSession(world(), app, people[app], 5), bodyOf()],
          ['no session', null, '', bodyOf()],
          ['too long', people[app], '', bodyOf('x'.repeat(5_000))],
          [
            'too long after its session',
            null,
            await endedSession(world(), app, people[app], 5),
            bodyOf('x'.repeat(5_000)),
          ],
          ['a draft', people[app], '', new URLSearchParams([...bodyOf(), ['draft', 'save'], ['draftOf', '']])],
          ['wrong', people[app], '', bodyOf()],
          ['a closed door', app === 'backoffice' ? shut : people[app], '', bodyOf()],
        ];
        for (const [what, person, cookie, body] of paths) {
          const address = addresses.get(name)!;
          for (const path of [address, `${address}?_data=${encodeURIComponent(files.get(name)!)}`]) {
            const answer = await ask(path, person, { method: 'POST', body, headers: { cookie } });
            const said = `${[...answer.headers].join(' ')} ${await answer.text()}`;
            if (said.includes(CANARY)) faults.push(`${name} ${intent} ${what}: ${answer.status} says it again`);
            if (keptCookie(answer)) faults.push(`${name} ${intent} ${what}: ${COOKIES.kept}`);
          }
        }
      }
    }
    expect(faults).toEqual([]);
    expect(await keptRows()).toEqual({ ...before, plain: [] });
  },
);
