import { type Answer, AnswersRead, Banner, Form, type FormProps, SavedAnswers, SummaryList } from '@alianzas/ui';
import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { typed } from './form-errors.tsx';

interface Props extends Omit<FormProps, 'children'> {
  /** What came back of this form, and of no other of its page */
  state: FormState | undefined;
  /** The version of what the page shows */
  version: number;
  /** The fields of the form: as they were sent, or, without a state, as they are saved */
  children: (state: FormState | undefined) => ReactNode;
}

/**
 * A form of what somebody else may save meanwhile. It carries the version that its writer has seen: the one that was read
 * when the form was opened, until the page has shown what was saved since. Then each answer that differs shows both.
 */
export function VersionedForm({ state, version, hidden, children, ...form }: Props) {
  const seen = state?.isStale ? String(version) : typed(state, 'version', String(version));
  const fields = children(state);
  const differing = state?.isStale ? differingIn(answersOf(children(undefined)), answersOf(fields)) : null;
  return (
    <Form {...form} hidden={{ ...hidden, version: seen }}>
      {differing ? <SavedMeanwhile differing={differing} /> : null}
      <SavedAnswers.Provider value={new Map(differing?.shown.map(({ name, words }) => [name, words]))}>
        {fields}
      </SavedAnswers.Provider>
    </Form>
  );
}

interface Differing {
  /** What is saved of the answers that the form shows otherwise */
  shown: Answer[];
  /** What is saved and has no place in the form as it was sent */
  besides: Answer[];
}

function SavedMeanwhile({ differing: { shown, besides } }: { differing: Differing }) {
  const { pathname, search } = useLocation();
  const isSame = shown.length + besides.length === 0;
  return (
    <Banner kind="warning" title={isSame ? 'Ya está guardado lo mismo' : 'Lo guardado y lo suyo no son iguales'}>
      {shown.length > 0 ? (
        <>
          <p>Cada respuesta que cambia muestra lo guardado ahora, y debajo lo que usted escribió:</p>
          <ul className="list-disc pl-5">
            {shown.map(({ name, id, label }) => (
              <li key={name}>
                <a href={`#${id}`}>{label}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {besides.length > 0 ? (
        <SummaryList
          title="También está guardado"
          rows={besides.map(({ label, words }) => ({ term: label, detail: words }))}
        />
      ) : null}
      <p>
        {isSame ? 'No hace falta enviarlo de nuevo. ' : 'Si envía este formulario, lo suyo reemplaza lo guardado. '}
        <a href={`${pathname}${search}`}>Dejar lo guardado y descartar lo mío</a>
      </p>
    </Banner>
  );
}

/** What the controls of a form answer, each in words. */
function answersOf(form: ReactNode): Answer[] {
  const read: Answer[] = [];
  renderToStaticMarkup(<AnswersRead.Provider value={read}>{form}</AnswersRead.Provider>);
  return read;
}

function differingIn(saved: readonly Answer[], sent: readonly Answer[]): Differing {
  const wordsSent = new Map(sent.map(({ name, words }) => [name, plain(words)]));
  const other = saved.filter(({ name, words }) => wordsSent.get(name) !== plain(words));
  return {
    shown: other.filter(({ name }) => wordsSent.has(name)),
    besides: other.filter(({ name, words }) => !wordsSent.has(name) && words !== ''),
  };
}

/** Without what a browser changes on the way. */
function plain(words: string): string {
  return words.replaceAll('\r\n', '\n').trim();
}
