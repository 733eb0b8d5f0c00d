import type { Recipient } from '@alianzas/domain/notification';
import { backoffice, portal } from '@alianzas/paths';
import { draft, moment, SECRETARIAT, toAll, type Write } from '../draft.ts';

export interface RepeatedEndedFacts {
  /** The code of the one that ended */
  other: string;
  at: Date;
  closed: readonly {
    code: string;
    /** Null where its data were blanked */
    email: string | null;
    name: string;
    organization: string;
    /** Who answered it, while the account is open */
    team: readonly Recipient[];
  }[];
}

/** To whoever sent each that was closed for the one that ended, and to whoever closed it. */
export const repeatedEnded: Write<RepeatedEndedFacts> = ({ other, at, closed }, links) =>
  closed.flatMap(({ code, email, name, organization, team }) => [
    ...(email
      ? [draft('repeatedEnded', email, { name, organization, code, other, url: links.portal(portal.newRequest()) })]
      : []),
    ...toAll(
      team,
      'teamTold',
      () => ({
        ...{ act: 'repeatedEnded' as const, about: code, organizations: organization, note: null, by: SECRETARIAT },
        ...{ what: `Repetía la solicitud ${other}`, ...moment(at), url: links.backoffice(backoffice.request(code)) },
      }),
      {},
    ),
  ]);
