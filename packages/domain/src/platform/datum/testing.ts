import type * as z from 'zod';
import {
  code,
  type DatumName,
  day,
  effort,
  email,
  filingNumber,
  id,
  label,
  line,
  money,
  name,
  nit,
  oneTimeCode,
  personName,
  phone,
  place,
  quantity,
  secret,
  text,
  time,
  title,
  version,
  webAddress,
  wholeNumber,
} from '../inputs.ts';

/** What is typed, and what it becomes or the code with which it is refused. */
export type Sample = { typed: string; becomes: unknown } | { typed: string; refused: string };

const becomes = (pairs: Readonly<Record<string, unknown>>): Sample[] =>
  Object.entries(pairs).map(([typed, value]) => ({ typed, becomes: value }));
const refused = (refusal: string, ...typed: string[]): Sample[] =>
  typed.map((one) => ({ typed: one, refused: refusal }));

/** What no field that must be said takes for an answer. */
export const blanks: readonly string[] = ['', '   ', '\u00a0', '\u200b', '\u200d', '\0', '\r\n', '\ufeff \u2060'];

/** One schema of each datum, of those that people type. */
export const examples = {
  name: name(30),
  personName: personName(30),
  title: title(30),
  label: label(30),
  line: line(30),
  text: text(30),
  email,
  phone,
  nit,
  code: code('SOL'),
  filingNumber,
  day: day('past'),
  time,
  wholeNumber: wholeNumber(0, 10_000_000),
  effort,
  quantity,
  money,
  place,
  webAddress,
  oneTimeCode,
} as const satisfies { readonly [datum in DatumName]?: z.ZodType };

/** The schemas of what the page itself sends, and of what is compared as it was typed. */
export const untyped = { id, version, password: secret(256) } as const;

/** Every datum, as people write it and as pages print it. */
export const samples: { readonly [datum in keyof typeof examples]: readonly Sample[] } = {
  name: [
    ...becomes({ ' Ana\u00a0 María\nPeña ': 'Ana María Peña', 'Jose\u0301': 'José', 'a\0b': 'ab', '24/7': '24/7' }),
    ...becomes({ '\u3164Ana\u2800': 'Ana', '\u202eoñaM\u202c': 'oñaM', '\u001b[31mAna': '[31mAna' }),
    ...refused('name.address', 'Premio www.x.co', 'Ya x.co/a', 'Entre a evil.com', 'ana@x.co', 'https://x.test'),
    ...refused('name.unreadable', '---', '...'),
    ...refused('text.tooLong', 'a'.repeat(31)),
  ],
  personName: [
    ...becomes({ ' Ana\u00a0 María\nPeña ': 'Ana María Peña', 'Jose\u0301': 'José', 'Juan 2.º': 'Juan 2.º', Li: 'Li' }),
    ...becomes({ 'Ma. Elena Ruiz': 'Ma. Elena Ruiz', 'Dr.Juan': 'Dr.Juan', 'Ana/Luz': 'Ana/Luz' }),
    ...refused(
      'personName.address',
      'Pague en https://e.co',
      'Ana www.evil.test',
      'ana@evil.test',
      'Ya evil.test/pago',
    ),
    ...refused('personName.address', 'Ana evil.com', 'EVIL.COM.CO'),
    ...refused('personName.unreadable', '12345', '---', '3005550142', 'A 1', 'x'),
    ...refused('text.tooLong', 'a'.repeat(31)),
  ],
  title: [
    ...becomes({
      ' Curso\u00a0 de\nredes ': 'Curso de redes',
      'Guía en www.x.co/a': 'Guía en www.x.co/a',
      '24/7': '24/7',
    }),
    ...becomes({ 'Barrios vivos.co': 'Barrios vivos.co', 'a\0b': 'ab' }),
    ...refused('name.unreadable', '---', '...'),
    ...refused('text.tooLong', 'a'.repeat(31)),
  ],
  label: [
    ...becomes({ 'a\0b': 'ab', 'Dir.\r\nde Cultura': 'Dir. de Cultura', 'Jefe/a S.A.S.': 'Jefe/a S.A.S.' }),
    ...refused('label.address', 'Premio www.x.co', 'Ya x.co/a', 'Entre a evil.com', 'ana@x.co', 'https://x.test'),
    ...refused('text.tooLong', 'a'.repeat(31)),
  ],
  line: [
    ...becomes({ 'a\0b': 'ab', 'una\r\nsola\tlínea': 'una sola línea', ['á'.repeat(30)]: 'á'.repeat(30) }),
    ...becomes({ [`${'a'.repeat(29)}🌳`]: `${'a'.repeat(29)}🌳`, 'a\ud800b': 'ab' }),
    ...refused('text.tooLong', 'a'.repeat(31)),
  ],
  text: [
    ...becomes({ 'a\0b': 'ab', ' uno \r\n\r\n dos\rtres ': 'uno\n\ndos\ntres', '\u001b[0mx': '[0mx' }),
    // A line end is one character, as the browser counts it
    ...becomes({ ['a\r\n'.repeat(15)]: 'a\n'.repeat(15).trim(), [`${'a\r\n'.repeat(14)}bb`]: `${'a\n'.repeat(14)}bb` }),
    ...refused('text.tooLong', `${'a\r\n'.repeat(15)}a`),
  ],
  email: [
    ...becomes({ 'junta@gmail.com\u00a0': 'junta@gmail.com', ' Junta@Gmail.COM ': 'junta@gmail.com' }),
    ...becomes({ 'mailto:junta@entidad.org': 'junta@entidad.org', 'Ana Ruiz <ana@entidad.org>': 'ana@entidad.org' }),
    ...becomes({ 'junta @ entidad.org.': 'junta@entidad.org', 'ana@ñandu.org': 'ana@xn--andu-fqa.org' }),
    ...becomes({ 'ana@xn--andu-fqa.org': 'ana@xn--andu-fqa.org', 'a@gmail.con': 'a@gmail.con' }),
    ...becomes({ [`${'a'.repeat(64)}@x.org`]: `${'a'.repeat(64)}@x.org` }),
    ...refused('email.unreadable', `${'a'.repeat(65)}@x.org`),
    ...refused('text.tooLong', 'a'.repeat(60_000), `a${','.repeat(60_000)}a`),
    ...refused('email.letters', 'peña@gmail.com'),
    ...refused('email.unreadable', 'junta', '@gmail.com', 'a b@x.org', 'a@b', 'a@@b.org', 'a@b.org, c@d.org'),
    ...refused('email.unreadable', '019aa0de-0000-7000-8000-000000000001@Anonimizada.invalid'),
  ],
  phone: [
    ...becomes({ '(601) 327 4850 ext. 123': '6013274850 ext. 123', '300 123 4567': '3001234567' }),
    ...becomes({ '+57 300-123-4567': '3001234567', '(601)\u00a03274850 Extensión 12': '6013274850 ext. 12' }),
    ...becomes({ '+34 600 123 456': '+34600123456', 'Cel. 300 123 4567': '3001234567' }),
    ...becomes({ '602 327 4850': '6023274850', '01 8000 123456': '018000123456', '0034 600 123 456': '+34600123456' }),
    ...refused('phone.prefixMissing', '327 4850', '327 48 50 ext. 12'),
    ...refused('phone.unreadable', '-------', 'no tiene', '123', '0000000', '300 123 4567 / 310 555 0142'),
    ...refused('phone.unreadable', '2001234567', '6093274850', '1234567890', '30012345678', '+57 200 123 4567'),
  ],
  nit: [
    ...becomes({ '901.730.214-1': '901730214-1', '901730214\u00a0–\u00a01': '901730214-1' }),
    ...becomes({ 'NIT 901730214-1': '901730214-1', '901.730.214': '901730214' }),
    ...refused('nit.hyphenMissing', '9017302141', '901.730.214.1'),
    ...refused('nit.none', 'No tiene', 'no aplica', 'N/A', 'Ninguno', 'sin NIT', 'en trámite', '---'),
    ...refused('nit.checkDigit', '901730214-2'),
    ...refused('nit.unreadable', 'abc', '1234'),
  ],
  code: [
    ...becomes({
      'sol-2026-22\u00a0': 'SOL-2026-0022',
      'SOL 2026 0022': 'SOL-2026-0022',
      'SOL–2026–0022': 'SOL-2026-0022',
    }),
    ...becomes({ 'Solicitud SOL-2026-0022.': 'SOL-2026-0022', 'SOL-2026-12345': 'SOL-2026-12345' }),
    ...refused('code.unreadable', 'ALZ-2026-0001', '2026-22', 'SOL-26-22', '%'),
  ],
  filingNumber: [
    ...becomes({ '20247100012345': '20247100012345', 'Radicado No. 20247100012345': '20247100012345' }),
    ...becomes({ 'Rad. n.º 2024-1-0003': '2024-1-0003', '2026–ER–123 ': '2026-ER-123', 'RAD-2024-77': 'RAD-2024-77' }),
    ...becomes({ 'Número de radicado: 20247100012345': '20247100012345', '2026 ER 123': '2026-ER-123' }),
    ...becomes({ 'Radicado No. 2026 7100 12345': '2026710012345', '2024 - 1 - 0003': '2024-1-0003' }),
    ...becomes({ '2026EE0012345O1': '2026EE0012345O1', '2-2023-2458': '2-2023-2458' }),
    ...refused('filingNumber.unreadable', 'no tiene', 'pendiente', 'sin radicado', '---', '12', '2026ABC', '2026'),
    ...refused(
      'filingNumber.unreadable',
      'pendiente 12345',
      '20247100012345 del 3 de mayo',
      '00000',
      'PENDIENTE-12345',
    ),
    ...refused('filingNumber.unreadable', '20247100012345 DE MAYO', '0000 0000'),
    ...refused('filingNumber.ownCode', 'ALZ-2026-0001', 'alz 2026 1'),
  ],
  day: [
    ...becomes({ '2026-11-20': '2026-11-20', '20/11/2026': '2026-11-20', '5-3-26': '2026-03-05' }),
    ...becomes({ '20 de noviembre de 2026': '2026-11-20', 'viernes, 20\u00a0de noviembre de 2026': '2026-11-20' }),
    ...becomes({ '20 nov. 2026': '2026-11-20', '1 de setiembre de 2026': '2026-09-01', '29/02/2028': '2028-02-29' }),
    ...refused('day.outOfRange', '0026-11-20', '1026-11-20', '2126-11-20', '9999-11-20', '20/11/1926'),
    ...refused('day.unreadable', '2026-02-30', '11/20/2026', 'mañana', '2026', '20/11'),
  ],
  time: [
    ...becomes({ '8:00': '08:00', '08:00': '08:00', '14:30:00': '14:30', '2:30 p. m.': '14:30', '2 pm': '14:00' }),
    ...becomes({ '9:00\u00a0a.\u00a0m.': '09:00', '9:00\u202fa.\u202fm.': '09:00', '12:00 m.': '12:00' }),
    ...becomes({ '12:15 a. m.': '00:15', '14h30': '14:30', '8.30': '08:30' }),
    ...becomes({ '9': '09:00', '7': '07:00', ' 14 ': '14:00', '19': '19:00', '21 h': '21:00' }),
    ...becomes({ '4 pm': '16:00', '9 am': '09:00', '4 a.m.': '04:00' }),
    ...refused('time.whichHalf', '4', '6', '04', '1 h'),
    ...refused('time.unreadable', '25:00', '25', '0', '8:60', 'por la tarde', '13:00 a. m.'),
  ],
  wholeNumber: [
    ...becomes({ '1.000': 1000, '1.200': 1200, '1 200': 1200, '0': 0, ' 12 ': 12, '1.000.000': 1_000_000 }),
    ...refused('number.unreadable', '1e3', '1,5', '1.5', '1,200', 'doce', '0x10', '1.00', '12.3456'),
    ...refused('number.outOfRange', '-1', '10.000.001', '99999999999'),
  ],
  effort: [
    ...becomes({ '2': 120, '2,5': 150, '2.5': 150, '1:30': 90, '2 h 30 min': 150, '90 min': 90, '960': 57_600 }),
    ...becomes({ '1.200': 72_000, '0,33': 20, '8 horas': 480 }),
    ...refused('effort.unreadable', '1e3', 'mucho', '-2'),
    ...refused('effort.tooMuch', '10.001'),
  ],
  quantity: [
    ...becomes({ '2,5': '2.5', '1.200': '1200', '40': '40', '1,1250': '1.1250', '1.234,125': '1234.125' }),
    ...refused('quantity.zero', '0', '0,00'),
    ...refused('money.ambiguous', '2.5'),
    ...refused('money.negative', '-3'),
    ...refused('quantity.unreadable', 'dos', '1e3', '12 y media'),
  ],
  money: [
    ...becomes({
      '$ 100.000': '100000',
      '$\u00a0100.000': '100000',
      '8.337,64': '8337.64',
      '0,125': '0.125',
      '8,3370': '8.3370',
    }),
    ...refused('money.zero', '0', '$ 0'),
    ...refused('money.unreadable', 'mil'),
  ],
  place: [
    ...becomes({
      'Salón\ncomunal': 'Salón comunal',
      [`https://x.org/${'a'.repeat(229)}`]: `https://x.org/${'a'.repeat(229)}`,
    }),
    ...refused('text.tooLong', 'a'.repeat(1001)),
  ],
  webAddress: [
    ...becomes({ 'https://www.x.org/a?b=1': 'https://www.x.org/a?b=1', ' www.x.org ': 'https://www.x.org/' }),
    ...becomes({ [`https://x.org/${'a'.repeat(229)}`]: `https://x.org/${'a'.repeat(229)}` }),
    ...refused('webAddress.notSafe', 'http://x.org', 'ftp://x.org'),
    ...refused('webAddress.unreadable', 'x', 'javascript:alert(1)', 'https://a:b@x.org'),
  ],
  oneTimeCode: [
    ...becomes({ '12345678': '12345678', '1234 5678': '12345678', '1234–5678\u00a0': '12345678' }),
    ...refused('oneTimeCode.unreadable', '1234567', 'abcdefgh'),
  ],
};
