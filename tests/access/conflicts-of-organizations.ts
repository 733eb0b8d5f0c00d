import { by, givenAlliance, givenInvitation, givenOrganization, invented, must, rowOf } from '@alianzas/domain/given';
import { enterNetwork } from '@alianzas/domain/network';
import { bringPerson } from '@alianzas/domain/organization';
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
  /** Another alliance of that organization, in activity 6. */
  const alsoOf = async (organization: string) => {
    const also = await givenAlliance(world(), { at: 6 });
    const { db } = world().database.owner;
    await db.execute(sql`update party set organization_id = ${organization} where alliance_id = ${also.id}`);
    return also;
  };
  return [
    {
      verb: 'enterNetwork',
      form: `${routes}/cases/activities/network.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 6 });
        const { id } = one.organizations[0]!;
        const [two, three] = [await alsoOf(id), await alsoOf(id)];
        const said = { address: 'Calle 1', contact: 'Recepción', email: 'una@inventada.example', phone: '6013795750' };
        const entry = { version: 0, organization: id, relevant: { ...said, interests: 'Leer' }, minutesUsed: 30 };
        must(await enterNetwork(by(world(), 'professional', 6), { ...entry, alliance: one.id }));
        const { version } = await rowOf(world(), sql`select version from network_entry where organization_id = ${id}`);
        const first = async () => {
          const relevant = { ...entry.relevant, address: 'Carrera 9' };
          const changed = { ...entry, relevant, alliance: three.id, version: Number(version) };
          must(await enterNetwork(by(world(), 'lead', 7), changed));
        };
        return {
          ...{ ask: asStaff(house, 'professional'), path: backoffice.activity(two.code, 6), form: { intent: 'enter' } },
          ...{ first, second: { 'relevant.address': 'Avenida 7' }, saved: ['Carrera 9'] },
          by: await calledOf(world(), lead()),
        };
      },
    },
    {
      verb: 'notifyInclusion',
      form: `${routes}/cases/activities/notice.tsx`,
      given: async () => {
        const one = await givenAlliance(world(), { at: 7 });
        const { id: organization } = one.organizations[0]!;
        const { name, email } = invented('Recién Llegada');
        const coming = { organization, name, email, role: 'liaison' as const, verifiedHow: how };
        return {
          ...{
            ask: asStaff(house, 'professional'),
            path: backoffice.activity(one.code, 7),
            form: { intent: 'notify' },
          },
          first: async () => must(await bringPerson({ ...by(world(), 'lead', 7), now: new Date() }, coming)),
          second: { channel: 'letter', addressee: 'Presidencia, Calle 1' },
          ...{ saved: [email], by: await calledOf(world(), lead()) },
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
