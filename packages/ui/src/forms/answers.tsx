import { createContext, type ReactElement, type ReactNode, useContext } from 'react';
import { written } from '../parts/written.tsx';

/** What a control answers, in the words of its reader. */
export interface Answer {
  name: string;
  id: string;
  label: string;
  words: string;
}

/** Where a form that is only read, not shown, leaves what each of its controls answers. */
export const AnswersRead = createContext<Answer[] | null>(null);

/** What is saved of the controls whose answer differs, by their names; nothing unless somebody saved meanwhile. */
export const SavedAnswers = createContext<ReadonlyMap<string, string>>(new Map());

/** Of whom or of what the controls inside answer, from the outermost on: what their label alone does not tell. */
const About = createContext<readonly string[]>([]);

/** Tells the answers of its controls apart from those of others with the same label: of whom, or of what, they are. */
export function AnswersAbout({ what, children }: { what: string; children: ReactNode }): ReactElement {
  return <About.Provider value={[...useContext(About), what]}>{children}</About.Provider>;
}

/** Every control says what it answers, and shows what somebody saved meanwhile in its place. */
export function Answered(props: Answer): ReactElement | null {
  const label = [...useContext(About), props.label].join(', ');
  useContext(AnswersRead)?.push({ ...props, label });
  const saved = useContext(SavedAnswers).get(props.name);
  if (saved === undefined) return null;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long text scrolls, and has to with the keyboard too
    <section className="saved-now" aria-label={`Lo guardado ahora: ${label}`} tabIndex={0}>
      <p className="saved-title">Lo guardado ahora</p>
      {saved === '' ? <p>En blanco</p> : <p className="saved-text">{written(saved)}</p>}
    </section>
  );
}

/** The words of a choice among some. */
export function wordsAmong(options: readonly { value: string; label: string }[], ...values: (string | undefined)[]) {
  return options
    .filter(({ value }) => value !== '' && values.includes(value))
    .map(({ label }) => label)
    .join('\n');
}

export type Hidden = Readonly<Record<string, string | undefined>>;

/** What a form that is fixed so carries besides: of the one that was kept for its sender, that it is that one. */
export const Besides = createContext<(fixed: Hidden) => Hidden>(() => ({}));

export function useBesides(fixed: Hidden): Hidden {
  return useContext(Besides)(fixed);
}
