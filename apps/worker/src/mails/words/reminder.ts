import type { reminderFacts } from '@alianzas/domain/notification';
import { bogotaDay, type Day } from '@alianzas/domain/platform';
import { listed, longDay, relativeDue, reminderMoments } from '@alianzas/lexicon';
import type { MailProps } from '@alianzas/mail';
import { backoffice, portal } from '@alianzas/paths';
import { draft, type Links, titled, type Write } from '../draft.ts';

type Thing = Awaited<ReturnType<typeof reminderFacts>>[number];
type Item = MailProps<'reminder'>['groups'][number]['items'][number];
type Side = MailProps<'reminder'>['reader'];

export interface DigestFacts {
  reader: { name: string; email: string; side: Side };
  things: readonly Thing[];
  today: Day;
}

/** The most urgent first. */
const ORDER = ['overdue', 'eve', 'soon'] as const;

/** What is due, whose case it is and where it is seen, in the words of the side that must act. */
const told: Record<Thing['kind'], (thing: Thing, links: Links, side: Side) => Pick<Item, 'what' | 'about' | 'url'>> = {
  commitment: (thing, links, side) => ({
    what: whose(thing, side, thing.action ?? ''),
    about: aboutAlliance(thing),
    url: bySide(thing, links, side, portal.commitments, backoffice.allianceCommitments),
  }),
  activity: (thing, links, side) => ({
    what: whose(thing, side, thing.activity ?? ''),
    about: aboutAlliance(thing),
    url: bySide(thing, links, side, portal.plan, backoffice.alliancePlan),
  }),
  request: ({ request }, links, side) => {
    const code = request?.code ?? '';
    if (side === 'applicant')
      return { what: `Completar su solicitud ${code}`, about: askedOn(request?.returnedAt ?? null), url: null };
    return {
      what: request?.returnedAt ? `La organización no completó la solicitud ${code}` : `Responder la solicitud ${code}`,
      about: request?.organization ?? '',
      url: links.backoffice(backoffice.request(code)),
    };
  },
  invitation: (thing, links) =>
    thing.moment === 'overdue'
      ? {
          what: `La invitación ${thing.invitation?.code ?? ''} venció sin respuesta`,
          about: aboutAlliance(thing),
          url: links.backoffice(backoffice.alliance(thing.alliance?.code ?? '')),
        }
      : {
          what: `Responder la invitación ${thing.invitation?.code ?? ''} a la Red Distrital de Cultura Ciudadana y Democrática`,
          about: `${thing.alliance?.title ?? ''}. ${sentOn(thing.invitation?.sentAt ?? null)}`,
          url: null,
        },
};

/** The code of the case, or of what has none yet. */
function codeOf({ alliance, request, invitation }: Thing): string {
  return alliance?.code ?? request?.code ?? invitation?.code ?? '';
}

function aboutAlliance({ alliance }: Thing): string {
  return alliance ? titled(alliance) : '';
}

function sentOn(at: Date | null): string {
  return at
    ? `El vínculo está en el correo que le enviamos el ${longDay(bogotaDay(at))}`
    : 'El vínculo está en el correo de la invitación';
}

function askedOn(at: Date | null): string {
  return at ? `El vínculo y lo que falta están en el correo que le enviamos el ${longDay(bogotaDay(at))}` : '';
}

/** What is of an organization reaches the team only where nobody acts for it any more: it says so. */
function whose({ organization }: Thing, side: Side, what: string): string {
  return organization && side === 'staff' ? `${what} (de ${organization.name}, por la que ya no actúa nadie)` : what;
}

function bySide(
  { organization, alliance }: Thing,
  links: Links,
  side: Side,
  ally: (code: string) => string,
  staff: (code: string) => string,
): string {
  const code = alliance?.code ?? '';
  return organization && side !== 'staff' ? links.portal(ally(code)) : links.backoffice(staff(code));
}

/** Where the one button leads: the thing itself when it is alone, else the place from which all are seen. */
function home(links: Links, side: Side, items: readonly Item[]): string {
  const [only] = items;
  if (items.length === 1 && only?.url) return only.url;
  if (side === 'staff') return links.backoffice(backoffice.tray());
  return links.portal(side === 'applicant' ? portal.howItWorks() : portal.start());
}

/** The digest of a day: everything of one person, as of one organization or of the team, that is due soon, at once or already. */
export const reminder: Write<DigestFacts> = ({ reader, things, today }, links) => {
  const itemOf = (thing: Thing): Item => ({
    kind: thing.request?.returnedAt ? 'completion' : thing.kind,
    code: codeOf(thing),
    due: `${relativeDue(thing.dueOn, today) ?? 'Vence'}, el ${longDay(thing.dueOn)}`,
    ...told[thing.kind](thing, links, reader.side),
  });
  const groups = ORDER.map((moment) => ({
    title: reminderMoments[moment],
    items: things.filter((thing) => thing.moment === moment).map(itemOf),
  })).filter((group) => group.items.length > 0);
  const items = groups.flatMap((group) => group.items);
  const names = [...new Set(things.flatMap(({ organization }) => organization?.name ?? []))];
  const organization = reader.side !== 'staff' && names.length > 0 ? listed(names) : null;
  const url = home(links, reader.side, items);
  const evidence = reader.side === 'organization' ? loaded(things) : null;
  const props = { name: reader.name, reader: reader.side, evidence, organization, groups, url };
  return [draft('reminder', reader.email, props, aboutOne(things))];
};

/** How much of what is due takes evidence now. */
function loaded(things: readonly Thing[]): MailProps<'reminder'>['evidence'] {
  const loading = things.filter(({ alliance }) => alliance?.takesEvidence).length;
  if (loading === things.length) return 'all';
  return loading === 0 ? 'none' : 'some';
}

/** The organization and the case that the mail is kept under, when they are one. */
function aboutOne(things: readonly Thing[]): { organizationId: string | null; allianceId: string | null } {
  return {
    organizationId: onlyOf(things.map((thing) => thing.organization?.id ?? null)),
    allianceId: onlyOf(things.map((thing) => thing.alliance?.id ?? null)),
  };
}

function onlyOf(ids: readonly (string | null)[]): string | null {
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}
