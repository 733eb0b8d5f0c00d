import { randomUUID } from 'node:crypto';
import { givenAlliance, givenInvitation, givenOrganization, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { asStaff, type Conflict, calledOf, type House } from './conflict.ts';
import { formWith, withAnswers } from './sent-forms.ts';

const routes = 'backoffice/app/routes';
const how = 'Hablamos con su presidenta y vimos el certificado';

/** The forms that say something of an organization itself, in the back office, each with two who write it. */
export function conflictsOfOrganizations(house: House): Conflict[] {
  const { world } = house;
  const lead = () => world().staff.lead.id;
  return [
    {
      verb: 'enterNetwork',
      form: `${routes}/cases/activities/network.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 6 });
        const { id } = one.organizations[0]!;
        const { db } = world().database.owner;
        const said = { address: 'Calle 1', contact: 'Recepción', email: 'una@inventada.example', phone: '6013795750' };
        await db.execute(sql`insert into network_entry (id, organization_id, alliance_id, name, relevant, entered_at, entered_by)
          values (${randomUUID()}, ${id}, ${one.id}, 'Una', ${JSON.stringify({ ...said, interests: 'Leer' })}::jsonb, now(), ${lead()})`);
        const before = { name: 'Una', relevant: said, at: new Date().toISOString(), by: lead(), alliance: one.id };
        const first = () =>
          db.execute(sql`update network_entry set version = 2, relevant = relevant || '{"address": "Carrera 9"}',
            earlier = ${JSON.stringify({ v: 1, rows: [before] })}::jsonb where organization_id = ${id}`);
        return {
          ...{ ask: asStaff(house, 'professional'), path: backoffice.activity(one.code, 6), form: { intent: 'enter' } },
          ...{ first, second: { 'relevant.address': 'Avenida 7' }, saved: ['Carrera 9'] },
          by: await calledOf(world(), lead()),
        };
      },
    },
    {
      verb: 'resendInvitation',
      form: `${routes}/intake/invitation-parts.tsx`,
      given: async () => {
        const { id } = await givenInvitation(world(), await givenOrganization(world()));
        const { db } = world().database.owner;
        await db.execute(sql`update invitation set verified_how = null where id = ${id}`);
        const { code } = await rowOf(world(), sql`select code from invitation where id = ${id}`);
        const [path, form] = [backoffice.invitation(String(code)), { intent: 'resend' }];
        const first = async () => {
          const opened = formWith(await (await asStaff(house, 'lead')(path)).text(), form);
          const body = withAnswers(opened, { verifiedHow: how });
          await asStaff(house, 'lead')(path, { method: 'POST', body });
        };
        const second = { verifiedHow: 'Llamé a la persona' };
        const by = await calledOf(world(), lead());
        return { ask: asStaff(house, 'professional'), path, form, first, second, saved: ['Último envío'], by };
      },
    },
  ];
}
