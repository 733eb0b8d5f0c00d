import { randomUUID } from 'node:crypto';
import { takeBackPacket } from '@alianzas/domain/filing';
import {
  confirmNonconformity,
  correctNonconformity,
  correctRenewal,
  nonconformitiesOf,
  renewAgain,
} from '@alianzas/domain/followup';
import {
  acceptCommitments,
  answerNo,
  by,
  dayFromNow,
  givenAlliance,
  must,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import type { Conflict, House } from './conflict.ts';
import { asStaff, calledOf } from './conflict.ts';

const renewals = 'backoffice/app/routes/cases/renewals.tsx';

/** The forms of what a No at 13 asked for, each with two who write it. */
export function conflictsOfLoops(house: House): Conflict[] {
  const { world } = house;
  const ask = asStaff(house, 'professional');
  return [
    {
      verb: 'correctRenewal',
      form: renewals,
      given: async () => {
        const { one, id, said } = await aRenewal(house);
        const version = await versionOf(house, id);
        const other = { commitment: id, version, ...said, action: 'Prestar la cancha' };
        return {
          ...{ ask, path: backoffice.allianceCommitments(one.code) },
          form: { intent: 'correct', commitment: id },
          first: async () => must(await correctRenewal(by(world(), 'professional', 14), other)),
          second: { action: 'Prestar el patio', deliverable: 'El patio los sábados', dueOn: dayFromNow(20) },
          saved: ['Prestar la cancha'],
        };
      },
    },
    {
      verb: 'renewAgain',
      form: renewals,
      given: async () => {
        const { one, id, said } = await aRenewal(house);
        const ally = through(world(), one.organizations[0]!.representative, 14);
        must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
        const version = await versionOf(house, id);
        const other = { key: randomUUID(), commitment: id, version, ...said, action: 'Prestar la cancha' };
        return {
          ...{ ask, path: backoffice.allianceCommitments(one.code) },
          form: { intent: 'renewAgain', commitment: id },
          first: async () =>
            must(await renewAgain(by(world(), 'professional', 14), { ...other, reason: 'Cambió el lugar' })),
          second: { action: 'Prestar el patio', reason: 'El salón está en obra' },
          ...{ saved: ['Prestar la cancha'], closes: true },
        };
      },
    },
    {
      verb: 'dismissNonconformity',
      form: 'backoffice/app/routes/cases/nonconformity-forms.tsx',
      given: async () => {
        const { id, code } = await aFault(house);
        const corrected = { nonconformity: id, correction: 'adjust' as const, note: 'Se corrió la fecha' };
        return {
          ...{ ask: asStaff(house, 'lead'), path: backoffice.nonconformity(code), form: { intent: 'dismiss' } },
          first: async () => must(await correctNonconformity(by(world(), 'quality', 14), corrected)),
          ...{ second: { reason: 'No lo era' }, saved: ['Se corrió la fecha'] },
          by: await calledOf(world(), world().staff.quality.id),
        };
      },
    },
  ];
}

/** A salida no conforme that a person opened. */
async function aFault({ world }: House) {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const ctx = by(world(), 'professional', 14);
  const [found] = await nonconformitiesOf(ctx, { alliance: one.id, limit: 1 });
  const { id, code } = found!;
  const said = { reason: 'Faltó', responsible: 'Coordinación', dueOn: dayFromNow(20) };
  must(await confirmNonconformity(ctx, { nonconformity: id, ...said }));
  return { id, code };
}

/** What a 13 No asked for, off the desk, and words for it. */
async function aRenewal({ world }: House) {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const born = sql`select id, filing_id as filing from commitment where alliance_id = ${one.id} order by number desc limit 1`;
  const { id, filing } = await rowOf(world(), born);
  must(await takeBackPacket(by(world(), 'professional', 14), { filing: String(filing), reason: 'Se escribió mal' }));
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  return { one, id: String(id), said };
}

async function versionOf({ world }: House, id: string): Promise<number> {
  return Number((await rowOf(world(), sql`select version from commitment where id = ${id}`)).version);
}
