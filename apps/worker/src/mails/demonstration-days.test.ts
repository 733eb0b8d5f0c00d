import { aWorld, rowOf } from '@alianzas/domain/given';
import type { Ctx } from '@alianzas/domain/platform';
import { contextOf } from '@alianzas/domain/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { endAsTold, happenedAsTold } from './desk.ts';
import { moment } from './draft.ts';
import { kinds } from './kinds.ts';
import { links } from './testing.ts';

const world = aWorld();
const START = Date.now();
const inDays = (days: number) => new Date(START + days * 86_400_000);
const ahead = (days: number) => ({ ctx: { now: inDays(days) } as Ctx });

test('what the machine’s clock says of an account, its mail tells by the clock of the demonstration', () => {
  expect(happenedAsTold(ahead(40), inDays(-0.01).toISOString())).toEqual(inDays(39.99));
  expect(endAsTold(ahead(40), inDays(90).toISOString())).toEqual(inDays(130));
});

test('an act of the team is told as it is, of that clock already; and so is everything where no clock was moved', () => {
  expect(happenedAsTold(ahead(40), inDays(39.9).toISOString())).toEqual(inDays(39.9));
  expect(happenedAsTold(ahead(0), inDays(-0.2).toISOString())).toEqual(inDays(-0.2));
  expect(endAsTold(ahead(0), inDays(90).toISOString())).toEqual(inDays(90));
});

test.each([
  ['newSignIn', { app: 'backoffice', browser: 'firefox', system: 'linux' }],
  ['credentialChanged', { what: 'password' }],
] as const)('the mail %s of a demonstration shows its day', async (template, besides) => {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' }, inDays(40));
  const { id: person } = world().staff.professional;
  const at = new Date(START - 60_000).toISOString();
  const [mail] = await kinds[template]({ ...links, ctx, unseal: () => ({}) }, { template, person, at, ...besides });
  const { email } = await rowOf(world(), sql`select email from person where id = ${person}`);
  expect(mail!.to).toBe(email);
  expect(mail!.props).toMatchObject(moment(new Date(inDays(40).getTime() - 60_000)));
});
