import { LEAVE_MINE } from './form-errors.tsx';
import { DECIDE_HERE, TO_DO } from './overtaken.ts';

/** Where what is saved stands beside what came back of a form. */
export const COMPARISON = 'comparacion';

/** Where its writer leaves what is saved as it is. */
export const LEFT_AS_SAVED = 'dejar-lo-guardado';

/** Where, after its comparison, the way to leave what one wrote is put. */
export const LEAVE_HERE = 'leave-here';

const PLACE = `<span hidden="" data-mark="${LEAVE_HERE}"></span>`;

const DECIDE = new RegExp(`<span data-mark="${DECIDE_HERE}">([^<]*)</span>`);
const COMPARE = `${TO_DO.compare.says} <a href="#${COMPARISON}">${TO_DO.compare.way}</a>.`;

const LEAVE = `<details class="details"><summary>${LEAVE_MINE}</summary>`;
const END = '</details>';

/**
 * The page of who sent what somebody else saved first, once it is drawn: where there is a comparison the answer over it
 * leads there, and the way to leave what was written comes after it.
 */
export function withComparison(html: string): string {
  if (!html.includes(`id="${COMPARISON}"`)) return html.replace(DECIDE, '$1');
  const linked = html.replace(DECIDE, COMPARE);
  const from = linked.indexOf(LEAVE);
  const here = linked.indexOf(PLACE);
  if (from < 0 || here < from) return linked.replace(PLACE, '');
  const to = linked.indexOf(END, from) + END.length;
  const way = linked.slice(from, to).replace('<details', `<details id="${LEFT_AS_SAVED}"`);
  return [linked.slice(0, from), linked.slice(to, here), way, linked.slice(here + PLACE.length)].join('');
}
