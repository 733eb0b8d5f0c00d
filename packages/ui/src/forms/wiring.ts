/** What every field takes; whatever the field, these props mean the same. */
export interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  /** The message of the error; its presence marks the field as invalid */
  error?: string;
  /** What is asked of the answer before it is taken: nothing is wrong with it */
  question?: string;
  /** The answer to such a question: what is said of the very value that was asked about, and whether it was said before */
  meant?: { label: string; isSaid: boolean };
  defaultValue?: string;
  /** Says "(opcional)": fields are asked for unless they say so, and no asterisk is used */
  optional?: boolean;
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search';
  enterKeyHint?: 'next' | 'done' | 'send' | 'search' | 'go';
  /** How long the answer is expected to be */
  width?: 'short' | 'medium' | 'full';
  /** Defaults to the name; needed when a name appears twice in a page */
  id?: string;
}

export interface Wiring {
  id: string;
  hintId: string;
  errorId: string;
  questionId: string;
  describedBy: string | undefined;
  invalid: true | undefined;
}

/** The ids of a field and what describes it: hint first, then the error, then whatever the field adds. */
export function wire(
  field: Pick<FieldProps, 'name' | 'id' | 'hint' | 'error' | 'question'>,
  ...more: string[]
): Wiring {
  const id = field.id ?? fieldId(field.name);
  const hintId = `${id}-ayuda`;
  const errorId = `${id}-error`;
  const questionId = `${id}-pregunta`;
  const describedBy = [
    field.hint === undefined ? '' : hintId,
    field.error === undefined ? '' : errorId,
    field.question === undefined ? '' : questionId,
    ...more.map((part) => `${id}-${part}`),
  ]
    .filter((part) => part !== '')
    .join(' ');
  return {
    id,
    hintId,
    errorId,
    questionId,
    describedBy: describedBy === '' ? undefined : describedBy,
    invalid: field.error === undefined ? undefined : true,
  };
}

/** The id of the control of a name: `parties[0].role` becomes `parties-0-role`. An error summary links to it. */
export function fieldId(name: string): string {
  return name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '');
}
