import { invitationFacts, personFacts, reminderFacts } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay, relativeDue, reminderMoments } from '@alianzas/lexicon';
import type { MailProps } from '@alianzas/mail';
import { backoffice, portal } from '@alianzas/paths';
import { type Composer, type Desk, draft, type MailJob, need } from './draft.ts';

type Fact = Awaited<ReturnType<typeof reminderFacts>>[number];
type Item = MailProps<'reminder'>['groups'][number]['items'][number];

/** The most urgent first. */
const ORDER = ['overdue', 'eve', 'soon'] as const;

/** What is due, whose case it is and where it is seen, in the words of the side that must act. */
const told: Record<Fact['kind'], (fact: Fact, desk: Desk) => Pick<Item, 'what' | 'about' | 'url'>> = {
  commitment: (fact, desk) => ({
    what: fact.action ?? '',
    about: aboutAlliance(fact),
    url: bySide(fact, desk, portal.commitments, backoffice.allianceCommitments),
  }),
  activity: (fact, desk) => ({
    what: fact.activity ?? '',
    about: aboutAlliance(fact),
    url: bySide(fact, desk, portal.plan, backoffice.alliancePlan),
  }),
  request: ({ request }, desk) => ({
    what: `Responder la solicitud ${request?.code ?? ''}`,
    about: request?.organization ?? '',
    url: desk.backoffice(backoffice.request(request?.code ?? '')),
  }),
  invitation: (fact, desk) =>
    fact.moment === 'overdue'
      ? {
          what: `La invitación ${fact.invitation?.code ?? ''} venció sin respuesta`,
          about: aboutAlliance(fact),
          url: desk.backoffice(backoffice.alliance(fact.alliance?.code ?? '')),
        }
      : {
          what: 'Responder la invitación a la Red Distrital de Cultura Ciudadana y Democrática',
          about: `El vínculo está en el correo que le enviamos el ${longDay(bogotaDay(fact.invitation?.sentAt ?? desk.ctx.now))}`,
          url: null,
        },
};

function aboutAlliance({ alliance }: Fact): string {
  return alliance ? `${alliance.code} · ${alliance.title}` : '';
}

function bySide(
  { organization, alliance }: Fact,
  desk: Desk,
  ally: (code: string) => string,
  staff: (code: string) => string,
): string {
  const code = alliance?.code ?? '';
  return organization ? desk.portal(ally(code)) : desk.backoffice(staff(code));
}

/** Who the digest is for; null when nobody is there to read it any more. */
async function readerOf(desk: Desk, job: MailJob) {
  if (!job.person) {
    const { invitation } = await invitationFacts(desk.ctx, need(job.invitation, 'invitation'));
    return { name: invitation.contactName, email: invitation.contactEmail, side: 'applicant' as const };
  }
  const found = await personFacts(desk.ctx, job.person);
  if (!found || found.disabled) return null;
  return { name: found.name, email: found.email, side: found.staff ? ('staff' as const) : ('organization' as const) };
}

/** Where the one button leads: the thing itself when it is alone, else the place from which all are seen. */
function home(desk: Desk, side: MailProps<'reminder'>['reader'], items: readonly Item[]): string {
  const [only] = items;
  if (items.length === 1 && only?.url) return only.url;
  if (side === 'staff') return desk.backoffice(backoffice.tray());
  return desk.portal(side === 'applicant' ? portal.howItWorks() : portal.start());
}

/** The digest of a day: everything of one person that is due soon, at once or already. */
const reminder: Composer = async (desk, job) => {
  const reader = await readerOf(desk, job);
  const facts = await reminderFacts(desk.ctx, job.reminders ?? []);
  if (!reader || facts.length === 0) return [];
  const today = need(job.day, 'day');
  const itemOf = (fact: Fact): Item => ({
    due: `${relativeDue(fact.dueOn, today) ?? 'Vence'}, el ${longDay(fact.dueOn)}`,
    ...told[fact.kind](fact, desk),
  });
  const groups = ORDER.map((moment) => ({
    title: reminderMoments[moment],
    items: facts.filter((fact) => fact.moment === moment).map(itemOf),
  })).filter((group) => group.items.length > 0);
  const url = home(
    desk,
    reader.side,
    groups.flatMap((group) => group.items),
  );
  const props = { name: reader.name, reader: reader.side, groups, url };
  return [draft('reminder', reader.email, props, aboutOne(facts))];
};

/** The organization and the case that the mail is kept under, when they are one. */
function aboutOne(facts: readonly Fact[]): { organizationId: string | null; allianceId: string | null } {
  return {
    organizationId: onlyOf(facts.map((fact) => fact.organization?.id ?? null)),
    allianceId: onlyOf(facts.map((fact) => fact.alliance?.id ?? null)),
  };
}

function onlyOf(ids: readonly (string | null)[]): string | null {
  return new Set(ids).size === 1 ? (ids[0] ?? null) : null;
}

export const reminderMails = { reminder };
