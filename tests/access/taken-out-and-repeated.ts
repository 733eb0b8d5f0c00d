import { removeParty } from '@alianzas/domain/alliance';
import {
  by,
  givenAlliance,
  givenRequestSent,
  linkOf,
  must,
  requestRead,
  rowOf,
  type World,
} from '@alianzas/domain/given';
import { declineRequest, markDuplicate } from '@alianzas/domain/intake';
import { sql } from 'drizzle-orm';

/** An organization that was taken out of a case, and a request that repeats one that did not go on. */
export async function takenOutAndRepeated(world: World): Promise<void> {
  const pair = await givenAlliance(world, { at: 2, parties: 2 });
  const { id: party } = await rowOf(
    world,
    sql`select id from party where alliance_id = ${pair.id} order by position desc limit 1`,
  );
  const reason = 'Se sumó por error';
  must(await removeParty(by(world, 'professional', 17), { alliance: pair.id, party: String(party), reason }));
  const [repeated, other] = [await givenRequestSent(world), await givenRequestSent(world)];
  const answer = async (id: string) => ({ ...(await requestRead(world, id)), note: 'Pide lo mismo' });
  const lead = by(world, 'lead', 17);
  must(
    await markDuplicate(
      lead,
      { ...(await answer(repeated.id)), repeats: other.code, repeatsSeen: other.code },
      linkOf(),
    ),
  );
  must(await declineRequest(lead, await answer(other.id), linkOf()));
}
