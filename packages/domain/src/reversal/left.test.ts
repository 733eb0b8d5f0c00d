import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Alliance } from '../alliance/index.ts';
import { acceptCommitments, cancelMeeting, preparePacket, returnCommitment, undoStep } from '../asRead.ts';
import { commitmentsOf, proposeCommitment, replaceCommitment } from '../commitment/index.ts';
import { acceptEvidence, offersOfEvidence, returnEvidence, submitEvidence } from '../evidence/index.ts';
import { enterFilingNumber, takeBackPacket } from '../filing/index.ts';
import {
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  must,
  radicado,
  refusal,
  reportOf,
  rowOf,
  through,
  walk,
} from '../given.ts';
import { conveneMeeting } from '../meeting/index.ts';
import { planOf } from '../plan/index.ts';
import { bogotaDay, isOffered, type Outcome } from '../platform/index.ts';
import { activitiesOf, type Visit } from '../procedure/index.ts';
import { allyCase, commitmentsPage, evidencePage, evidenceQueuePage, meetingPage, packetPage } from '../views/index.ts';
import { decideUndo } from './rules.ts';

const world = aWorld();
const DAY = 30;
const drive = () => by(world(), 'professional', DAY);
const lead = () => by(world(), 'lead', DAY);
const ally = (one: GivenAlliance) => through(world(), one.organizations[0]!.representative, DAY);
const reason = 'Quedó mal';
const TO_COME = '2027-05-01';

const undo = async (one: GivenAlliance) => {
  const { step } = await rowOf(world(), sql`select step from alliance where id = ${one.id}`);
  return undoStep(lead(), { alliance: one.id, step: Number(step), reason });
};

/** Something that the step that is taken back, or what came after it, has left. */
interface Left {
  /** Where the case stands, and what it leaves there: its id */
  at: number;
  put: (one: GivenAlliance) => Promise<string>;
  /** Why the step is not taken back before it is out of the way */
  first?: string;
  /** What its pages offer once the step was taken back, or refused */
  pages: (one: GivenAlliance, id: string) => Promise<Readonly<Record<string, boolean>>>;
  verbs: Readonly<Record<string, (one: GivenAlliance, id: string) => Promise<Outcome<unknown>>>>;
  /** The verb that is its way out; null where it waits, and its page says for what */
  out: string | null;
}

const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: TO_COME };

async function proposed(one: GivenAlliance): Promise<string> {
  const organization = one.organizations[0]!.id;
  return must(await proposeCommitment(drive(), { key: randomUUID(), alliance: one.id, organization, ...promise })).id;
}

const accepting = (one: GivenAlliance, id: string) => ({
  ...{ alliance: one.id, commitments: [id] },
  statement: 'yes' as const,
});

async function accepted(one: GivenAlliance): Promise<string> {
  const id = await proposed(one);
  must(await acceptCommitments(ally(one), accepting(one, id)));
  return id;
}

async function packed(one: GivenAlliance): Promise<string> {
  await accepted(one);
  return must(await preparePacket(drive(), { alliance: one.id })).id;
}

async function reported(one: GivenAlliance): Promise<string> {
  const { id: organization } = one.organizations[0]!;
  const activities = (await planOf(drive(), one.id)).actions.flatMap((action) => action.activities);
  const owed = activities.find(({ partyId, replacedAt }) => partyId !== null && replacedAt === null)!;
  const told = await reportOf(ally(one), one.id, organization);
  return must(await submitEvidence(ally(one), { ...told, planActivity: owed.id })).id;
}

async function convened(one: GivenAlliance): Promise<string> {
  const { step } = await rowOf(world(), sql`select step from alliance where id = ${one.id}`);
  const said = { title: 'Mesa', agenda: 'Seguir', activities: [Number(step) as 4], alliances: [one.id] };
  const when = { day: '2026-12-10', from: '08:00', to: '09:00', modality: 'onSite' as const, place: 'Salón comunal' };
  return must(await conveneMeeting(drive(), { key: randomUUID(), cycle: world().cycle.id, ...said, ...when })).id;
}

const commitment: Pick<Left, 'pages' | 'verbs'> = {
  pages: async (one, id) => {
    const row = (await commitmentsPage(drive(), one.id)).find((found) => found.id === id)!;
    const { toAccept, withheld } = (await allyCase(ally(one), one.code)).waiting;
    const asked = toAccept.some(({ number, accept }) => number === row.number && isOffered(accept));
    expect(withheld.some(({ number }) => number === row.number)).toBe(row.state === 'proposed' && !asked);
    return { accept: asked, register: row.can.register, return: asked, replace: row.can.replace };
  },
  verbs: {
    accept: (one, id) => acceptCommitments(ally(one), accepting(one, id)),
    return: (one, id) => returnCommitment(ally(one), { commitment: id, note: 'Otra fecha' }),
    replace: async (one, id) => {
      const { version } = (await commitmentsOf(drive(), one.id)).find((found) => found.id === id)!;
      const input = { key: randomUUID(), commitment: id, version, reason, ...promise };
      return replaceCommitment(drive(), input);
    },
  },
};

const evidence: Pick<Left, 'put' | 'pages' | 'verbs' | 'out'> = {
  put: reported,
  pages: async (one, id) => {
    const found = await evidencePage(drive(), id);
    const row = await rowOf(world(), sql`select state, step, professional_id from alliance where id = ${one.id}`);
    const at = { state: row.state, step: row.step, professionalId: row.professional_id } as Alliance;
    const of = { number: found.number, state: 'received' as const, submittedBy: randomUUID() };
    const offers = offersOfEvidence(of, ['clean'], at, drive().actor);
    const { rows } = await evidenceQueuePage(drive(), { state: 'received', professional: '', after: '' });
    const inTray = rows.some((waiting) => waiting.id === id);
    expect(inTray, 'the tray shows what may be done').toBe(isOffered(offers.accept));
    return { accept: isOffered(offers.accept), return: isOffered(offers.return) };
  },
  verbs: {
    accept: (_, id) => acceptEvidence(drive(), { evidence: id }),
    return: (_, id) => returnEvidence(drive(), { evidence: id, reason }),
  },
  out: 'accept',
};

const meeting: Pick<Left, 'put' | 'pages' | 'verbs' | 'out'> = {
  put: convened,
  pages: async (_, id) => {
    const { code } = await rowOf(world(), sql`select code from meeting where id = ${id}`);
    const { can } = await meetingPage(drive(), String(code));
    return { cancel: can.cancel };
  },
  verbs: { cancel: (_, id) => cancelMeeting(drive(), { meeting: id, reason }) },
  out: 'cancel',
};

const packet: Left = {
  at: 9,
  put: packed,
  first: 'undo.packed',
  pages: async (_, id) => {
    const { can } = await packetPage(drive(), id);
    return { number: can.enter, takeBack: can.takeBack };
  },
  verbs: {
    number: (_, id) => enterFilingNumber(drive(), { filing: id, number: radicado(), filedOn: bogotaDay(drive().now) }),
    takeBack: (_, id) => takeBackPacket(drive(), { filing: id, reason }),
  },
  out: 'takeBack',
};

/** By activity that may be taken back, all that it or what came after it can have left, by its name; or why that is nothing. */
const LEFT: Readonly<Record<number, Readonly<Record<string, Left>> | string>> = {
  2: { 'a meeting of 3': { at: 3, ...meeting } },
  3: { 'a meeting of 4': { at: 4, ...meeting } },
  4: { 'a meeting of 5': { at: 5, ...meeting } },
  5: 'what 6 began goes with it, and 8 is of its own meeting',
  6: 'its entries leave the Red with it; once told it stays',
  8: {
    'a commitment that was proposed': { at: 9, put: proposed, ...commitment, out: null },
    'a commitment that was accepted': { at: 9, put: accepted, ...commitment, out: null },
    'a packet at the desk': packet,
  },
  10: { 'an evidence that was received': { at: 11, ...evidence } },
  11: 'it closes with nothing left to review, and 12 leaves its follow-up alone',
  12: 'its follow-up, and what that closed, go with it: see reopened.test.ts',
  13: {
    'an evidence of what the No asked for': {
      at: 12,
      ...evidence,
      put: async (one) => {
        await answerNo(world(), one);
        return reported(one);
      },
    },
  },
};

test('each activity that goes back says what it leaves', () => {
  const goesBack = (activity: number) => {
    const last = { activity, visit: 1, state: 'closed', answer: null } as Visit;
    const alone = { last, notices: 0, packed: false, amendmentFiled: false, isCounted: false };
    return decideUndo({ state: 'running', step: 9 }, alone).ok;
  };
  // A case begins with 2, and ends with 16
  const ofCase = activitiesOf(2)
    .map(({ number }) => number)
    .filter((number) => number > 1 && number < 16);
  expect(Object.keys(LEFT).map(Number)).toEqual(ofCase.filter(goesBack));
});

const rows = Object.entries(LEFT).flatMap(([activity, things]) =>
  typeof things === 'string' ? [] : Object.entries(things).map(([thing, left]) => ({ activity, thing, left })),
);

test.each(rows)(
  '$activity taken back: $thing is shown as its verbs take it, and has its way out',
  async ({ left }) => {
    const one = await givenAlliance(world(), { at: left.at });
    const id = await left.put(one);
    const taken = await undo(one);
    if (left.first) expect(refusal(taken)).toBe(left.first);
    else must(taken);
    const offered = await left.pages(one, id);
    for (const [verb, act] of Object.entries(left.verbs))
      if (!offered[verb]) expect(refusal(await act(one, id)), verb).not.toBe('not refused');
    if (left.out === null) expect(Object.values(offered)).not.toContain(true);
    else {
      expect(offered[left.out], left.out).toBe(true);
      must(await left.verbs[left.out]!(one, id));
    }
    if (left.first) must(await undo(one));
  },
  120_000,
);

test.each(['a commitment that was proposed', 'a commitment that was accepted'])(
  '%s waits while 8 is open again, and has its way out with 9',
  async (thing) => {
    const { put, pages } = (LEFT[8] as Readonly<Record<string, Left>>)[thing]!;
    const one = await givenAlliance(world(), { at: 9 });
    const id = await put(one);
    must(await undo(one));
    await walk(world(), one, 8, 9);
    expect(Object.values(await pages(one, id))).toContain(true);
  },
  120_000,
);
