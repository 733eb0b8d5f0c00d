import { sql } from 'drizzle-orm';
import { saveRequestPage } from './asRead.ts';
import { key, storedFile, versionOf } from './closedGiven.ts';
import type { Call, Scene } from './closedScene.ts';
import { EARLIER, type Noun, putState, within } from './closedStates.ts';
import { acceptanceOf, bearerOf, givenInvitation, givenRequestSent, linkOf, must } from './given.ts';
import * as intake from './intake/index.ts';

const bearing = (scene: Scene, id: string) => scene.through(bearerOf('request', id));
const read = async (scene: Scene, id: string) => ({ request: id, version: await versionOf(scene, 'request', id) });
const answering =
  (answer: typeof intake.returnRequest): Call =>
  async (scene, id) =>
    answer(scene.by('lead'), { ...(await read(scene, id)), note: 'Falta algo' }, linkOf());

/** So long ago that whoever had to complete a request did not, in its term. */
const LONG_AGO = '2020-01-02T15:00:00Z';

/** The code of another request, which waits for its answer. */
async function another({ db }: Scene, id: string): Promise<string> {
  const [row] = await db.execute<{ code: string }>(sql`select code from request where state = 'sent' and id <> ${id}`);
  return row!.code;
}

export const request: Noun = {
  noun: 'request',
  step: 2,
  given: async (scene) => {
    await givenRequestSent(within(scene));
    return (await givenRequestSent(within(scene))).id;
  },
  states: putState(
    'request',
    (state, { one }) => sql`alliance_id = ${state === 'accepted' ? one.id : null},
      answered_at = ${state === 'incomplete' ? LONG_AGO : null}`,
    ...['draft', 'sent', 'reviewing', 'incomplete', 'accepted', 'declined', 'duplicate', 'lapsed', 'withdrawn'],
  ),
  verbs: {
    saveRequestPage: {
      in: ['draft', 'incomplete'],
      call: async (scene, id) =>
        saveRequestPage(bearing(scene, id), {
          ...{ request: id, page: 'offers' as const },
          value: { classes: ['space'] },
        }),
    },
    sendRequest: {
      in: ['draft', 'incomplete'],
      call: async (scene, id) => intake.sendRequest(bearing(scene, id), await read(scene, id), linkOf()),
    },
    keepRequestFile: {
      in: ['draft', 'incomplete'],
      call: (scene, id) => intake.keepRequestFile(bearing(scene, id), { key: key(), request: id, file: storedFile() }),
    },
    withdrawRequest: {
      in: ['sent', 'reviewing', 'incomplete'],
      call: (scene, id) => intake.withdrawRequest(bearing(scene, id), id),
    },
    reviewRequest: {
      in: ['sent', 'reviewing'],
      call: async (scene, id) => intake.reviewRequest(scene.by('lead'), await read(scene, id)),
    },
    returnRequest: { in: ['sent', 'reviewing'], call: answering(intake.returnRequest) },
    declineRequest: { in: ['sent', 'reviewing'], call: answering(intake.declineRequest) },
    lapseRequest: { in: ['incomplete'], call: answering(intake.lapseRequest) },
    markDuplicate: {
      in: ['sent', 'reviewing'],
      call: async (scene, id) => {
        const repeats = await another(scene, id);
        const said = { ...(await read(scene, id)), note: 'Es la misma', repeats, repeatsSeen: repeats };
        return intake.markDuplicate(scene.by('lead'), said, linkOf());
      },
    },
    acceptRequest: {
      in: ['sent', 'reviewing'],
      call: async (scene, id) =>
        intake.acceptRequest(scene.by('lead'), {
          ...{ ...(await read(scene, id)), title: 'Otra', initiatives: [...scene.world.cycle.initiatives] },
          professional: scene.world.staff.professional.id,
        }),
    },
  },
};

/** One that carries a file, kept after it was sent: in each state it is as one that came back. */
export const carrying: Noun = {
  ...request,
  given: async (scene) => {
    const id = await request.given(scene);
    await scene.put(sql`update request set state = 'incomplete' where id = ${id}`);
    must(await intake.keepRequestFile(bearing(scene, id), { key: key(), request: id, file: storedFile() }));
    return id;
  },
  verbs: {
    removeRequestFile: {
      in: ['draft', 'incomplete'],
      call: async (scene, id) => {
        const file = await scene.last('file', sql`request_id = ${id}`);
        return intake.removeRequestFile(bearing(scene, id), { request: id, file });
      },
    },
  },
};

const upgraded = async (scene: Scene, id: string) => ({
  invitation: id,
  version: await versionOf(scene, 'invitation', id),
});
const invitationStates = (state: string) => sql`expires_at = '2026-12-01', renewal_asked_at = null,
  revoked_at = ${state === 'revoked' ? EARLIER : sql`null`}, answered_at = ${state === 'accepted' || state === 'declined' ? EARLIER : sql`null`}`;

export const invitation: Noun = {
  noun: 'invitation',
  step: 2,
  given: async (scene) => (await givenInvitation(within(scene), scene.one.organizations[1]!)).id,
  states: {
    ...putState('invitation', invitationStates, 'sent', 'accepted', 'declined', 'expired', 'revoked'),
    'sent, of a case that ended': (_scene, id) => sql`
      with kept as (update invitation set expires_at = '2026-12-01' where id = ${id} returning alliance_id)
      update alliance set state = 'withdrawn', step = null, ended_at = ${EARLIER} where id in (select alliance_id from kept)`,
  },
  verbs: {
    acceptInvitation: {
      in: ['sent'],
      call: (scene, id) =>
        intake.acceptInvitation(scene.through(bearerOf('invitation', id)), id, acceptanceOf('Ana Inventada')),
    },
    declineInvitation: {
      in: ['sent', 'sent, of a case that ended'],
      call: (scene, id) => intake.declineInvitation(scene.through(bearerOf('invitation', id)), id, { reason: 'No' }),
    },
    resendInvitation: {
      in: ['sent', 'expired'],
      call: async (scene, id) => intake.resendInvitation(scene.by('lead'), await upgraded(scene, id), linkOf()),
    },
    revokeInvitation: {
      in: ['sent', 'expired', 'sent, of a case that ended'],
      call: async (scene, id) =>
        intake.revokeInvitation(scene.by('lead'), { ...(await upgraded(scene, id)), reason: 'Error' }),
    },
  },
};
