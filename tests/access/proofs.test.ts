import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { access as backoffice } from '../../apps/backoffice/app/access.ts';
import { access as portal } from '../../apps/portal/app/access.ts';

/** The calls that use a proof up and give what is nowhere else: a session, or codes that are shown once. */
const USES =
  /portalSignIn\.(enterCode|openLink|enterByInvitation)|staffSignIn\.check(Totp|RecoveryCode)|activate\.confirm/;

/** The routes that make such a call, by their names in the access table; `answer-invitation` is the act of its page. */
function using(app: string): string[] {
  const folder = join(import.meta.dirname, '../../apps', app, 'app/routes');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx?$/.test(file),
  );
  const found = files.filter((file) => USES.test(readFileSync(join(folder, file), 'utf8')));
  return found.map((file) => file.replace(/\.tsx?$/, '').replace('answer-invitation', 'invitation-answer')).sort();
}

test.each([
  ['portal', portal],
  ['backoffice', backoffice],
] as const)('each door of %s that uses a proof up gives its page a ticket', (app, table) => {
  const ticketed = Object.entries(table).flatMap(([name, line]) => (line.proves ? [name] : []));
  expect(ticketed.sort()).toEqual(using(app));
  expect(ticketed.length).toBeGreaterThan(1);
});
