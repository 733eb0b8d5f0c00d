import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, preparePacket, registerAcceptance } from '../asRead.ts';
import { keepFiles } from '../evidence/index.ts';
import { enterFilingNumber } from '../filing/index.ts';
import { aWorld, by, dayNumber, givenAlliance, must, radicado, rowOf, signedOn, stepOf, through } from '../given.ts';
import { bogotaDay } from '../platform/index.ts';
import { proposeCommitment } from './index.ts';

const world = aWorld();
const team = () => by(world(), 'professional', 9);

type Form = 'electronic' | 'email' | 'document';

async function accepted(form: Form, alliance: Awaited<ReturnType<typeof givenAlliance>>, commitment: string) {
  const chosen = { alliance: alliance.id, commitments: [commitment] };
  const { representative } = alliance.organizations[0]!;
  if (form === 'electronic') {
    return must(await acceptCommitments(through(world(), representative, 9), { ...chosen, statement: 'yes' }));
  }
  const proof = { key: randomUUID(), name: 'soporte.pdf', mediaType: 'application/pdf', bytes: 2048 };
  const files = [{ ...proof, sha256: 'b'.repeat(64), scan: 'noScanner' as const }];
  const kept = must(await keepFiles(team(), { alliance: alliance.id, organization: null, files }));
  return must(await registerAcceptance(team(), { ...chosen, ...signedOn(team().now), form, file: kept.ids[0]! }));
}

test.each(['electronic', 'email', 'document'] as const)(
  'R-008 R-169 R-170 an alliance is formalised by an acceptance of form %s as by any other',
  async (form) => {
    const alliance = await givenAlliance(world(), { at: 9 });
    const promise = {
      alliance: alliance.id,
      action: 'Prestar el salón',
      deliverable: 'Doce jornadas',
      dueOn: '2026-06-30',
    };
    const propose = (organization: string) =>
      proposeCommitment(team(), { key: randomUUID(), organization, ...promise });
    must(await propose('secretariat'));
    const { id } = must(await propose(alliance.organizations[0]!.id));
    await accepted(form, alliance, id);
    const { id: filing } = must(await preparePacket(team(), { alliance: alliance.id }));
    const number = { filing, number: radicado(), filedOn: bogotaDay(dayNumber(9)) };
    must(await enterFilingNumber(by(world(), 'correspondence', 9), number));
    expect(await stepOf(world(), alliance.id)).toBe(10);
    const kept = await rowOf(
      world(),
      sql`select evidence_form as form, evidence_file_id is not null as "hasFile" from commitment where id = ${id}`,
    );
    expect(kept).toEqual({ form, hasFile: form !== 'electronic' });
  },
);
