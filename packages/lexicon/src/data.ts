import type { DatumName, data } from '@alianzas/domain/platform/inputs';
import { longDay, namedDay } from './formats/days.ts';
import { count, decimal } from './formats/numbers.ts';
import type { RefusalWords } from './speech.ts';

/** What is said of an answer that could not be read, by the datum that it is. */
export const datumRefusals = {
  'datum.empty': 'Complete este dato.',
  'datum.unreadable': 'Revise este dato.',
  'choice.unknown': 'Seleccione una opción.',
  'text.tooLong': ({ most, length }) =>
    `Escriba máximo ${count(Number(most), 'carácter', 'caracteres')}: ahora tiene ${decimal(Number(length))}.`,
  'name.unreadable': 'Escriba el nombre con letras.',
  'name.address': 'Escriba solo el nombre, sin direcciones de internet ni de correo.',
  'label.address': 'Escríbalo sin direcciones de internet ni de correo.',
  'personName.address': 'Escriba solo el nombre de la persona, sin direcciones de internet ni de correo.',
  'personName.unreadable': 'Escriba el nombre de la persona con letras.',
  'email.unreadable': 'Escriba un correo válido, por ejemplo nombre@organizacion.org.',
  'email.letters': 'Antes de la arroba un correo no lleva tildes ni eñes. Revise cómo está escrito.',
  'email.didYouMean': ({ domain }) => `¿Quiso decir @${domain}? Corríjalo, o diga que está bien como lo escribió.`,
  'phone.unreadable': 'Escriba 10 dígitos: celular (3…) o fijo con indicativo (601…), y la extensión si la tiene.',
  'phone.prefixMissing': 'Escriba también el indicativo: un fijo de Bogotá es 601 y sus siete dígitos.',
  'nit.none': 'Si la organización no tiene NIT, deje este dato vacío.',
  'nit.hyphenMissing': ({ nit }) => `¿Es ${nit}? Escriba el guion antes del dígito de verificación.`,
  'code.unreadable': ({ example }) => `Escriba el código como aparece en los mensajes, por ejemplo ${example}.`,
  'filingNumber.unreadable':
    'Escriba el radicado como aparece en el aplicativo de correspondencia, con sus números. Por ejemplo: 20267100012345.',
  'filingNumber.ownCode':
    'Ese es un código de Alianzas, no un radicado. Escriba el número que da el aplicativo de correspondencia.',
  'day.unreadable': 'Escriba una fecha válida, con día, mes y año. Por ejemplo: 20/11/2026.',
  'day.notYet': ({ today }) => `Escriba una fecha que ya pasó: a más tardar hoy, ${longDay(String(today))}.`,
  'day.holiday': ({ on }) => `¿Es el ${namedDay(String(on))}? Ese día es festivo.`,
  'day.weekend': ({ on }) => `¿Es el ${namedDay(String(on))}? Ese día es de fin de semana.`,
  'day.far': ({ on }) => `¿Es el ${namedDay(String(on))}? Ese día está muy lejos: revise el año.`,
  'year.far': ({ year }) => `¿Es ${year}? Ese año está muy lejos de hoy: revíselo.`,
  'day.outOfRange': ({ from, to }) => `Revise el año: escriba una fecha entre ${from} y ${to}.`,
  'time.unreadable': 'Escriba una hora válida, por ejemplo 8:00 a. m. o 14:30.',
  'time.whichHalf': ({ hour }) => `Diga si es de la mañana o de la tarde: escriba ${hour}:00 a. m. o ${hour}:00 p. m.`,
  'number.unreadable': ({ like }) => `Escriba un número entero, por ejemplo ${decimal(Number(like))}.`,
  'year.unreadable': ({ like }) => `Escriba el año con sus cuatro dígitos, por ejemplo ${like}.`,
  'number.outOfRange': ({ from, to }) => `Escriba un número entre ${decimal(Number(from))} y ${decimal(Number(to))}.`,
  'year.outOfRange': ({ from, to }) => `Escriba un año entre ${from} y ${to}.`,
  'effort.unreadable': 'Escriba las horas, por ejemplo 2, 2,5 o 1:30.',
  'effort.tooMuch': ({ most }) => `Revise las horas: escriba máximo ${decimal(Number(most))}.`,
  'quantity.unreadable': 'Escriba la cantidad solo con números, por ejemplo 12 o 2,5.',
  'quantity.zero': 'Escriba una cantidad mayor que cero.',
  'webAddress.unreadable': 'Escriba una dirección web completa, por ejemplo https://www.organizacion.org.',
  'webAddress.notSafe': 'Escriba una dirección web que empiece por https://.',
  'oneTimeCode.unreadable': 'Escriba los 8 dígitos del código.',
} as const satisfies RefusalWords;

/** What the field of a datum is expected to hold, where its label does not say it. */
/** Under a field that begins empty because what it said was of somebody whose data were blanked since. */
export const blankedHint = 'Lo que decía se anonimizó: escriba lo de quien corresponde hoy.';

export const datumHints = {
  email: 'Por ejemplo: nombre@organizacion.org',
  phone: 'Celular, o fijo con indicativo. Puede escribir la extensión.',
  nit: 'Con o sin dígito de verificación. Por ejemplo: 899.999.061-9',
  code: 'Como aparece en los mensajes, por ejemplo SOL-2026-0001',
  filingNumber: 'Como lo da el aplicativo de correspondencia',
  effort: 'En horas: 2, 2,5 o 1:30',
  time: 'Por ejemplo: 2:30 p. m. o 14:30',
  place: 'Una dirección, un salón o el vínculo de la reunión',
  webAddress: 'Por ejemplo: https://www.organizacion.org',
} as const satisfies Record<Extract<(typeof data)[DatumName], { hint: string }>['hint'], string>;

/** How it is said of a day that was asked about that it is that one. */
export const dayMeant = (on: string) => `Sí, es el ${namedDay(on)}`;

/** How it is said of a year that was asked about that it is meant. */
export const yearMeant = (year: string) => `Sí, es ${year.trim()}`;

/** How it is said of an address that was asked about that it is well written. */
export const emailMeant = (email: string) => `Sí, está bien escrito: ${email.trim()}`;
