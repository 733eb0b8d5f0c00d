import { sql } from 'drizzle-orm';
import { prepareAmendment, preparePacket } from './asRead.ts';
import { aCommitment, allCommitted, aPacket, EVERY, today, upTo } from './closedGiven.ts';
import type { Scene } from './closedScene.ts';
import type { Line } from './closedVerbs.ts';
import * as filing from './filing/index.ts';
import { radicado } from './given.ts';

/** A commitment of the case, of which a loop is made. */
async function aLoose(scene: Scene): Promise<string> {
  const [row] = await scene.db.execute<{ id: string }>(
    sql`select id from commitment where alliance_id = ${scene.one.id} and state not in ('replaced', 'withdrawn') limit 1`,
  );
  return row?.id ?? aCommitment(scene);
}

const FILED = 'it asks for a packet that was filed, which stays so: its case left 9 with it';

/** The filing desk of a case. */
export const filingLines: readonly Line[] = [
  {
    verb: 'preparePacket',
    at: [9],
    given: allCommitted,
    call: ({ by, one }) => preparePacket(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'enterFilingNumber',
    at: [9],
    // What had left on paper may come back with its number once its case ended
    beyond: ['withdrawn', 'endedEarly', 'closed'],
    // Where the year of a case that went on is cut, its packet was filed long before
    uncut: true,
    given: aPacket,
    about: 'filing',
    call: (scene, id) =>
      filing.enterFilingNumber(scene.by('correspondence'), {
        ...{ filing: id, number: radicado(), filedOn: today(scene) },
      }),
  },
  {
    verb: 'takeBackPacket',
    at: [9],
    anywhere: 'a step taken back leaves a packet at the desk, which has its way out wherever its case stands',
    given: aPacket,
    about: 'filing',
    call: ({ by }, id) => filing.takeBackPacket(by('professional'), { filing: id, reason: 'Falta un compromiso' }),
  },
  {
    verb: 'prepareAmendment',
    anywhere: 'commitments of a later round are filed as soon as there are any',
    // What a loop promised and is at no desk, while its case runs
    at: upTo(9, 16),
    given: async (scene) => {
      await scene.put(
        sql`update commitment set round = 1, parent_id = id, filing_id = null where id = ${await aLoose(scene)}`,
      );
      return undefined;
    },
    call: ({ by, one }) => prepareAmendment(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'correctFilingNumber',
    anywhere: FILED,
    // What was filed stays filed, and a number typed wrong is corrected whatever became of the case
    at: upTo(10, 16),
    beyond: EVERY,
    about: 'filing',
    call: (scene, id) =>
      filing.correctFilingNumber(scene.by('correspondence'), {
        ...{ filing: id, version: 0, number: radicado(), filedOn: today(scene), reason: 'Se escribió mal' },
      }),
  },
  {
    verb: 'receiveFiling',
    anywhere: FILED,
    // What was filed was filed: that it arrived is confirmed whatever became of the case
    at: upTo(10, 16),
    beyond: EVERY,
    about: 'filing',
    call: ({ by }, id) => filing.receiveFiling(by('lead'), { filing: id }),
  },
];
