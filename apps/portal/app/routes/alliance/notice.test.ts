import { aWorld, by, givenAlliance, must, notifyInclusion } from '@alianzas/domain/given';
import { noticesOf } from '@alianzas/domain/network';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

test.each(['email', 'letter'] as const)(
  'the communication of 7 by %s is read for ever by its organization, with its hash, and by no other',
  async (channel) => {
    const one = await givenAlliance(world(), { at: 7, parties: 2 });
    const [told, other] = one.organizations;
    const team = by(world(), 'professional', 7);
    const said = { alliance: one.id, organization: told!.id };
    const how = channel === 'letter' ? { channel, addressee: 'Recepción' } : { channel };
    must(await notifyInclusion(team, { ...said, ...how }));
    const [kept] = await noticesOf(team, one.id);
    const read = async (person: string) => wordsOf(await (await ask(portal.history(one.code), person)).text());
    const page = await read(told!.representative.person);
    expect(page).toContain(kept!.sha256);
    expect(page).toContain(kept!.text!.replace(/\s+/g, ' ').trim().slice(0, 80));
    expect(page.includes('la carta que se entregó no se guarda aquí')).toBe(channel === 'letter');
    expect(await read(other!.representative.person)).not.toContain(kept!.sha256);
  },
  240_000,
);
