import type { Day } from '../platform/days.ts';

/** What activity 7 says, as data: the words in braces are filled when it is sent, and the whole is kept as sent. */
const INCLUSION = [
  'Le informamos que, según la validación del {validated}, {organization} quedó incluida en la base de datos de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).',
  'Su contacto en la Secretaría de Cultura, Recreación y Deporte (SCRD) es {professional}, {email}.',
].join('\n');

const longDay = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' });

export interface NoticeFacts {
  organization: string;
  /** The day in Bogotá on which its inclusion was validated, not that of the communication */
  validated: Day;
  professional: string;
  email: string;
}

/** The text of the communication of activity 7, two paragraphs. */
export function noticeText(facts: NoticeFacts): string {
  const said: { readonly [name: string]: string } = { ...facts, validated: longDay.format(new Date(facts.validated)) };
  return INCLUSION.replace(/\{(\w+)\}/g, (_, name: string) => said[name]!);
}
