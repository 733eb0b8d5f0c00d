import { Banner } from '@alianzas/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { controlsIn, plain } from './controls.ts';
import { Texts } from './typed-lost.tsx';

/** Where a page gives the texts that came back and stand nowhere else in it, once it is drawn. */
export function LeftOutPlace() {
  return <div hidden data-left-out="" />;
}

const PLACE = '<div hidden="" data-left-out=""></div>';

/**
 * The page, with each text of what came back that it shows nowhere, to be taken elsewhere: as where its form closed
 * meanwhile, or what it was about is gone, and whoever wrote its page did not think of it.
 */
export function withLeftOut(html: string, state: Pick<FormState, 'values'> | null | undefined): string {
  const [before = '', ...after] = html.split(PLACE);
  if (after.length === 0) return html;
  const texts = state ? leftOut(before + after.join(''), textsIn(state.values)) : [];
  const told = texts.length === 0 ? '' : renderToStaticMarkup(<LeftOut texts={texts} />);
  return [before, told, ...after].join('');
}

function LeftOut({ texts }: { texts: readonly string[] }) {
  return (
    <Banner kind="warning" title="Lo que usted escribió">
      <p>El formulario en que lo escribió ya no está en esta página.</p>
      <Texts texts={texts} />
    </Banner>
  );
}

/** What goes along with a form for another choice of it, and is in its fixed fields. */
const CARRIED = 'kept';

function textsIn(values: FormState['values']): string[] {
  const { [CARRIED]: _, ...own } = values;
  return [...new Set(leavesOf(own))];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return isTyped(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** A choice of a list, as its code; an id; the code of a case, a meeting, a request. */
const OF_NOBODY = [
  /^[a-z][a-zA-Z0-9]*$/,
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  /^[A-Z]{3}-\d{4}-\d{4,}$/,
] as const;

/** Words of a person, and no number, day, choice, id or code. */
function isTyped(text: string): boolean {
  return /\p{L}/u.test(text) && !OF_NOBODY.some((form) => form.test(text.trim()));
}

/** The longest piece that is looked for at once: of a longer one, what is looked for may be written so that looking takes minutes. */
const PIECE = /.{1,200}/gsu;

/** The most pieces that are looked for in a page; what is beyond is told without looking. */
const MOST_PIECES = 3000;

/** Those that no field of the page holds, and that stand nowhere in its words. */
function leftOut(html: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const fields = controlsIn(html).flatMap(({ value, isHidden }) => (isHidden || value === null ? [] : [closed(value)]));
  const held = new Set(fields);
  const words = closed(`${plain(html.replaceAll(/<[^>]*>/g, ' '))} ${fields.join(' ')}`);
  let left = MOST_PIECES;
  return texts.filter((text) => {
    const sought = closed(text);
    if (held.has(sought)) return false;
    const pieces = piecesOf(sought);
    left -= pieces.length;
    return left < 0 || !pieces.every((piece) => words.includes(piece));
  });
}

function piecesOf(text: string): string[] {
  return text.match(PIECE) ?? [];
}

/** Without spaces and ends of lines, which a page puts where it likes. */
function closed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
