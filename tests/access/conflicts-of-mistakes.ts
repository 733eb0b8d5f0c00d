import { randomUUID } from 'node:crypto';
import { acceptCommitments, amendCommitment, proposeCommitment, replaceCommitment } from '@alianzas/domain/commitment';
import { enterFilingNumber, preparePacket } from '@alianzas/domain/filing';
import { by, givenAlliance, must, radicado, rowOf, through } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { type Ask, asStaff, type Conflict, type House } from './conflict.ts';

const onStaff = 'backoffice/app/routes/cases/activities/commitment-changes.tsx';
const onAlly = 'portal/app/routes/alliance/commitment-change.tsx';
const said = { action: 'Prestar el salón', deliverable: 'Un salón', dueOn: '2026-12-10' };
const late = { action: 'Prestar el patio', deliverable: 'El patio' };
const reason = 'La segunda persona también lo vio';

/** The forms that mend what was written by mistake, each with two who mend it. */
export function conflictsOfMistakes(house: House): Conflict[] {
  const { world } = house;
  const team = () => by(world(), 'professional', 9);
  const form = (intent: string, id: string) => ({ intent, commitment: id });
  return [
    {
      verb: 'withdrawCommitment',
      form: onStaff,
      given: async () => {
        const { code, id, amend } = await promised(house, 'team');
        const path = backoffice.activity(code, 9);
        const scene = { ask: asStaff(house, 'professional'), path, form: form('withdraw', id) };
        return { ...scene, first: amend, second: { reason }, saved: ['Prestar dos salones'] };
      },
    },
    {
      verb: 'withdrawCommitment',
      form: onAlly,
      given: async () => {
        const { code, id, amend, asAlly } = await promised(house, 'ally');
        const scene = { ask: asAlly, path: portal.commitments(code), form: form('withdraw', id) };
        return { ...scene, first: amend, second: { reason }, saved: ['Prestar dos salones'] };
      },
    },
    {
      verb: 'amendCommitment',
      form: onAlly,
      given: async () => {
        const { code, id, asAlly } = await promised(house, 'ally');
        const scene = { ask: asAlly, path: portal.commitments(code), form: form('amend', id) };
        return { ...scene, first: { action: 'Prestar dos salones' }, second: late, saved: ['Prestar dos salones'] };
      },
    },
    ...([onStaff, onAlly] as const).map((file) => ({
      verb: 'replaceCommitment',
      form: file,
      closes: true as const,
      given: async () => {
        const { code, id, accept, asAlly, version } = await promised(house, 'team');
        await accept();
        const scene =
          file === onAlly
            ? { ask: asAlly, path: portal.commitments(code) }
            : { ask: asStaff(house, 'professional'), path: backoffice.activity(code, 9) };
        const first = async () => {
          const other = { key: randomUUID(), commitment: id, version: await version(), reason: 'Otra' };
          return must(await replaceCommitment(team(), { ...other, ...said, action: 'Prestar dos salones' }));
        };
        return {
          ...scene,
          form: form('replace', id),
          first,
          second: { ...late, reason },
          saved: ['Prestar dos salones'],
        };
      },
    })),
    {
      verb: 'editPlanActivity',
      form: 'backoffice/app/routes/cases/plan-activity.tsx',
      given: async () => {
        const { code, id } = await givenAlliance(world(), { at: 11 });
        const { number } = await rowOf(
          world(),
          sql`select number from plan_activity where alliance_id = ${id} order by number limit 1`,
        );
        const path = backoffice.planActivity(code, Number(number));
        const first = { title: 'Lo que la primera llamó de otro modo', reason: 'Así se acordó' };
        const scene = { ask: asStaff(house, 'professional'), path, form: { version: '1' } };
        return {
          ...scene,
          first,
          second: { place: 'La casa comunal', reason },
          saved: ['Lo que la primera llamó de otro modo'],
        };
      },
    },
    {
      verb: 'correctFilingNumber',
      form: 'backoffice/app/routes/cycle/filing-mended.tsx',
      given: async () => {
        const { alliance, accept } = await promised(house, 'team');
        await accept();
        const { id: filing } = must(await preparePacket(team(), { alliance }));
        const entry = { filing, number: radicado(), filedOn: '2026-02-11' };
        must(await enterFilingNumber(by(world(), 'correspondence', 9), entry));
        const [first, second] = [radicado(), radicado()];
        return {
          ...{ ask: asStaff(house, 'correspondence'), path: backoffice.packet(filing) },
          form: { intent: 'correct', filing },
          first: { number: first, reason: 'Se escribió mal' },
          second: { number: second, reason },
          saved: [first],
        };
      },
    },
  ];
}

/** A commitment that one side wrote, open in the page of who would mend it. */
async function promised({ world, allies }: House, side: 'team' | 'ally') {
  const { id: alliance, code, organizations } = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = organizations[0]!;
  const team = by(world(), 'professional', 9);
  const ally = through(world(), representative, 9);
  const writer = side === 'team' ? team : ally;
  const { id } = must(await proposeCommitment(writer, { key: randomUUID(), alliance, organization, ...said }));
  const asAlly: Ask = (path, init) => allies(path, representative.person, init);
  const amended = { commitment: id, version: 1, ...said, action: 'Prestar dos salones' };
  const accepting = { alliance, commitments: [id], statement: 'yes' as const };
  return {
    ...{ alliance, code, id, asAlly },
    amend: async () => must(await amendCommitment(writer, amended)),
    accept: async () => must(await acceptCommitments(ally, accepting)),
    version: async () => Number((await rowOf(world(), sql`select version from commitment where id = ${id}`)).version),
  };
}
