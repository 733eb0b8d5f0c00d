import { allow, type Outcome, refuse } from '../outcome.ts';
import { type Asked, asked } from './datum.ts';
import { isBeyond, plainDashes, tidyLine } from './tidy.ts';

const OF_COLOMBIA = /^(?:3\d{9}|60[1-8]\d{7}|01800\d{6,7})$/;
const ABROAD = /^\+(?!57)\d{7,15}$/;

/**
 * A telephone as it is kept: its figures, with `+` where it is of another country and ` ext. 123` where it has one.
 * `(601) 327 4850 ext. 123` is `6013274850 ext. 123`, `+57 300 123 4567` is `3001234567`. Of Colombia it is a mobile of
 * ten figures that begins with 3, a fixed line with its 601 to 608, or a free line (01800). Refuses with
 * `phone.prefixMissing` the seven figures of before, and with `phone.unreadable` whatever else is none of these.
 */
export function readPhone(typed: string): Outcome<string> {
  if (isBeyond(typed)) return refuse('phone.unreadable');
  const tidy = plainDashes(tidyLine(typed))
    .toLowerCase()
    .replace(/^(?:tel(?:[ée]fono)?|cel(?:ular)?|m[óo]vil|pbx|fijo|whatsapp)?\s*[.:]?\s*/, '');
  const read =
    /^(?<plus>\+|00(?=[1-9]))?(?<main>[\d\s().-]*?)(?:[\s,;]*(?:ext(?:ensi[óo]n)?|int|x)\.?\s*:?\s*(?<extension>\d{1,6}))?$/.exec(
      tidy,
    )?.groups;
  if (!read) return refuse('phone.unreadable');
  const figures = read.main!.replace(/\D/g, '');
  const main = /^57(\d{10})$/.exec(figures)?.[1] ?? (read.plus ? `+${figures}` : figures);
  if (/^[2-8]\d{6}$/.test(main)) return refuse('phone.prefixMissing');
  if (!(OF_COLOMBIA.test(main) || ABROAD.test(main)) || /^\+?(\d)\1+$/.test(main)) return refuse('phone.unreadable');
  return allow(read.extension ? `${main} ext. ${read.extension}` : main);
}

export const phone: Asked<string> = asked({ datum: 'phone', most: 30 }, readPhone);
