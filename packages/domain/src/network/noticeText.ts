import type { Day } from '../platform/days.ts';
import { readAs } from '../platform/index.ts';

/** What activity 7 says, as data: the words in braces are filled when it is sent, and the whole is kept as sent. */
const CONTACT = 'Su contacto en la Secretaría de Cultura, Recreación y Deporte (SCRD) es {professional}, {email}.';

const INCLUSION = [
  'Le informamos que, según la validación del {validated}, {organization} quedó incluida en la base de datos de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).',
  CONTACT,
].join('\n');

/** To one that another alliance had brought in: nobody is included twice. */
const STAYING = [
  'Le informamos que, según la validación del {validated}, {organization} sigue en la base de datos de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD), donde está desde el {since}. Su registro quedó al día con lo que trae esta alianza.',
  CONTACT,
].join('\n');

const longDay = new Intl.DateTimeFormat('es-CO', { dateStyle: 'long', timeZone: 'UTC' });

export interface NoticeFacts {
  organization: string;
  /** The day in Bogotá on which its inclusion was validated, not that of the communication */
  validated: Day;
  /** The day since which it was in the Red already, by another alliance; null when this one included it */
  since: Day | null;
  professional: string;
  email: string;
}

/** The text of the communication of activity 7, two paragraphs. */
export function noticeText(facts: NoticeFacts): string {
  const { since, validated, ...rest } = facts;
  const said: { readonly [name: string]: string } = {
    ...rest,
    validated: longDay.format(new Date(validated)),
    since: since ? longDay.format(new Date(since)) : '',
  };
  return (since ? STAYING : INCLUSION).replace(/\{(\w+)\}/g, (_, name: string) => said[name]!);
}

/** The version of a communication as it was read before it is sent: its words, and whom its e-mail reaches. */
export function noticeReadAs(text: string, readers: readonly string[]): number {
  return readAs([text, ...readers]);
}
