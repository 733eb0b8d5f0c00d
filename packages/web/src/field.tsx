import { datumAt, isBlanked, mustBeSaidAt, typingOf } from '@alianzas/domain/platform/inputs';
import { blankedHint, datumHints, stopped } from '@alianzas/lexicon';
import { DateField, fieldId, MoneyField, TextArea, TextField } from '@alianzas/ui';
import type * as z from 'zod';
import type { FormState } from './actions.ts';
import { askedDay, fieldError, isAsked, typed } from './form-errors.tsx';

/** A form as its fields need it: the schema that reads it, its words, and what came back of it. */
export interface Bound<Name extends string = string> {
  schema: z.ZodType;
  labels: Readonly<Record<Name, string>>;
  state: FormState | undefined;
  /** What each field shows when nothing came back; what stands in the place of somebody blanked is shown by none, and said */
  given?: Readonly<Record<string, string | null | undefined>>;
  /** Tells it from the other forms of its page that ask for the same */
  form?: string;
}

export interface BoundFieldProps<Name extends string> {
  of: Bound<Name>;
  name: Name;
  /** Beside or instead of what its datum says */
  hint?: string;
  /** Unless said, what its schema lets be empty is marked as optional: false where a condition asks for it */
  optional?: boolean;
  rows?: number;
  autoComplete?: string;
  enterKeyHint?: 'next' | 'send';
  width?: 'short' | 'medium' | 'full';
  min?: string;
  max?: string;
}

/** The id of a field that several forms of a page have: the one that came back takes the name, where the summary leads. */
export function idIn(state: FormState | undefined, name: string, form: string): string {
  return state ? fieldId(name) : `${fieldId(name)}-${form}`;
}

/**
 * A field, bound once to the schema that reads it: control, keyboard, limit, hint and mark come from its datum, its label
 * and value from its form. A list is typed one line an item. Throws TypeError for a name that the schema does not read as
 * a datum.
 */
export function Field<Name extends string>({ of, name, ...own }: BoundFieldProps<Name>) {
  const item = datumAt(of.schema, `${name}[]`);
  const datum = item ?? datumAt(of.schema, name);
  if (!datum) throw new TypeError(`no datum stands at ${name}`);
  const { hint, width, rows, type, ...typing } = typingOf(datum.datum);
  const given = of.given?.[name];
  const isGone = typed(of.state, name) === undefined && isBlanked(given ?? '');
  const says = own.hint ?? (hint && datumHints[hint as keyof typeof datumHints]);
  const common = {
    name,
    label: of.labels[name],
    error: fieldError(of.state, name),
    defaultValue: typed(of.state, name, isGone ? undefined : given),
    hint: isGone ? [says && stopped(says), blankedHint].filter(Boolean).join(' ') : says,
    optional: own.optional ?? !mustBeSaidAt(of.schema, item ? `${name}[]` : name),
    width: own.width ?? width,
    autoComplete: own.autoComplete ?? typing.autoComplete,
    inputMode: typing.inputMode,
    enterKeyHint: own.enterKeyHint,
    ...(of.form !== undefined && { id: idIn(of.state, name, of.form) }),
  };
  if (item) return <TextArea {...common} rows={own.rows ?? 4} limitOfLine={item.most} />;
  if (datum.datum === 'text') return <TextArea {...common} rows={own.rows ?? rows} limit={datum.most} />;
  if (datum.datum === 'money') return <MoneyField {...common} />;
  if (type === 'date') {
    // A day that was asked about goes back with what it was: sent again as it is, it is not asked again
    if (askedDay(of.state, name) === null) return <DateField {...common} min={own.min} max={own.max} />;
    const { error: question, ...asking } = common;
    return (
      <>
        <DateField {...asking} question={question} min={own.min} max={own.max} />
        <input type="hidden" name="asWritten" value={common.defaultValue} />
      </>
    );
  }
  const line = { type: type === 'hidden' ? undefined : type, spellCheck: typing.spellCheck };
  if (!isAsked(of.state, name)) return <TextField {...common} {...line} />;
  const { error: question, ...asking } = common;
  return <TextField {...asking} {...line} question={question} />;
}
