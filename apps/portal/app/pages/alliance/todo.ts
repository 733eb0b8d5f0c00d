import { bogotaDay, isOffered } from '@alianzas/domain/platform';
import type { AllyCase } from '@alianzas/domain/views';
import { instantWords, longDay, relativeDue, whyNot } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';

/** A case as its next step needs it. */
export interface Standing
  extends Pick<AllyCase, 'code' | 'told' | 'isOver' | 'isSuspended' | 'hasOutcome' | 'step' | 'waiting'> {
  today: string;
  /** Whether its path goes on: one that does not waits for nothing of the ally */
  isRunning: boolean;
  /** Whether a commitment of the reader's organization may be written now */
  canPropose: boolean;
}

/** Something that a case waits for: what, from whom, by when and where it is done. */
export interface Next {
  title: string;
  who: string;
  mine: boolean;
  by?: string;
  /** The day of `by`, by which steps are ordered; those without it come first */
  day?: string;
  /** It is for later: what has begun comes before it, whatever their days */
  isAhead?: boolean;
  missing?: string;
  link?: { label: string; href: string };
  /** The page of the form that does it, where the link leads elsewhere first */
  form?: string;
}

type Doing = (at: Standing) => Next[];

const OWN = 'Su organización';
const REPRESENTS = 'Quien representa a su organización, o su persona delegada';
const EVIDENCE = 'Evidencia de la ejecución';

const returned: Doing = ({ code, waiting }) =>
  waiting.returned.map(({ number, activity, title }) => ({
    title: `Corrija la evidencia de «${title}», que le devolvieron`,
    who: OWN,
    mine: true,
    missing: EVIDENCE,
    link: { label: 'Ver la razón y cargarla de nuevo', href: `${portal.evidence(code)}#evidencia-${number}` },
    form: portal.newEvidence(code, activity),
  }));

const answers: Doing = ({ code, waiting: { toAccept } }) => {
  const [first] = toAccept;
  if (!first) return [];
  const mine = toAccept.some(({ accept }) => isOffered(accept));
  const isReaders = toAccept.some(({ accept }) => whyNot(accept));
  const others = isReaders ? 'Otra persona que represente a su organización' : REPRESENTS;
  const isNew = toAccept.every(({ round }) => round > 0);
  const what = toAccept.length === 1 ? `el compromiso ${first.number}` : `los ${toAccept.length} compromisos`;
  return [
    {
      title: isNew ? `Confirme u objete ${what}` : `Revise y acepte ${what}`,
      who: mine ? 'Usted, por su organización' : others,
      mine,
      missing: 'Su aceptación',
      link: { label: mine ? 'Leer y responder' : 'Leer los compromisos', href: portal.commitments(code) },
    },
  ];
};

const invitation: Doing = ({ waiting }) => {
  const sent = waiting.invitation;
  if (!sent) return [];
  return [
    {
      title: `Responda la invitación con el vínculo del correo que le enviamos el ${instantWords(sent.sentAt)}`,
      who: 'Quien recibió la invitación',
      mine: true,
      by: `Hasta el ${instantWords(sent.expiresAt)}`,
      day: bogotaDay(new Date(sent.expiresAt)),
      missing: 'Su respuesta',
    },
  ];
};

const proposing: Doing = ({ code, waiting, canPropose }) => {
  if (!canPropose || !waiting.toPropose) return [];
  return [
    {
      title: 'Proponga lo que su organización va a hacer',
      who: `${OWN}, con el equipo`,
      mine: true,
      missing: 'Compromisos de su organización',
      link: { label: 'Proponer un compromiso', href: `${portal.commitments(code)}#proponer` },
    },
  ];
};

const loading: Doing = ({ code, waiting, today }) =>
  waiting.toLoad.map(({ number, title, startsOn, endsOn }) => ({
    title: `Cargue la evidencia de «${title}»`,
    who: OWN,
    mine: true,
    by: [startsOn > today ? `Del ${longDay(startsOn)} al ${longDay(endsOn)}` : `Para el ${longDay(endsOn)}`]
      .concat(relativeDue(endsOn, today) ?? [])
      .join(' · '),
    day: endsOn,
    isAhead: startsOn > today,
    missing: EVIDENCE,
    link: { label: 'Cargar la evidencia', href: portal.newEvidence(code, number) },
  }));

const meeting: Doing = ({ code, waiting }) => {
  if (!waiting.meeting) return [];
  const { title, startsAt, place } = waiting.meeting;
  return [
    {
      title: `Asista a la reunión «${title}»`,
      who: `${OWN} y el equipo`,
      mine: true,
      by: `${instantWords(startsAt)} · ${place}`,
      day: bogotaDay(new Date(startsAt)),
      link: { label: 'Ver la agenda', href: portal.meetings(code) },
    },
  ];
};

const DOINGS = [returned, invitation, answers, proposing, loading, meeting];

/** What waits for the reader's organization in a case that runs, the most pressing first. */
export function todoIn(at: Standing): Next[] {
  return at.isRunning ? pressing(DOINGS.flatMap((doing) => doing(at))) : [];
}

/** What the reader may do, by its day and what has begun first, before what another of the organization must. */
export function pressing<T extends Next>(steps: readonly T[]): T[] {
  const rank = ({ mine, isAhead, day = '' }: Next) => `${mine ? 0 : 1}${isAhead ? 1 : 0}${day}`;
  return [...steps].sort((one, other) => rank(one).localeCompare(rank(other)));
}

/** What is new to read in a case: an extract, what a session decided. */
export function newsIn({ code, waiting }: Pick<Standing, 'code' | 'waiting'>): { title: string; href: string }[] {
  const news = [];
  for (const { number, kept } of waiting.objections) {
    const title = kept
      ? `La respuesta a su objeción al compromiso ${number}`
      : `Su objeción al compromiso ${number} espera la respuesta del equipo`;
    news.push({ title, href: `${portal.commitments(code)}#compromiso-${number}` });
  }
  if (waiting.decided) news.push({ title: 'Lo que se decidió sobre su organización', href: portal.outcome(code) });
  for (const { id, code: acta } of waiting.actas)
    news.push({ title: `El extracto del acta ${acta}`, href: portal.acta(id) });
  return news;
}
