import { handOverAlliances } from '@alianzas/domain/alliance';
import { correctFilingNumber } from '@alianzas/domain/filing';
import {
  by,
  type GivenAlliance,
  givenInvitation,
  givenOrganization,
  givenRequestSentAgain,
  linkOf,
  must,
  radicado,
  requestRead,
  saveRequestPage,
  through,
  type World,
} from '@alianzas/domain/given';
import { resendInvitation, returnRequest, sendRequest } from '@alianzas/domain/intake';
import { moveMeeting } from '@alianzas/domain/meeting';
import { editPlanActivity } from '@alianzas/domain/plan';

type Chapter = () => Promise<void>;

async function rowIn({ database }: World, query: string): Promise<Record<string, unknown>> {
  const [row] = await database.owner.db.execute(query);
  return row!;
}

/** A request that came back twice, each time asked another thing, was written again and sent: with other words, by other people. */
export function askedTwice(world: () => World): readonly Chapter[] {
  let one: Awaited<ReturnType<typeof givenRequestSentAgain>>;
  const wish = {
    initiative: 'unsure' as const,
    kind: 'unsure' as const,
    influenceCircle: 'Vecinos',
    territory: 'Usme',
  };
  return [
    async () => {
      one = await givenRequestSentAgain(world(), 'Diga dónde', 'Cantar en el parque');
    },
    async () => {
      const returned = { ...(await requestRead(world(), one.id)), note: 'Diga cuándo' };
      must(await returnRequest(by(world(), 'colleague', 4), returned, linkOf()));
    },
    async () => {
      const ctx = through(world(), one.bearer, 5);
      must(
        await saveRequestPage(ctx, { request: one.id, page: 'wish', value: { ...wish, actions: 'Cantar de noche' } }),
      );
      must(await sendRequest(ctx, await requestRead(world(), one.id), linkOf()));
    },
  ];
}

/** An invitation whose link has another term once it is sent again. */
export function invitedTwice(world: () => World): readonly Chapter[] {
  let invitation: string;
  return [
    async () => {
      invitation = (await givenInvitation(world(), await givenOrganization(world()))).id;
    },
    async () => void must(await resendInvitation(by(world(), 'lead', 9), { invitation, version: 1 }, linkOf())),
  ];
}

/** What was told once changes a second time: the number, the day of a meeting, an activity of a plan, who answers. */
export function changedTwice(
  world: () => World,
  { number, handed }: { number: () => GivenAlliance; handed: () => GivenAlliance },
) {
  return [
    async () => {
      const row = await rowIn(world(), `select id from filing where alliance_id = '${number().id}'`);
      const right = { number: radicado(), filedOn: '2026-02-12', reason: 'Otras dos cifras' };
      must(
        await correctFilingNumber(by(world(), 'correspondence', 18), { filing: String(row.id), version: 1, ...right }),
      );
    },
    ...['2026-06-27', '2026-07-04'].map((day) => async () => {
      const row = await rowIn(world(), `select id, version from meeting where title = 'Mesa' and state = 'scheduled'`);
      const moved = { day, from: '08:00', to: '09:00', modality: 'onSite' as const, place: `Sala del ${day}` };
      must(
        await moveMeeting(by(world(), 'lead', 17), { meeting: String(row.id), version: Number(row.version), ...moved }),
      );
    }),
    async () => {
      const changed = await rowIn(
        world(),
        `select a.*, p.organization_id as organization from plan_activity a join plan_activity_change c on c.plan_activity_id = a.id
          left join party p on p.id = a.party_id limit 1`,
      );
      const {
        id: activity,
        version,
        title,
        responsible,
      } = changed as never as Record<'id' | 'title' | 'responsible', string> & {
        version: number;
      };
      const { starts_on: startsOn, ends_on: endsOn, organization } = changed as never as Record<string, string>;
      const said = {
        title: `${title} de nuevo`,
        responsible,
        startsOn: startsOn!,
        endsOn: endsOn!,
        place: 'La biblioteca',
      };
      must(
        await editPlanActivity(by(world(), 'professional', 12), {
          ...{ activity, version, ...said, organization: organization! },
          reason: 'Sigue lloviendo',
        }),
      );
    },
    async () => {
      const [from, to] = [world().staff.colleague.id, world().staff.professional.id];
      must(await handOverAlliances(by(world(), 'lead', 20), { from, to, alliances: [handed().id], reason: 'Volvió' }));
    },
  ];
}
