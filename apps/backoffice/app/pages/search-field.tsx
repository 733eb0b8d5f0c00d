import { soughtWords } from '@alianzas/domain/platform/inputs';
import { TextField, type TextFieldProps } from '@alianzas/ui';

interface SearchFieldProps extends Omit<TextFieldProps, 'type' | 'defaultValue'> {
  /** What was sought */
  text: string;
}

/** Where words are sought: of more than a search reads it says which it left out, so that nobody takes the list for theirs. */
export function SearchField({ text, hint, ...field }: SearchFieldProps) {
  const { read, left } = soughtWords(text);
  const told =
    left.length > 0 ? `Se buscó por las primeras ${read.length} palabras, sin leer «${left.join(' ')}»` : hint;
  return <TextField {...field} type="search" defaultValue={text} {...(told && { hint: told })} />;
}
