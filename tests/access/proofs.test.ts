import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access as backoffice } from '../../apps/backoffice/app/access.ts';
import { access as portal } from '../../apps/portal/app/access.ts';

/** Why the browser that opened a page from a mail gets a ticket: without it nothing tells it from another that has the link. */
const NEEDS: Readonly<Record<string, string>> = {
  'portalSignIn.openLink': 'the link of a mail is good in any browser',
  'portalSignIn.enterByInvitation': 'the link of an invitation is good in any browser',
  'activate.confirm': 'the link of an activation is good in any browser',
};
/** What is tied to its browser already: the second press is told by that. */
const TIED: Readonly<Record<string, string>> = {
  'portalSignIn.enterCode': 'the mark of the browser that asked for the code',
  'staffSignIn.checkTotp': 'the second factor that is pending in this browser',
  'staffSignIn.checkRecoveryCode': 'the second factor that is pending in this browser',
};

/** Every function of signing in that opens a session, or shows codes once. */
const DOORS = /\b(?:portalSignIn|staffSignIn|activate)\.(?!tsx?\b|start\b|checkPassword\b|read\b|choosePassword\b)\w+/g;

/** The routes that make such a call, by their names in the access table; `answer-invitation` is the act of its page. */
function using(app: string): string[] {
  const folder = join(import.meta.dirname, '../../apps', app, 'app/routes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const found = files.filter((file) => {
    const doors = readFileSync(join(folder, file), 'utf8').match(DOORS) ?? [];
    for (const door of doors) expect(door in NEEDS || door in TIED, `${file} ${door}`).toBe(true);
    return doors.some((door) => door in NEEDS);
  });
  return found.map((file) => file.replace(/\.tsx?$/, '').replace('answer-invitation', 'invitation-answer')).sort();
}

test.each([
  ['portal', portal],
  ['backoffice', backoffice],
] as const)(
  'each door of %s that uses up a proof of any browser gives its page a ticket, and no other',
  (app, table) => {
    const ticketed = Object.entries(table).flatMap(([name, line]) => (line.proves ? [name] : []));
    expect(ticketed.sort()).toEqual(using(app));
    expect(ticketed.length).toBeGreaterThan(0);
  },
);
