import type { ReactElement, ReactNode } from 'react';
import { Unbroken } from '../parts/unbroken.tsx';
import { Answered, wordsAmong } from './answers.tsx';
import { type FieldProps, type Wiring, wire } from './wiring.ts';

interface FrameProps {
  field: FieldProps;
  wiring: Wiring;
  /** What it answers, in words, when that is not its value */
  words?: string;
  children: ReactNode;
}

/** Label, hint and error around one control. */
export function FieldFrame(props: FrameProps): ReactElement {
  const { field, wiring } = props;
  return (
    <div className={field.error === undefined ? 'field' : 'field invalid'}>
      <label htmlFor={wiring.id}>
        {field.label}
        <Optional when={field.optional} />
      </label>
      <HintAndError field={field} wiring={wiring} />
      <Answered name={field.name} id={wiring.id} label={field.label} words={props.words ?? field.defaultValue ?? ''} />
      {props.children}
    </div>
  );
}

export function Optional(props: { when: boolean | undefined }): ReactElement | null {
  return props.when === true ? <span className="optional"> (opcional)</span> : null;
}

export function HintAndError(props: {
  field: Pick<FieldProps, 'hint' | 'error' | 'question'>;
  wiring: Wiring;
}): ReactElement {
  const { field, wiring } = props;
  return (
    <>
      {field.hint === undefined ? null : (
        <p className="hint" id={wiring.hintId}>
          {example(field.hint)}
        </p>
      )}
      {field.error === undefined ? null : (
        <p className="error" id={wiring.errorId}>
          <span className="spoken">Error: </span>
          {field.error}
        </p>
      )}
      {field.question === undefined ? null : (
        <p className="question" id={wiring.questionId}>
          {field.question}
        </p>
      )}
    </>
  );
}

/** The address of an example is nobody's to write to. */
const example = (hint: ReactNode) => (typeof hint === 'string' ? <Unbroken text={hint} inLink /> : hint);

/** The attributes that every control shares. */
export function controlProps(field: FieldProps, wiring: Wiring) {
  return {
    id: wiring.id,
    name: field.name,
    'aria-invalid': wiring.invalid,
    'aria-describedby': wiring.describedBy,
    autoComplete: field.autoComplete,
    inputMode: field.inputMode,
    enterKeyHint: field.enterKeyHint,
  };
}

/** Of a field that comes empty: by it the style sheet knows, without script, that something was written and not sent. */
function emptyMark(value: string | undefined): string | undefined {
  return value ? undefined : ' ';
}

function widthClass(field: FieldProps): string {
  return `control ${field.width ?? 'full'}`;
}

export interface TextFieldProps extends FieldProps {
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password';
  maxLength?: number;
  spellCheck?: boolean;
}

export function TextField(props: TextFieldProps): ReactElement {
  const wiring = wire(props);
  return (
    <FieldFrame field={props} wiring={wiring}>
      <input
        {...controlProps(props, wiring)}
        className={widthClass(props)}
        type={props.type ?? 'text'}
        defaultValue={props.defaultValue}
        placeholder={emptyMark(props.defaultValue)}
        maxLength={props.maxLength}
        spellCheck={props.spellCheck}
      />
      <AsWritten of={props} />
    </FieldFrame>
  );
}

/** What was asked about goes back with what it was, so that sent again as it is it is not asked again. */
function AsWritten({ of }: { of: TextFieldProps }): ReactElement | null {
  const isEmail = of.type === 'email' || of.inputMode === 'email';
  const isAsked = of.question !== undefined || (of.error !== undefined && isEmail);
  return isAsked && of.defaultValue ? <input type="hidden" name="asWritten" value={of.defaultValue} /> : null;
}

export interface TextAreaProps extends FieldProps {
  rows?: number;
  /** The limit is told, and checked by the server: what was pasted is never cut off silently */
  limit?: number;
  /** Of a list, an item a line: the limit of each */
  limitOfLine?: number;
}

export function TextArea(props: TextAreaProps): ReactElement {
  const told = limitWords(props);
  const wiring = told === undefined ? wire(props) : wire(props, 'limite');
  return (
    <FieldFrame field={props} wiring={wiring}>
      <textarea
        {...controlProps(props, wiring)}
        className={widthClass(props)}
        rows={props.rows ?? 5}
        defaultValue={props.defaultValue}
        placeholder={emptyMark(props.defaultValue)}
        data-limit={props.limit}
      />
      {told === undefined ? null : (
        <p className="hint" id={`${wiring.id}-limite`}>
          {told}
        </p>
      )}
    </FieldFrame>
  );
}

function limitWords({ limit, limitOfLine }: TextAreaProps): string | undefined {
  if (limit !== undefined) return `Puede escribir hasta ${limit.toLocaleString('es-CO')} caracteres.`;
  if (limitOfLine === undefined) return undefined;
  return `Cada línea puede tener hasta ${limitOfLine.toLocaleString('es-CO')} caracteres.`;
}

export interface Option {
  value: string;
  label: string;
}

interface SelectProps extends FieldProps {
  options: readonly Option[];
  empty?: string;
  /** What was chosen and may not be any more: it is what was answered, and is not chosen again */
  gone?: Option | undefined;
}

/** A list of few, known values. `empty` is the first line, that chooses nothing. */
export function SelectField(props: SelectProps): ReactElement {
  const wiring = wire(props);
  const words = wordsAmong([...props.options, ...(props.gone ? [props.gone] : [])], props.defaultValue);
  return (
    <FieldFrame field={props} wiring={wiring} words={words}>
      <select {...controlProps(props, wiring)} className={widthClass(props)} defaultValue={props.defaultValue}>
        {props.empty === undefined ? null : <option value="">{props.empty}</option>}
        {props.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
