import type { CaseName, Recipient } from '@alianzas/domain/notification';
import { count } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { draft, moment, titled, toAll, type Write } from '../draft.ts';
import { titles } from './handover.ts';

interface Done {
  at: Date;
  by: { name: string };
}

export interface StepFacts extends Done {
  case: CaseName;
  closed: string;
  open: string | null;
  /** Whoever answers for the case and did not close it */
  team: readonly Recipient[];
}

export interface ActaFacts extends Done {
  code: string;
  people: readonly { person: Recipient; cases: readonly CaseName[] }[];
}

export interface ToApproveFacts extends Done {
  code: string;
  meeting: { code: string; title: string };
  people: readonly Recipient[];
}

export const actaToApprove: Write<ToApproveFacts> = ({ code, meeting, people, at, by }, links) =>
  toAll(
    people,
    'actaToApprove',
    () => ({
      ...{ acta: code, meeting: meeting.title, by: by.name },
      ...{ ...moment(at), url: links.backoffice(backoffice.acta(meeting.code)) },
    }),
    {},
  );

export const stepToldToTeam: Write<StepFacts> = ({ case: about, closed, open, team, at, by }, links) =>
  toAll(
    team,
    'teamTold',
    () => ({
      ...{ act: 'stepClosed' as const, about: titled(about), organizations: by.name, by: by.name, note: null },
      what: [`Se cerró: ${closed}`, ...(open ? [`Quedó abierta: ${open}`] : [])].join('\n'),
      ...{ ...moment(at), url: links.backoffice(backoffice.alliance(about.code)) },
    }),
    { allianceId: about.id },
  );

/** One to each person, with their cases and no other. */
export const actaToldToTeam: Write<ActaFacts> = ({ code, people, at, by }, links) =>
  people.map(({ person, cases }) => {
    const only = cases.length === 1 ? cases[0]! : null;
    const page = only ? backoffice.alliance(only.code) : backoffice.tray();
    const said = {
      ...{
        act: only ? ('actaApprovedOfOne' as const) : ('actaApproved' as const),
        organizations: by.name,
        by: by.name,
        note: null,
      },
      about: only ? titled(only) : `${code} · ${count(cases.length, 'alianza', 'alianzas')}`,
      what: [`Acta ${code}`, titles(cases)].join('\n'),
      ...{ ...moment(at), url: links.backoffice(page) },
    };
    return draft('teamTold', person.email, said, { allianceId: only?.id ?? null });
  });
