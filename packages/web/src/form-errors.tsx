import type { Refusal } from '@alianzas/domain/platform';
import { questionOfEmail, questionOfYear, questionsOfDay } from '@alianzas/domain/platform/inputs';
import { momentWords, refusalSentence, stopped } from '@alianzas/lexicon';
import { ActionForm, Banner, Details, ErrorSummary, type FieldError, Form, Notice, SubmitButton } from '@alianzas/ui';
import { useLocation, useRouteLoaderData } from '@remix-run/react';
import type { FormState } from './actions.ts';
import { ANSWERED_AT, QUESTIONS } from './asked-at.ts';
import { DRAFT, type Unsent as Saved } from './draft-names.ts';
import { LeftOutPlace } from './left-out.tsx';
import { valueAt } from './names.ts';
import type { Changed } from './overtaken.ts';
import { DECIDE_HERE, goneWords, saysSomething, staleTitle, staleWords, TO_DO, takenWords } from './overtaken.ts';
import { usePointed } from './pointing.tsx';
import { PutRight } from './put-right.tsx';
import { AGAIN, type Repeat } from './repeat.ts';

type State = FormState | undefined;

interface FormErrorsProps {
  state: State;
  labels?: Readonly<Record<string, string>>;
  /** How a page that speaks of many tells of which of them a rule refuses something, and where it is answered */
  placed?: (refusal: Refusal) => FieldError;
  /** What the page says that changed meanwhile, by what that was */
  changed?: Changed;
}

/**
 * What is wrong with what was sent, first on the page: what the rules refuse, then each field's error with its link.
 * `labels` gives, by field name and in the page's order, what its line begins with.
 */
export function FormErrors({ state, labels = {}, placed = told, changed = {} }: FormErrorsProps) {
  if (!state) return null;
  if (state.doneAt) return <AlreadyDone at={state.doneAt} />;
  return (
    <>
      <Said state={state} labels={labels} placed={placed} changed={changed} />
      <LeftOutPlace />
    </>
  );
}

function Said({ state, labels, placed, changed }: Required<FormErrorsProps> & { state: FormState }) {
  const pointed = usePointed();
  if (state.isKept) return <Kept state={state} />;
  if (state.unsent?.path) return <Unsent state={state} unsent={state.unsent} path={state.unsent.path} />;
  if (state.isStale || state.taken) return <Stale state={state} changed={changed} />;
  if (state.repeat) return <Repeated state={state} repeat={state.repeat} />;
  const refused = state.refusal ? [state.refusal, ...(state.others ?? [])] : [];
  const refusal = refused.map(placed).map(pointed);
  const order = Object.keys(labels);
  const placeOf = (name: string) => order.indexOf(name in labels ? name : listOf(name));
  const inOrder = Object.entries(state.errors).sort(([one], [other]) => placeOf(one) - placeOf(other));
  const fields = inOrder.flatMap(([name, messages]) =>
    messages.map((message) => ({ name, message: [calledIn(labels, name), message].filter(Boolean).join(': ') })),
  );
  const isAsking =
    refused.every(({ code }) => QUESTIONS.includes(code)) && fields.every(({ name }) => isAsked(state, name));
  return (
    <>
      <ErrorSummary
        {...(isAsking && { title: 'Una pregunta antes de seguir', isQuestion: true })}
        errors={[
          ...refusal,
          ...fields.map(({ name, message }) => (name ? { name: listOf(name), message } : { message })),
        ]}
      />
      {state.unsent ? <KeptToo unsent={state.unsent} was={state.refusal ? 'refused' : 'wrong'} /> : null}
    </>
  );
}

function told(refusal: Refusal): FieldError {
  const name = ANSWERED_AT[refusal.code];
  return { message: refusalSentence(refusal), ...(name !== undefined && { name }) };
}

/** An instant of today, as the product's own clock has it: the demonstration's may be another day than the machine's. */
function useToday(): Date {
  const root = useRouteLoaderData('root') as { today?: string } | undefined;
  return root?.today ? new Date(`${root.today}T12:00:00-05:00`) : new Date();
}

/** What was sent again as it was, and had been done. */
function AlreadyDone({ at }: { at: string }) {
  return (
    <Banner kind="done" title="Esto ya quedó hecho">
      <p>
        {stopped(`Usted lo envió dos veces. La primera quedó guardada ${momentWords(at, useToday())}`)} No tiene que
        repetirlo.
      </p>
    </Banner>
  );
}

/** What a rule refuses, or somebody saved first, may be taken by nobody any more: then nothing is promised of it. */
function KeptToo({ unsent, was = 'wrong' }: { unsent: Saved; was?: 'wrong' | 'refused' | 'late' }) {
  if (unsent.hasLess)
    return <p>{stopped(`Lo que alcanzó a llegar quedó guardado sin enviar ${unsent.when}, y puede faltarle algo`)}</p>;
  const said = `Lo que escribió quedó guardado sin enviar ${unsent.when}`;
  // Over what somebody saved first stands already that it was not lost
  if (was === 'late') return <p>{stopped(said)}</p>;
  const gone = `${stopped(said)} No se perdió.`;
  if (was === 'refused') return <p>{gone}</p>;
  return <PutRight form={unsent.form} here={`${said}: puede corregirlo ahora o volver otro día.`} gone={gone} />;
}

/** The way out of a form that somebody else saved first. */
export const LEAVE_MINE = 'Dejar lo guardado y descartar lo mío';
const LEAVE = 'Descartar lo guardado';

/** Over what somebody saved first: what was typed of it may be kept too, and then it is left here. */
function Stale({ state, changed }: { state: FormState; changed: Changed }) {
  const { pathname, search } = useLocation();
  const { unsent, values, taken } = state;
  return (
    <>
      {taken ? (
        <ErrorSummary title="Ya no está" errors={[{ message: goneWords(taken, values) }]} />
      ) : (
        <ErrorSummary
          title={staleTitle(state)}
          errors={[{ message: staleWords(state, changed), next: <ToDo values={values} /> }]}
        />
      )}
      {unsent ? (
        <>
          <KeptToo unsent={unsent} was="late" />
          <Discard values={values} unsent={unsent} path={pathname + search} label={taken ? LEAVE : LEAVE_MINE} />
        </>
      ) : null}
    </>
  );
}

/** Only the page once it is drawn knows whether it holds a comparison: `withComparison` says so then. */
function ToDo({ values }: Pick<FormState, 'values'>) {
  return saysSomething(values) ? <span data-mark={DECIDE_HERE}>{TO_DO.decide}</span> : TO_DO.look;
}

/** Whether it is the same that was sent before: what to look at, and the way to send it knowingly. */
function Repeated({ state: { refusal, unsent, values }, repeat }: { state: FormState; repeat: Repeat }) {
  const { pathname, search } = useLocation();
  return (
    <>
      <ErrorSummary
        title={`¿Es lo mismo que ya se envió ${momentWords(String(refusal!.at), useToday())}?`}
        errors={[{ message: refusalSentence(refusal!) }]}
      />
      <p>
        <a href={repeat.href}>Ver lo que ya se envió</a>
      </p>
      <Form multipart={repeat.multipart} label="Enviar otra vez">
        {repeat.fields.map(([name, value], index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a name may stand several times
          <input key={index} type="hidden" name={name} value={value} />
        ))}
        <input type="hidden" name={AGAIN} value="yes" />
        <SubmitButton tone="secondary">Enviar otra vez</SubmitButton>
      </Form>
      {unsent ? (
        <Discard
          values={values}
          unsent={unsent}
          path={pathname + search}
          label="Es lo mismo: descartar lo que escribí"
        />
      ) : null}
    </>
  );
}

interface DiscardProps {
  values: FormState['values'];
  unsent: Saved;
  path: string;
  label: string;
}

/** Leaves what was kept, in two steps: nothing gives it back. */
function Discard({ values: { intent }, unsent: { form, seen }, path, label }: DiscardProps) {
  const [of] = form.split('~');
  return (
    <Details summary={label}>
      <p>Lo que usted escribió en este formulario se borra, y nadie puede recuperarlo.</p>
      <ActionForm
        action={path}
        hidden={{
          intent: typeof intent === 'string' ? intent : undefined,
          ...{ [DRAFT.of]: of, [DRAFT.from]: form, [DRAFT.seen]: seen },
        }}
        label="Sí, descartar lo que escribí"
        tone="danger"
        name={DRAFT.wish}
        value="discard"
      />
    </Details>
  );
}

/** Said once, over the form that comes back filled after signing in again. */
function Kept({ state: { taken, waiting = [], lacksFiles = false } }: { state: FormState }) {
  return (
    <Notice tone="attention">
      <p>
        <strong>Su sesión había terminado y lo que envió no se guardó.</strong>{' '}
        {taken
          ? `${stopped(takenWords(taken))} Aquí está lo que usted escribió.`
          : 'Aquí está lo que usted escribió: revíselo y envíelo otra vez.'}{' '}
        {waiting.length > 0 ? 'Los archivos que llegaron esperan con él.' : null}
        {lacksFiles ? 'Los archivos no se recibieron: elíjalos otra vez.' : null}
      </p>
    </Notice>
  );
}

/** Who sees what is unsent of a page without an account: by its link, or in this browser alone where it has none yet. */
const BY_LINK =
  'Hasta que se envíe lo ve quien use este navegador o tenga el vínculo con que se abre esta página, y nadie más.';
const ONLY_HERE =
  'La solicitud solo se abre en este navegador hasta que la envíe por primera vez: lo ve quien lo use, y nadie más.';

/** Over a form that is shown as it was saved, unsent: since when, how to leave it, and whether there are others. */
function Unsent({ state, unsent, path }: { state: FormState; unsent: Saved; path: string }) {
  return (
    <Notice>
      <p>
        <strong>Guardado sin enviar.</strong>{' '}
        {unsent.isOfLink
          ? `Abajo está lo que se escribió en esta página ${unsent.when} y no se ha enviado. ${unsent.isOnlyHere ? ONLY_HERE : BY_LINK}`
          : `Abajo está lo que usted escribió ${unsent.when} y no ha enviado. Solo usted lo ve.`}
      </p>
      {state.taken ? <p>{stopped(takenWords(state.taken))}</p> : null}
      {unsent.filesGone > 0 ? <p>Hay archivos que ya no están: elíjalos otra vez antes de enviar.</p> : null}
      {unsent.others.length > 0 ? (
        <>
          <p>{`En esta página hay ${unsent.others.length === 1 ? 'otro formulario guardado' : `otros ${unsent.others.length} formularios guardados`} sin enviar, en otro momento o en otra pestaña:`}</p>
          <ul>
            {unsent.others.map(({ when, href }) => (
              <li key={href}>
                <a href={href}>{`Ver el que se guardó ${when}`}</a>
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <Discard values={state.values} unsent={unsent} path={path} label={LEAVE} />
    </Notice>
  );
}

/** All that is wrong with a field; of a field typed one line an item, that of the first line with one. */
export function fieldError(state: State, name: string): string | undefined {
  const of = Object.keys(state?.errors ?? {}).find((one) => one === name || listOf(one) === name);
  const said = of === undefined ? undefined : state?.errors[of]?.join(' ');
  return said !== undefined && of !== name ? `Línea ${lineOf(of!)}: ${said}` : said;
}

/** What a line of the summary begins with: the name of its field, and of a list, which of its lines it is. */
function calledIn(labels: Readonly<Record<string, string>>, name: string): string | undefined {
  const list = listOf(name);
  if (name in labels || list === name || !labels[list]) return labels[name];
  return `${labels[list]}, línea ${lineOf(name)}`;
}

/** Which line of its list an item is, from 1. */
function lineOf(name: string): number {
  return Number(/\[(\d+)\]$/.exec(name)![1]) + 1;
}

/** Whether a field is only asked about before it is taken: a day of rest or far away, a far year, or an address that looks like a slip. */
export function isAsked(state: State, name: string): boolean {
  const value = typed(state, name) ?? '';
  const others = [questionOfEmail(value), questionOfYear(value)].flatMap((one) => one ?? []);
  const questions = [...questionsOfDay(value), ...others];
  return questions.some((question) => state?.errors[name]?.includes(refusalSentence(question)));
}

/** The field in which a list is typed, for the name of one of its items (`actions[2]`); any other name as it is. */
function listOf(name: string): string {
  return name.replace(/\[\d+\]$/, '');
}

/** What was typed in a field, to show it again, a list as its lines; `otherwise` is what the page had. */
export function typed(state: State, name: string, otherwise?: string | null): string | undefined {
  const value = valueAt(state?.values, name);
  if (Array.isArray(value)) return value.filter((item) => typeof item === 'string').join('\n');
  return typeof value === 'string' ? value : (otherwise ?? undefined);
}

/** What was ticked in a group of boxes, to show it again; `otherwise` is what the page had before anything was sent. */
export function chosen(state: State, name: string, otherwise: readonly string[] = []): string[] {
  if (!state) return [...otherwise];
  return [valueAt(state?.values, name)].flat().filter((one) => typeof one === 'string');
}
