import { type Answer, AnswersRead, Banner, Details, Form, type FormProps, SavedAnswers, Written } from '@alianzas/ui';
import { useLocation } from '@remix-run/react';
import { type ComponentProps, createContext, type ReactNode, useContext } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { COMPARISON, LEAVE_HERE, LEFT_AS_SAVED } from './compared.ts';
import { type Control, controlsIn, sentOf } from './controls.ts';
import { type Differing, differingIn } from './differing.ts';
import { GIVEN_FIELDS } from './draft-names.ts';
import { fieldMarksOf, UNKNOWN } from './field-marks.ts';
import { LEAVE_MINE, typed } from './form-errors.tsx';
import { Pointing } from './pointing.tsx';
import { savedWhereUntouched } from './saved-where-untouched.ts';

/** What the form that this page answers says of the values that its page gave each field; '' where none is answered. */
export const MarksSent = createContext('');

/** Where what is saved is of a later version than what was kept. */
const SINCE = 'Después de que usted abrió este formulario hubo cambios. ';

interface Props extends Omit<FormProps, 'children'> {
  /** What came back of this form, and of no other of its page */
  state: FormState | undefined;
  /** The version of what the page shows */
  version: number;
  /** It can no longer be saved: of what was sent, the words that are not saved so are shown, to be taken elsewhere */
  closed?: boolean;
  /** What stands in the way; that it closed, unless it says otherwise */
  why?: string | null;
  /** It does something once, and keeps no answers that somebody else may have saved: there is nothing to compare */
  isAct?: boolean;
  /** What it sends is a new thing that takes the place of what it begins with: once that was replaced, what it said is not what is saved */
  makesNew?: boolean;
  /** The fields as they are saved, where they are others than those that were sent */
  saved?: ReactNode;
  /** The fields of the form: as they were sent, or, without a state, as they are saved */
  children: (state: FormState | undefined) => ReactNode;
}

/**
 * A form of what somebody else may save meanwhile. It carries the version that its writer has seen: the one that was read
 * when the form was opened, until the page has shown what was saved since. Then what its writer touched comes back as they
 * left it, beside what is saved where that differs, and all else as it is saved now. An act has no answers to compare: of
 * one that was kept, the version that was read goes on with it.
 */
export function VersionedForm({
  state,
  version,
  closed = false,
  why = null,
  isAct = false,
  makesNew = false,
  saved,
  hidden,
  children,
  ...form
}: Props) {
  const answered = useContext(MarksSent);
  if (closed) {
    if (!state) return null;
    const sent = answersOf(children(state));
    const kept = isAct || makesNew ? [] : answersOf(saved ?? children(undefined));
    return <NotSaved answers={sent} saved={kept} state={state} why={why} />;
  }
  const wasOvertaken = isOvertaken(state, version);
  // An act is of the text that was read: of one that was kept, whoever sends it is told first that it is another by now
  const isCompared = state?.isStale === true || (wasOvertaken && !isAct);
  const seen = isCompared ? String(version) : typed(state, 'version', String(version));
  const marks = typed(state, GIVEN_FIELDS) ?? (answered || UNKNOWN);
  const now = state && (state.isStale || wasOvertaken) && !isAct ? readOf(saved ?? children(undefined)) : null;
  const shown = state && now ? withSaved(state, now, { sent: readOf(children(state)), marks }) : state;
  const fields = children(shown);
  const differing = now ? differingIn(now.answers, answersOf(fields)) : null;
  const given = now ? fieldMarksOf(sentOf(now.controls)) : marks;
  const itself = { version: seen, ...(!isAct && { [GIVEN_FIELDS]: state ? given : '' }) };
  return (
    <>
      <Form {...form} hidden={{ ...hidden, ...itself }}>
        {differing ? <SavedMeanwhile differing={differing} state={state} since={wasOvertaken ? SINCE : ''} /> : null}
        <SavedAnswers.Provider value={new Map(differing?.shown.map(({ name, words }) => [name, words]))}>
          {fields}
        </SavedAnswers.Provider>
      </Form>
      {differing && state?.isStale ? <span hidden data-mark={LEAVE_HERE} /> : null}
    </>
  );
}

/** What was kept of the form, unsent or when its session ended, is of another version than the page's: it is compared at once. */
function isOvertaken(state: FormState | undefined, version: number): boolean {
  const isOpened = state?.isKept === true || typeof state?.unsent?.path === 'string';
  const read = typed(state, 'version');
  return isOpened && read !== undefined && read !== String(version);
}

interface OfferedFormProps extends FormProps {
  isOffered: boolean;
  /** What came back of this form, or was kept of it without being sent */
  state: FormState | undefined;
  /** What stands in the way; that it closed, unless it says otherwise */
  why?: string | null;
}

/** A form that is sent while what it does is offered; of one that closed, only what was typed in it is left to show. */
export function OfferedForm({ isOffered, state, why = null, children, ...form }: OfferedFormProps) {
  if (isOffered) return <Form {...form}>{children}</Form>;
  return state ? <NotSaved answers={answersOf(children)} state={state} why={why} /> : null;
}

/** What became of what was typed, and what to do with it: it is nowhere kept; or kept for its writer, sent or not. */
const FATES = {
  lost: { title: 'Lo que usted escribió no se guardó', says: 'Copie lo que todavía le sirva:' },
  unsent: {
    title: 'Lo que usted escribió no se envió',
    says: 'Sigue guardado sin enviar. Puede copiar de aquí lo que le sirva:',
  },
} as const;

const CLOSED = 'Mientras tanto esto se cerró, y ya no recibe cambios.';

/** What folds a versioned form away while it is offered; of one that closed, only what was typed is left to show. */
export function Offered({ isOffered, ...details }: ComponentProps<typeof Details> & { isOffered: boolean }) {
  return isOffered ? <Details {...details} /> : details.children;
}

interface MeanwhileProps {
  differing: Differing;
  state: FormState | undefined;
  /** How it came to differ, where the answer over the form does not say it */
  since: string;
}

function SavedMeanwhile({ differing: { shown, besides }, state, since }: MeanwhileProps) {
  const isSame = shown.length + besides.length === 0;
  return (
    <Banner
      kind="warning"
      {...(state?.isStale && { id: COMPARISON })}
      title={isSame ? 'Ya está guardado lo mismo' : 'Lo guardado y lo suyo no son iguales'}
    >
      {shown.length > 0 ? (
        <>
          <p>{since}Cada respuesta que cambia muestra lo guardado ahora, y debajo lo que usted escribió:</p>
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
        <>
          <p>También está guardado:</p>
          <SummaryRows rows={besides.map(({ label, words }) => ({ term: label, detail: words }))} />
        </>
      ) : null}
      <p>
        {isSame ? 'No hace falta enviarlo de nuevo. ' : 'Si envía este formulario, lo suyo reemplaza lo guardado. '}
        <LeaveMine state={state} />
      </p>
    </Banner>
  );
}

/** What is kept too is left below, in two steps; of what was kept before, over the page. */
function LeaveMine({ state }: Pick<MeanwhileProps, 'state'>) {
  const { pathname, search } = useLocation();
  if (!state?.unsent) return <a href={`${pathname}${search}`}>{LEAVE_MINE}</a>;
  return state.isStale ? <a href={`#${LEFT_AS_SAVED}`}>{LEAVE_MINE}</a> : null;
}

interface NotSavedProps {
  answers: readonly Answer[];
  /** What is saved of the same answers, where somebody may have saved them otherwise */
  saved?: readonly Answer[];
  /** What came back of its form, or was kept of it without being sent: it tells what became of what was typed */
  state: FormState | undefined;
  /** What stands in the way; that it closed, unless it says otherwise */
  why?: string | null;
}

/** What was typed in a form that closed meanwhile, or that waits with its case: what is saved otherwise, beside it; nothing that is saved so. */
export function NotSaved({ answers, saved = [], state, why = null }: NotSavedProps) {
  if (answers.every(({ words }) => words === '')) return null;
  const own = new Map(answers.map((answer) => [answer.name, answer.words]));
  const { shown, besides } = differingIn(saved, answers);
  const others = new Map([...shown, ...besides].map((answer) => [answer.name, answer.words]));
  const alike = new Set(saved.map(({ name }) => name).filter((name) => !others.has(name)));
  const rows = [...answers, ...besides]
    .filter(({ name, words }) => !alike.has(name) && (words !== '' || (others.get(name) ?? '') !== ''))
    .map(({ name, label }) => ({ term: label, detail: own.get(name) ?? '', saved: others.get(name) ?? '' }));
  if (rows.length === 0) return <Banner kind="notice" title="Ya está guardado lo mismo" />;
  const { unsent, refusal } = state ?? {};
  const fate = unsent ? FATES.unsent : FATES.lost;
  // What was refused is told over the page, once
  const reason = refusal ? null : (why ?? CLOSED);
  return (
    <Banner kind="warning" title={fate.title}>
      <p>
        {reason === null ? null : (
          <>
            <Pointing text={reason} />{' '}
          </>
        )}
        {fate.says}
      </p>
      <SummaryRows rows={rows} />
    </Banner>
  );
}

interface Row {
  term: string;
  detail: string;
  /** What is saved instead, where something is */
  saved?: string;
}

function SummaryRows({ rows }: { rows: readonly Row[] }) {
  return (
    <dl className="space-y-2">
      {rows.map(({ term, detail, saved = '' }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
        <div key={index}>
          <dt className="saved-title">{term}</dt>
          {saved === '' ? null : (
            <dd className="saved-text">
              <span className="saved-title">Lo guardado ahora: </span>
              <Written text={saved} />
            </dd>
          )}
          <dd className="saved-text">
            {saved === '' ? null : <span className="saved-title">Lo suyo: </span>}
            {detail === '' ? 'En blanco' : <Written text={detail} />}
          </dd>
        </div>
      ))}
    </dl>
  );
}

interface Read {
  /** What its controls answer, each in words */
  answers: Answer[];
  controls: Control[];
}

function readOf(form: ReactNode): Read {
  const answers: Answer[] = [];
  const html = renderToStaticMarkup(<AnswersRead.Provider value={answers}>{form}</AnswersRead.Provider>);
  return { answers, controls: controlsIn(html) };
}

function answersOf(form: ReactNode): Answer[] {
  return readOf(form).answers;
}

/** What came back, with what is saved now in each field that its writer left as its page gave it. */
function withSaved(state: FormState, now: Read, { sent, marks }: { sent: Read; marks: string }): FormState {
  const compared = { sent: sent.controls, saved: now.controls, marks };
  return { ...state, values: savedWhereUntouched(state.values, compared) };
}
