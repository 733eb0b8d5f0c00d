import { Banner } from '@alianzas/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { controlsIn, plain } from './controls.ts';
import { CODE, ID } from './ids.ts';
import { Texts } from './typed-lost.tsx';
import { isOfTheHouse } from './words-in.ts';

/** Where a page gives the texts that came back and stand nowhere else in it, once it is drawn. */
export function LeftOutPlace() {
  return <div hidden data-left-out="" />;
}

const PLACE = '<div hidden="" data-left-out=""></div>';

type CameBack = Pick<FormState, 'values' | 'waiting'>;

/**
 * The page, with each text of what came back that it shows nowhere, to be taken elsewhere: as where its form closed
 * meanwhile, or what it was about is gone, and whoever wrote its page did not think of it.
 */
export function withLeftOut(html: string, state: CameBack | null | undefined): string {
  const [before = '', ...after] = html.split(PLACE);
  if (after.length === 0) return html;
  const page = before + after.join('');
  const texts = state ? leftOut(page, textsIn(state.values)) : [];
  const files = state ? leftOut(page, namesOf(state)) : [];
  const told = texts.length + files.length === 0 ? '' : renderToStaticMarkup(<LeftOut texts={texts} files={files} />);
  return [before, told, ...after].join('');
}

function LeftOut({ texts, files }: Record<'texts' | 'files', readonly string[]>) {
  return (
    <Banner kind="warning" title="Lo que usted escribió">
      <p>El formulario en que lo escribió ya no está en esta página.</p>
      {texts.length > 0 ? <Texts texts={texts} /> : null}
      {files.length > 0 ? (
        <>
          <p>Llegaron con él estos archivos, que siguen guardados con lo que usted escribió:</p>
          <ul className="list-disc pl-5">
            {files.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </>
      ) : null}
    </Banner>
  );
}

function textsIn(values: FormState['values']): string[] {
  const own = Object.entries(values).filter(([name]) => !isOfTheHouse(name));
  return [...new Set(own.flatMap(([, value]) => leavesOf(value)))];
}

/** What its files that wait are called. */
function namesOf({ waiting = [] }: CameBack): string[] {
  return [...new Set(waiting.map(({ name }) => name))];
}

function leavesOf(value: unknown): string[] {
  if (typeof value === 'string') return isTyped(value) ? [value] : [];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leavesOf) : [];
}

/** A choice of a list, as its code; an id; the code of a case, a meeting, a request. */
const OF_NOBODY = [/^[a-z][a-zA-Z0-9]*$/, ID, CODE] as const;

/** Words of a person, and no number, day, choice, id or code. */
function isTyped(text: string): boolean {
  return /\p{L}/u.test(text) && !OF_NOBODY.some((form) => form.test(text.trim()));
}

/** The longest piece that is looked for at once: of a longer one, what is looked for may be written so that looking takes minutes. */
const PIECES = /.{1,200}/gsu;

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
  return text.match(PIECES) ?? [];
}

/** Without spaces and ends of lines, which a page puts where it likes. */
function closed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
