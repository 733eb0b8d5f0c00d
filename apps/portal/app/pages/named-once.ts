import type { FormState } from '@alianzas/web/actions';

/** What each field of a page is called, in its order, for the summary of its errors: nothing where its own sentence says so already. */
export function namedOnce(
  labels: Readonly<Record<string, string>>,
  errors: FormState['errors'] | undefined,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(labels).map(([name, label]) => [name, says(errors?.[name] ?? [], label) ? '' : label]),
  );
}

/** Without its question marks, and without what a label adds after a comma. */
function says(messages: readonly string[], label: string): boolean {
  const words = label.toLowerCase().replace(/[¿?]|,.*/g, '');
  return messages.some((message) => message.toLowerCase().includes(words));
}
