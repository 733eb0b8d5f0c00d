import { aWorld } from '@alianzas/domain/given';
import type { Datum } from '@alianzas/domain/platform/inputs';
import { beforeAll, describe, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import {
  ACTS,
  aboutNothing,
  actsShown,
  answerTo,
  changesNoted,
  closed,
  DRAFTED,
  put,
  type StaffAct,
} from './acts-of-staff.ts';
import { datumsByName } from './typed.ts';

const world = aWorld();
const ask = aBackoffice(world);
let shown = new Map<string, StaffAct>();
let known = new Map<string, Datum>();
let changed: () => Promise<string[]>;

beforeAll(async () => {
  [known, shown] = await Promise.all([datumsByName(), actsShown(world(), ask)]);
  changed = await changesNoted(world());
}, 600_000);

/** These make something new, or are about a fixed list: of nothing could it be that it is missing, begun or over. */
const OF_NOTHING = [
  'intake/new-organization',
  'cycle/cycles',
  'cycle/methodologies add',
  'cycle/parameters link',
  'cycle/parameters request',
  'administration/invite-user',
];
/** Without its documents it is told to its fields before anything else; with them it is tried below. */
const FIELDS_FIRST = ['cases/inputs'];
/** What these are about has no earlier state than that in which they may be done. */
const FROM_THE_START = [
  'intake/organization verify',
  'intake/organization unverify',
  'intake/organization settle',
  'intake/organization part',
  'intake/merge',
  'intake/invitation resend',
  'intake/invitation revoke',
  'intake/invite',
  'cases/hand-over',
  'cases/activity save',
  'cases/activity approve',
  'cases/activity addParty',
  'cases/activity removeParty',
  // Of a visit to 6 or 7, of a line, an objection and a packet that the rows put here leave as they were
  'cases/activity enter',
  'cases/activity notify',
  'cases/commitments keep',
  'cases/acceptance with files',
  'cases/contributions withdraw',
  'cases/contributions verify',
  'cases/dialogue',
  'cycle/packet prepareAgain',
  'cases/state suspender',
  'cases/state reanudar',
  'cases/state retiro',
  'cases/state terminar',
  'cases/inputs with files',
  'cases/evidence-reason open',
  'cases/nonconformity open',
  'cases/nonconformity dismiss',
  'meetings/meeting move',
  'meetings/meeting cancel',
  'meetings/meeting attend',
  'meetings/acta draft',
  'meetings/acta save',
  'meetings/acta submit',
  'meetings/acta annul',
  'cycle/cycle',
  'cycle/initiatives',
  'cycle/packet number',
  'cycle/packet balance',
  'cycle/packet takeBack',
  'cycle/agent',
  'cycle/balance save',
  'cycle/balance improve',
  'cycle/balance carry',
  'cycle/balance confirm',
  'cycle/methodologies retire',
  'administration/user roles',
  'administration/user disable',
  'administration/user enable',
  'administration/user endSessions',
  'administration/user activation',
  'administration/user factor',
];
/** What is answered of a thing that is over, where it is not 409, and why. */
const WHEN_OVER: Readonly<Record<string, string>> = {
  // A number typed wrong is corrected whatever became of the case or the year, once: the next reads another version
  'cycle/packet correct': '303 409',
  'cycle/packet correctBalance': '303 409',
  // It was received before: there is nothing to do again
  'cycle/packet receive': '303',
  // Once it is open only the lead dismisses it, and says so to the others
  'cases/nonconformity dismiss': '409 403',
  // Of a closed account, which may be opened again: its roles are set, and it has no session to end
  'administration/user roles': '303',
  'administration/user endSessions': '303',
};
const CHANGED: Readonly<Record<string, readonly string[]>> = {
  'cycle/packet correct': ['event', 'filing', 'filing_correction', 'stream_head'],
  'cycle/packet correctBalance': ['event', 'filing', 'filing_correction', 'stream_head'],
  'administration/user roles': ['event', 'stream_head'],
};

type Act = (typeof ACTS)[number];
const tried = ACTS.filter(({ name }) => !OF_NOTHING.includes(name) && !FIELDS_FIRST.includes(name));
const asItStands = (text: string) => text;

/** What each role that may do it is answered, each answer once. */
async function answers({ name, roles }: Act, of: (text: string) => string): Promise<string> {
  const found = new Set<number>();
  await changed();
  for (const role of roles) {
    found.add(await answerTo(shown.get(name)!, { ask, known, person: world().staff[role].id, of }));
  }
  return [...found].join(' ');
}

test('every act of the access table stands in a form of some page', () => {
  expect(ACTS.map(({ name }) => name).filter((name) => !shown.has(name))).toEqual([]);
  const names = [...OF_NOTHING, ...FIELDS_FIRST, ...FROM_THE_START, ...Object.keys(WHEN_OVER)];
  expect(names.filter((name) => !ACTS.some((act) => act.name === name))).toEqual([]);
});

describe('an act about what does not exist is not found, for each role that may do it, and changes no row', () => {
  test.each(tried)('$name', async (act) => {
    expect(await answers(act, aboutNothing)).toBe('404');
    expect(await changed()).toEqual([]);
  });
});

describe('an act about what did not come so far is refused to each role that may do it, and changes no row', () => {
  beforeAll(() => put(world(), DRAFTED));
  test.each(tried.filter(({ name }) => !FROM_THE_START.includes(name)))('$name', async (act) => {
    expect(await answers(act, asItStands)).toBe('409');
    expect(await changed()).toEqual([]);
  });
});

describe('an act about what is over is refused to each role that may do it, and changes no row', () => {
  beforeAll(() => put(world(), closed(world())));
  test.each(tried)('$name', async (act) => {
    expect(await answers(act, asItStands)).toBe(WHEN_OVER[act.name] ?? '409');
    expect(await changed()).toEqual(CHANGED[act.name] ?? []);
  });
});
