import { randomUUID } from 'node:crypto';
import { registerAcceptance, returnCommitment } from '../asRead.ts';
import { commitmentsOf, keepCommitment, proposeCommitment, withdrawCommitment } from '../commitment/index.ts';
import { keepFiles } from '../evidence/index.ts';
import {
  closeNonconformity,
  confirmNonconformity,
  correctNonconformity,
  nonconformitiesOf,
  proposeOverdue,
} from '../followup/index.ts';
import { givenFollowUpHeld } from '../followup/testing.ts';
import {
  answerNo,
  by,
  dayNumber,
  dayOf,
  givenAlliance,
  givenRequestSent,
  must,
  signedOn,
  through,
  type World,
  walk,
} from '../given.ts';
import { withdrawRequest } from '../intake/index.ts';
import { snapshotsOf } from '../plan/index.ts';
import { contextOf } from '../testing.ts';

/** A request and a promise taken back, an objection answered, and a salida no conforme from its decision to its closing. */
export async function actsOfLoops(world: World): Promise<void> {
  const sent = await givenRequestSent(world);
  must(await withdrawRequest(through(world, sent.bearer, 2), sent.id));
  const nine = await givenAlliance(world, { at: 9 });
  const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
  const proposed = { key: randomUUID(), alliance: nine.id, organization: nine.organizations[0]!.id, ...promise };
  const { id } = must(await proposeCommitment(by(world, 'professional', 9), proposed));
  const withdrawal = { commitment: id, version: 1, reason: 'Se escribió dos veces' };
  must(await withdrawCommitment(by(world, 'professional', 9), withdrawal));
  const again = must(await proposeCommitment(by(world, 'professional', 9), { ...proposed, key: randomUUID() }));
  await acceptedOnPaper(world, nine.id, again.id);
  await anObjectionAnswered(world);
  await aNonconformityClosed(world);
}

async function acceptedOnPaper(world: World, alliance: string, commitment: string): Promise<void> {
  const staff = by(world, 'professional', 10);
  const proof = { key: randomUUID(), name: 'El correo.pdf', mediaType: 'application/pdf', bytes: 10 };
  const files = [{ ...proof, sha256: 'a'.repeat(64), scan: 'noScanner' as const }];
  const kept = must(await keepFiles(staff, { alliance, organization: null, files }));
  const signed = { ...signedOn(dayNumber(9)), form: 'email' as const, file: kept.ids[0]! };
  must(await registerAcceptance(staff, { alliance, commitments: [commitment], ...signed }));
}

async function anObjectionAnswered(world: World): Promise<void> {
  const one = await givenAlliance(world, { at: 12 });
  await answerNo(world, one);
  const staff = by(world, 'professional', 14);
  const { id: commitment } = (await commitmentsOf(staff, one.id)).at(-1)!;
  const ally = through(world, one.organizations[0]!.representative, 14);
  must(await returnCommitment(ally, { commitment, note: 'No estamos de acuerdo' }));
  const { version } = (await commitmentsOf(staff, one.id)).at(-1)!;
  must(await keepCommitment(staff, { commitment, version, reason: 'Lo acordamos en la visita' }));
}

async function aNonconformityClosed(world: World): Promise<void> {
  const lead = by(world, 'lead', 60);
  const one = await givenAlliance(world, { at: 11 });
  await givenFollowUpHeld(world, one, { 2: 'notMet' }, dayOf(one, 11));
  await walk(world, one, 11, 12);
  const [found] = await nonconformitiesOf(lead, { alliance: one.id, state: 'open', limit: 5 });
  must(await correctNonconformity(lead, { nonconformity: found!.id, correction: 'carryOut', note: 'Se hizo' }));
  await givenFollowUpHeld(world, one, {}, dayOf(one, 12) + 1);
  const [last] = await snapshotsOf(lead, one.id);
  must(await closeNonconformity(lead, { nonconformity: found!.id, snapshot: last!.id, acta: last!.actaId }));
  const late = await givenAlliance(world, { at: 11 });
  const night = contextOf(world.database.worker, { kind: 'job', name: 'overdue' }, new Date('2026-12-30T05:00:00Z'));
  must(await proposeOverdue(night, late.id));
  const [waiting] = await nonconformitiesOf(lead, { alliance: late.id, state: 'proposed', limit: 5 });
  const decision = { reason: 'No se hizo', responsible: 'El enlace', dueOn: '2027-04-01' };
  must(await confirmNonconformity(by(world, 'lead', 360), { nonconformity: waiting!.id, ...decision }));
}
