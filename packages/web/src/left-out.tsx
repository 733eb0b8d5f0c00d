import { Banner } from '@alianzas/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { controlsIn, plain } from './controls.ts';
import { Texts } from './typed-lost.tsx';
import { isWords } from './typed-texts.ts';

/** Where a page gives the texts that came back and stand nowhere else in it, once it is drawn. */
export function LeftOutPlace() {
  return <div hidden data-left-out="" />;
}

const PLACE = '<div hidden="" data-left-out=""></div>';

/** No page asks for as many: of more, those that come after are not looked for, so that looking costs little. */
const MOST = 300;

/**
 * The page, with each text of what came back that it shows nowhere, to be taken elsewhere: as where its form closed
 * meanwhile, and whoever wrote its page did not think of it.
 */
export function withLeftOut(html: string, state: Pick<FormState, 'values'> | null | undefined): string {
  const [before = '', ...after] = html.split(PLACE);
  if (after.length === 0) return html;
  const texts = state ? leftOut(before + after.join(''), textsIn(state.values).slice(0, MOST)) : [];
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

function textsIn(value: unknown): string[] {
  if (isWords(value)) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function leftOut(html: string, texts: readonly string[]): string[] {
  if (texts.length === 0) return [];
  const written = controlsIn(html).flatMap(({ value, isHidden }) => (isHidden || value === null ? [] : [value]));
  const shown = closed([plain(html.replaceAll(/<[^>]*>/g, ' ')), ...written].join(' '));
  return texts.filter((text) => !shown.includes(closed(text)));
}

/** Without spaces and ends of lines, which a page puts where it likes. */
function closed(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
