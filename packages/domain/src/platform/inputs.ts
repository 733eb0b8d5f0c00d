import * as z from 'zod';
import { day } from './datum/moment.ts';

export { doubtOfEmail, email, readEmail, readWebAddress, webAddress } from './datum/address.ts';
export { isBlanked } from './datum/blanked.ts';
export { bareNumber, code, filingNumber, nit, readCode, readFilingNumber } from './datum/code.ts';
export { betweenDays, betweenTimes, crossed, crossedIn, mustEndAfterStart } from './datum/crossed.ts';
export { type DatumName, data, type Typing, typingOf } from './datum/data.ts';
export {
  type Asked,
  type Datum,
  datumOf,
  leftEmpty,
  leftUnchosen,
  mustBeSaid,
  type Optional,
  optional,
  orEmpty,
  refusalOf,
} from './datum/datum.ts';
export { day, meetingDay, readDay, readTime, time } from './datum/moment.ts';
export {
  effort,
  hoursTyped,
  money,
  months,
  numberOf,
  quantity,
  readEffort,
  readWholeNumber,
  version,
  wholeNumber,
  year,
} from './datum/number.ts';
export { phone, readPhone } from './datum/phone.ts';
export { isBlank, tidyLine, tidyText } from './datum/tidy.ts';
export {
  asksToday,
  type Doubt,
  datumAt,
  daysToCome,
  doubtsIn,
  type Leaf,
  leavesOf,
  mustBeSaidAt,
  questionOfEmail,
  questionOfYear,
  questionsOfDay,
} from './datum/walk.ts';
export {
  bareCode,
  choices,
  ID_SHAPE,
  id,
  ids,
  label,
  line,
  name,
  oneTimeCode,
  personName,
  place,
  readSearch,
  SOUGHT_SIGNS,
  secret,
  soughtWords,
  text,
  title,
  wholeForm,
} from './datum/words.ts';
export { formatNit, nitSought } from './nit.ts';

export const moveClock = z.strictObject({ to: day('clock') });
export type MoveClock = z.infer<typeof moveClock>;
