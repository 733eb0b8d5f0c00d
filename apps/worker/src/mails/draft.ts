import type { CaseName, Reader, Recipient } from '@alianzas/domain/notification';
import { bogotaDay } from '@alianzas/domain/platform';
import { longDay, timeWords } from '@alianzas/lexicon';
import type { MailName, MailProps } from '@alianzas/mail';

/** One mail to one person: the template and what it says, from which its subject follows. */
export interface Draft<Name extends MailName = MailName> {
  to: string;
  template: Name;
  props: MailProps<Name>;
  organizationId: string | null;
  allianceId: string | null;
}

/** The absolute address of a path of each app. */
export interface Links {
  portal: (path: string) => string;
  backoffice: (path: string) => string;
}

/** Says what a mail tells, from its facts and nothing else: no database, clock or environment. */
export type Write<Facts> = (facts: Facts, links: Links) => readonly Draft[];

export const SECRETARIAT = 'Secretaría de Cultura, Recreación y Deporte';

export function draft<Name extends MailName>(
  template: Name,
  to: string,
  props: MailProps<Name>,
  about: { organizationId?: string | null; allianceId?: string | null } = {},
): Draft<Name> {
  return { template, to, props, organizationId: about.organizationId ?? null, allianceId: about.allianceId ?? null };
}

/** The same mail to each reader in their own name, kept under their organization and, when it is one, their case. */
export function toEach<Name extends MailName, One extends Reader>(
  readers: readonly One[],
  template: Name,
  props: (reader: One & { about: string; code: string }) => MailProps<Name>,
): Draft<Name>[] {
  return readers.map((reader) => {
    const [first, ...others] = reader.cases;
    const said = props({ ...reader, about: reader.cases.map(titled).join('; '), code: first?.code ?? '' });
    const allianceId = others.length === 0 ? first?.id : null;
    return draft(template, reader.email, said, { organizationId: reader.organization.id, allianceId });
  });
}

/** The same mail to several of the team, or to several people of one organization. */
export function toAll<Name extends MailName>(
  people: readonly Recipient[],
  template: Name,
  props: (person: Recipient) => MailProps<Name>,
  about: { organizationId?: string | null; allianceId?: string | null },
): Draft<Name>[] {
  return people.map((person) => draft(template, person.email, props(person), about));
}

export function titled({ code, title }: Pick<CaseName, 'code' | 'title'>): string {
  return `${code} · ${title}`;
}

/** Day and hour of Bogotá, in words. */
export function moment(at: Date): { day: string; time: string } {
  return { day: longDay(bogotaDay(at)), time: timeWords(at) };
}
