import { randomUUID } from 'node:crypto';
import { declareContribution, verifyContribution } from '@alianzas/domain/contribution';
import { takeBackPacket } from '@alianzas/domain/filing';
import { correctRenewal, renewAgain } from '@alianzas/domain/followup';
import {
  acceptCommitments,
  answerNo,
  by,
  correctVerifiedContribution,
  dayFromNow,
  type GivenAlliance,
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
      verb: 'prepareAmendment',
      form: 'backoffice/app/routes/cycle/prepare-again.tsx',
      given: async () => {
        const { id, filing, said } = await aRenewal(house);
        const other = { commitment: id, version: await versionOf(house, id), ...said, action: 'Prestar la cancha' };
        return {
          ...{ ask, path: backoffice.packet(filing), form: { intent: 'prepareAgain' } },
          first: async () => must(await correctRenewal(by(world(), 'lead', 14), other)),
          ...{ second: {}, saved: ['Prestar la cancha'], by: await calledOf(world(), world().staff.lead.id) },
        };
      },
    },
    {
      verb: 'correctVerifiedContribution',
      form: 'backoffice/app/routes/cases/contribution-form.tsx',
      given: async () => {
        const one = await givenAlliance(world(), { at: 9 });
        const id = await aVerifiedLine(house, one);
        return {
          ask: asStaff(house, 'director'),
          path: `${backoffice.allianceContributions(one.code)}?corregir=${id}`,
          form: { intent: 'correctVerified', contribution: id },
          first: async () => {
            const said = { ...ofSpace(house), description: 'El salón pequeño' };
            const other = { ...said, contribution: id, reason: 'Era el otro' };
            must(await correctVerifiedContribution(by(world(), 'colleague', 13), other));
          },
          second: { description: 'La sala de lectura', reason: 'Se leyó mal la cotización' },
          ...{ saved: ['El salón pequeño', 'Era el otro'], closes: true },
          by: await calledOf(world(), world().staff.colleague.id),
        };
      },
    },
  ];
}

const ofSpace = ({ world }: House) => ({
  ...{ key: randomUUID(), initiative: world().cycle.initiatives[0]!, category: 'space' as const },
  ...{ description: 'El salón', quantity: '2', unit: 'días', deliveredOn: '2026-02-12' },
  ...{ monetizable: 'no' as const, notMonetizableReason: 'Es de la junta' },
});

/** What an organization declared and the lead verified. */
async function aVerifiedLine(house: House, one: GivenAlliance): Promise<string> {
  const { world } = house;
  const [ally] = one.organizations;
  const line = { ...ofSpace(house), alliance: one.id, organization: ally!.id };
  const { id } = must(await declareContribution(through(world(), ally!.representative, 12), line));
  must(await verifyContribution(by(world(), 'lead', 12), { contribution: id }));
  return id;
}

/** What a 13 No asked for, off the desk, and words for it. */
async function aRenewal({ world }: House) {
  const one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
  const born = sql`select id, filing_id as filing from commitment where alliance_id = ${one.id} order by number desc limit 1`;
  const { id, filing } = await rowOf(world(), born);
  must(await takeBackPacket(by(world(), 'professional', 14), { filing: String(filing), reason: 'Se escribió mal' }));
  const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: dayFromNow(12) };
  return { one, id: String(id), filing: String(filing), said };
}

async function versionOf({ world }: House, id: string): Promise<number> {
  return Number((await rowOf(world(), sql`select version from commitment where id = ${id}`)).version);
}
