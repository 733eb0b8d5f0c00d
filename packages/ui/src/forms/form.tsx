import type { ReactElement, ReactNode } from 'react';
import { type Hidden, useBesides } from './answers.tsx';
import { type ButtonTone, SubmitButton } from './buttons.tsx';
import { fieldId } from './wiring.ts';

export type { Hidden };

function HiddenFields(props: { fields: Hidden | undefined; isAsked?: boolean }): ReactElement {
  const fixed = props.fields ?? {};
  const found = useBesides(fixed);
  // What is asked for stands in the address, and nothing of what was kept belongs there
  const besides = props.isAsked ? {} : found;
  return (
    <>
      {Object.entries({ ...fixed, ...besides }).map(([name, value]) =>
        value === undefined ? null : <input key={name} type="hidden" name={name} value={value} />,
      )}
    </>
  );
}

export interface FormProps {
  action?: string;
  method?: 'post' | 'get';
  /** A form that uploads files */
  multipart?: boolean;
  /** Submission key, version read, intent */
  hidden?: Hidden;
  id?: string;
  label?: string;
  /** As wide as its page: its fields keep their measure */
  wide?: boolean;
  children: ReactNode;
}

/** Shown beside the button of a form, by the style sheet, while something is written in another form of the page. */
const ELSEWHERE = 'Lo que escribió en otro formulario de esta página no va con este botón.';

/** A form that the server checks: the browser's own bubbles are off. */
export function Form(props: FormProps): ReactElement {
  return (
    <form
      className={props.wide === true ? 'form broad' : 'form'}
      id={props.id}
      action={props.action}
      method={props.method ?? 'post'}
      encType={props.multipart === true ? 'multipart/form-data' : undefined}
      aria-label={props.label}
      data-elsewhere={props.method === 'get' ? undefined : ELSEWHERE}
      noValidate
    >
      <HiddenFields fields={props.hidden} isAsked={props.method === 'get'} />
      {props.children}
    </form>
  );
}

export interface ActionFormProps {
  action: string;
  label: ReactNode;
  hidden?: Hidden;
  tone?: ButtonTone;
  /** Name and value of the button itself */
  name?: string;
  value?: string;
}

/** One act, one button, one POST. */
export function ActionForm(props: ActionFormProps): ReactElement {
  return (
    <form className="action-form" method="post" action={props.action} data-elsewhere={ELSEWHERE}>
      <HiddenFields fields={props.hidden} />
      <SubmitButton tone={props.tone ?? 'secondary'} name={props.name} value={props.value}>
        {props.label}
      </SubmitButton>
    </form>
  );
}

export interface FieldError {
  /** The name of the field; absent for an error of the whole form */
  name?: string;
  message: string;
  /** What is to be done, after the message */
  next?: ReactNode;
  /** When the control's id is not the one of its name */
  id?: string;
  /** Where it is answered, when that is another page */
  href?: string;
}

/** What is wrong, all of it, on top of the page; takes the focus when the page opens, without script. */
export function ErrorSummary(props: {
  errors: readonly FieldError[];
  title?: string;
  /** It only asks: nothing of what was sent is wrong */
  isQuestion?: boolean;
}): ReactElement | null {
  if (props.errors.length === 0) return null;
  const fallback =
    props.errors.length === 1 ? 'Hay un problema' : `Hay un problema con ${props.errors.length} respuestas`;
  return (
    <div
      className={props.isQuestion ? 'error-summary asking' : 'error-summary'}
      id="errores"
      role="alert"
      tabIndex={-1}
      aria-labelledby="errores-titulo"
      // biome-ignore lint/a11y/noAutofocus: an error summary must receive the focus, also with scripts off
      autoFocus
    >
      <h2 id="errores-titulo">{props.title ?? fallback}</h2>
      <ul>
        {props.errors.map((error) => (
          <li key={`${error.name}-${error.message}`}>
            <SummaryLine error={error} />
            {error.next === undefined ? null : <> {error.next}</>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function SummaryLine(props: { error: FieldError }): ReactNode {
  const { name, id, href, message } = props.error;
  const target = id ?? (name === undefined ? undefined : fieldId(name));
  const place = target === undefined ? href : `#${target}`;
  return place === undefined ? message : <a href={place}>{message}</a>;
}
