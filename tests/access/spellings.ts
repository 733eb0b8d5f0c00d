import { dayFromNow } from '@alianzas/domain/given';
import type { DatumName } from '@alianzas/domain/platform/inputs';
import { longDay } from '@alianzas/lexicon';

/** As people write it, the same said plainly, and what stands in a row once it was read. */
export type Spelling = readonly [typed: string, plainly: string, kept: string];

const SOON = dayFromNow(20);
const [number, , month, , year] = longDay(SOON).split(' ');
/** As meetings have them: 243 characters. */
const LINK = `https://teams.example/l/meetup-join/${'19meeting_Zm'.repeat(17)}Zjk`;

/** Spellings that every door reads (issue 7, e), each of an answer that nothing else in the world has. */
const SPELLINGS: Readonly<Partial<Record<DatumName, readonly Spelling[]>>> = {
  day: [
    ['17/11/2026', '2026-11-17', '2026-11-17'],
    ['9 de febrero de 2026', '2026-02-09', '2026-02-09'],
    [`${number} ${month!.slice(0, 3)}. ${year}`, SOON, SOON],
  ],
  time: [
    ['2:37 p. m.', '14:37', ':37:00+'],
    ['9:37', '09:37', ':37:00+'],
    ['10:37:00', '10:37', ':37:00+'],
  ],
  wholeNumber: [['1.037', '1037', ': 1037']],
  quantity: [['1.037,25', '1037,25', '1037.25']],
  money: [
    ['1.234.567', '1234567', '1234567'],
    ['$\u00a01.234.568', '1234568', '1234568'],
  ],
  nit: [
    ['860.034.313', '860034313-7', '860034313'],
    ['NIT 860034313-7', '860034313-7', '860034313'],
    ['860034313\u00a0–\u00a07', '860034313-7', '860034313'],
  ],
  phone: [
    ['(601) 327 4850 ext. 137', '6013274850 ext. 137', '6013274850 ext. 137'],
    ['+57 300-555-0137\u00a0', '3005550137', '3005550137'],
  ],
  filingNumber: [
    ['Radicado No. 20267100013737', '20267100013737', '20267100013737'],
    ['2026–ER–13738 ', '2026-ER-13738', '2026-ER-13738'],
  ],
  effort: [['999:37', '59977 min', ': 59977']],
  code: [
    ['sol-2026-22 ', 'SOL-2026-0022', 'SOL-2026-0022'],
    ['SOL 2026 0022', 'SOL-2026-0022', 'SOL-2026-0022'],
    ['SOL–2026–0022\u00a0', 'SOL-2026-0022', 'SOL-2026-0022'],
  ],
  email: [
    ['Junta71@gmail.com ', 'junta71@gmail.com', 'junta71@gmail.com'],
    ['junta72@gmail.com\u00a0', 'junta72@gmail.com', 'junta72@gmail.com'],
    ['mailto:junta73@entidad.example', 'junta73@entidad.example', 'junta73@entidad.example'],
    ['Ana Ruiz <junta74@entidad.example>', 'junta74@entidad.example', 'junta74@entidad.example'],
    ['junta75@ñandu.example', 'junta75@xn--andu-fqa.example', 'junta75@xn--andu-fqa.example'],
  ],
  place: [[` ${LINK}\r\n`, LINK, LINK]],
  webAddress: [
    ['www.entidad73.example/lista', 'https://www.entidad73.example/lista', 'https://www.entidad73.example/lista'],
  ],
  personName: [['Ana\u00a0 Setenta\u200b\r\ny \u202eTres\u001b', 'Ana Setenta y Tres', 'Ana Setenta y Tres']],
  name: [['Casa\u00a0 Setenta\u200b\r\ny \u202eTres\u001b', 'Casa Setenta y Tres', 'Casa Setenta y Tres']],
  title: [['Curso\u00a0 73\u200b\r\nen \u202ewww.x.co\u001b', 'Curso 73 en www.x.co', 'Curso 73 en www.x.co']],
  label: [['Un\u00a0 cargo\u200b\r\nde \u202ela\u001b 73\u0000', 'Un cargo de la 73', 'Un cargo de la 73']],
  line: [['Una\u00a0 línea\u200b\r\nsola \u202ede\u001b 73\u0000', 'Una línea sola de 73', 'Una línea sola de 73']],
};

/** What stands in a row of each spelling once it was read, by datum. */
export const spelledData: readonly (readonly [DatumName, kept: string])[] = (
  Object.entries(SPELLINGS) as [DatumName, readonly Spelling[]][]
).flatMap(([datum, spellings]) =>
  [...new Set(spellings.map(([, , kept]) => kept))].map((kept) => [datum, kept] as const),
);

/** Every spelling of a datum; of a text, one that is as long as its page says it may be, a line end being one character. */
export function spellingsOf(datum: DatumName, limit: number | null): readonly Spelling[] {
  if (datum !== 'text' || limit === null) return SPELLINGS[datum] ?? [];
  const [words, ends] = ['Unas palabras 73', 5];
  const rest = 'x'.repeat(limit - words.length - 2 * ends);
  const text = (end: string) => `${words}${`${end}y`.repeat(ends)}${rest}`;
  return [[text('\r\n'), text('\n'), words]];
}

/** What says nothing, though it has characters. */
export const BLANKS = ['   ', '\u200b\u00a0', '\u202e\u001b[', '\u0000', '\r\n \r\n'].map((one) =>
  one.replace('[', ''),
);
