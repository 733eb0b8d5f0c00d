import { randomUUID } from 'node:crypto';
import { commitmentsOf, proposeCommitment, versionOf } from '@alianzas/domain/commitment';
import { enterFilingNumber, takeBackPacket } from '@alianzas/domain/filing';
import {
  acceptCommitments,
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  must,
  preparePacket,
  radicado,
  through,
} from '@alianzas/domain/given';
import { bogotaDay } from '@alianzas/domain/platform';
import { packetPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;
const reason = 'Se escribió mal';

/** The kinds of packet, each with the day on which it waits at the desk, and how it came there. */
const KINDS = {
  packet: { day: 9, given: givenPacket },
  amendment: { day: 20, given: givenAmendment },
} as const;

async function givenPacket() {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const said = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-05-01', organization };
  const { id } = must(
    await proposeCommitment(by(world(), 'professional', 9), { key: randomUUID(), alliance: one.id, ...said }),
  );
  const accepted = { alliance: one.id, commitments: [id], statement: 'yes' as const };
  must(await acceptCommitments(through(world(), representative, 9), accepted));
  const { id: filing } = must(await preparePacket(by(world(), 'professional', 9), { alliance: one.id }));
  return { one, filing };
}

async function givenAmendment() {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const filing = (await commitmentsOf(by(world(), 'professional', 20), one.id)).at(-1)!.filingId!;
  return { one, filing };
}

/** Where whoever works on the case works, in each kind of packet. */
const pagesOf = ({ code }: GivenAlliance, activities: readonly number[]) => [
  backoffice.alliance(code),
  backoffice.allianceCommitments(code),
  ...activities.map((activity) => backoffice.activity(code, activity)),
  `${backoffice.filingDesk()}?ver=por-preparar`,
  `${backoffice.tray()}?ver=alianzas`,
];

const ACTIVITIES = { packet: [9], amendment: [9, 11, 12, 13] } as const;
/** How the pages offer it. */
const OFFERED = /preparar otra vez la adenda|adenda otra vez|paquete otra vez/i;

const TURN = {
  packet: 'preparar el paquete de compromisos para radicar',
  amendment: 'preparar otra vez la adenda del nuevo compromiso, que salió de la mesa de radicación',
} as const;

test.each(['packet', 'amendment'] as const)(
  'a %s that was taken back has a door to be prepared again on every page where its case is worked on; in no other state',
  async (kind) => {
    const { day, given } = KINDS[kind];
    const { one, filing } = await given();
    const person = world().staff.professional.id;
    const door = kind === 'packet' ? backoffice.activity(one.code, 9) : backoffice.packet(filing);
    const read = async (path: string) => {
      const answer = await ask(path, person);
      expect(answer.status, path).toBe(200);
      return answer.text();
    };
    const pages = pagesOf(one, ACTIVITIES[kind]);
    const turned = [backoffice.alliance(one.code), `${backoffice.tray()}?ver=alianzas`];
    for (const path of pages) expect(wordsOf(await read(path)), path).not.toMatch(OFFERED);

    must(await takeBackPacket(by(world(), 'professional', day), { filing, reason }));
    for (const path of pages) {
      const html = await read(path);
      if (path !== door) expect(html, path).toContain(`href="${door}"`);
      if (kind === 'packet' && path === door) expect(wordsOf(html), path).toContain('Preparar el paquete');
      if (path === backoffice.allianceCommitments(one.code)) expect(wordsOf(html)).toContain('Por preparar otra vez');
    }
    for (const path of turned) expect(wordsOf(await read(path)), path).toContain(`Le toca a usted: ${TURN[kind]}`);

    const promised = await commitmentsOf(by(world(), 'professional', day), one.id);
    const loose = await packetPage(by(world(), 'professional', day), filing);
    const [path, form] =
      kind === 'packet'
        ? [door, { intent: 'packet', alliance: one.id, version: String(versionOf(promised)) }]
        : [door, { intent: 'prepareAgain', alliance: one.id, version: String(loose.promisedAs) }];
    if (kind === 'amendment') expect(wordsOf(await read(door))).toContain('Lo que va en la adenda: 1 compromiso');
    expect((await ask(path, person, { method: 'POST', body: new URLSearchParams(form) })).status).toBe(303);
    for (const page of pages) {
      const words = wordsOf(await read(page));
      expect(words, page).not.toMatch(OFFERED);
      if (page === backoffice.allianceCommitments(one.code)) expect(words).toContain('Pendiente de radicar');
    }
    const again = (await commitmentsOf(by(world(), 'professional', day), one.id)).at(-1)!.filingId!;
    // The page put it at the desk today
    const desk = { ...by(world(), 'correspondence', day), now: new Date() };
    must(await enterFilingNumber(desk, { filing: again, number: radicado(), filedOn: bogotaDay(desk.now) }));
    const table = wordsOf(await read(backoffice.allianceCommitments(one.code)));
    expect(table).not.toContain('Por preparar otra vez');
    expect(table).not.toContain('Pendiente de radicar');
  },
  TIME,
);
