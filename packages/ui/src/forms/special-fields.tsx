import type { ReactElement } from 'react';
import { controlProps, FieldFrame } from './field.tsx';
import { type FieldProps, wire } from './wiring.ts';

/** A day; `min` and `max` as 2026-11-23. */
export function DateField(props: FieldProps & { min?: string; max?: string }): ReactElement {
  const wiring = wire(props);
  const words = (props.defaultValue ?? '').replace(/^(\d{4})-(\d\d)-(\d\d)$/, '$3/$2/$1');
  return (
    <FieldFrame field={props} wiring={wiring} words={words}>
      <input
        {...controlProps(props, wiring)}
        className="control short"
        type="date"
        defaultValue={props.defaultValue}
        min={props.min}
        max={props.max}
      />
    </FieldFrame>
  );
}

/** Whole Colombian pesos, typed with or without dots; the server reads them. */
export function MoneyField(props: FieldProps): ReactElement {
  const wiring = wire(props, 'unidad');
  return (
    <FieldFrame field={props} wiring={wiring}>
      <div className="money">
        <span className="money-sign" aria-hidden="true">
          $
        </span>
        <input
          {...controlProps(props, wiring)}
          className="control"
          inputMode={props.inputMode ?? 'numeric'}
          autoComplete={props.autoComplete ?? 'off'}
          defaultValue={props.defaultValue}
        />
        <span className="money-unit" id={`${wiring.id}-unidad`}>
          pesos<span className="spoken"> colombianos</span>
        </span>
      </div>
    </FieldFrame>
  );
}

export interface FileFieldProps extends FieldProps {
  /** The types of the slot, as the attribute `accept` wants them */
  accept: string;
  /** Types and size in words: "JPG, PNG o PDF, máximo 20 MB" */
  limit: string;
  multiple?: boolean;
}

export function FileField(props: FileFieldProps): ReactElement {
  const wiring = wire(props, 'limite');
  return (
    <FieldFrame field={props} wiring={wiring}>
      <input
        {...controlProps(props, wiring)}
        className="control file"
        type="file"
        accept={props.accept}
        multiple={props.multiple}
      />
      <p className="hint" id={`${wiring.id}-limite`}>
        {props.limit}
      </p>
    </FieldFrame>
  );
}

/** A one-time code: large, spaced figures that the telephone may fill in by itself. */
export function CodeField(props: FieldProps & { digits: number }): ReactElement {
  const wiring = wire(props);
  return (
    <FieldFrame field={props} wiring={wiring}>
      <input
        {...controlProps(props, wiring)}
        className="control one-time"
        type="text"
        inputMode="numeric"
        autoComplete="one-time-code"
        spellCheck={false}
        size={props.digits + 5}
        defaultValue={props.defaultValue}
      />
    </FieldFrame>
  );
}
