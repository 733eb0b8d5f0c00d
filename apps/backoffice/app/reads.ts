import type { Page } from '@alianzas/domain';
import type { Outcome, Refusal } from '@alianzas/domain/platform';
import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect, type TypedResponse } from '@remix-run/node';

type Arguments = LoaderFunctionArgs | ActionFunctionArgs;

/** The statuses of what the domain throws: another's case is not found, never forbidden. */
const STATUS: Record<string, number> = { NotFound: 404, Forbidden: 403, Stale: 409 };

/** A loader: opens the request, reads, and maps what the domain throws to its page. */
export function reads<T>(body: (page: Page, args: LoaderFunctionArgs) => Promise<T>) {
  return (args: LoaderFunctionArgs): Promise<T> => answered(args, async () => body(await args.context.page(), args));
}

/** An action; `body` parses, calls a verb through `context.write` and answers. */
export function acts<T>(body: (args: ActionFunctionArgs) => Promise<T>) {
  return (args: ActionFunctionArgs): Promise<T> => answered(args, () => body(args));
}

async function answered<T>({ context }: Arguments, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    const status = error instanceof Error ? STATUS[error.name] : undefined;
    if (!status) throw error;
    throw json({ act: (error as { act?: string }).act ?? null, requestId: context.requestId }, status);
  }
}

export interface FormState {
  /** By field name; '' holds what concerns the whole form */
  errors: Record<string, string[]>;
  /** What was typed, so that nothing is lost */
  values: Record<string, unknown>;
  refusal: Refusal | null;
}

/** Bad input: the form again with its errors, 422. */
export function invalid(errors: FormState['errors'], values: FormState['values']): TypedResponse<FormState> {
  return json({ errors, values, refusal: null }, 422);
}

/** A rule says no: the form again with its one sentence, 409. */
export function refused(refusal: Refusal, values: FormState['values'] = {}): TypedResponse<FormState> {
  return json({ errors: {}, values, refusal }, 409);
}

/** Goes on by GET after a command that succeeded; `said` is the confirmation that the next page shows. */
export function done(to: string, said?: string, cookies: readonly string[] = []): TypedResponse<never> {
  const headers = new Headers();
  for (const line of cookies) headers.append('Set-Cookie', line);
  return redirect(said ? `${to}${to.includes('?') ? '&' : '?'}hecho=${encodeURIComponent(said)}` : to, {
    status: 303,
    headers,
  });
}

/** Either the way on, or the form again with the refusal. */
export function settled<T>(
  outcome: Outcome<T>,
  on: (value: T) => TypedResponse<never>,
  values: FormState['values'] = {},
) {
  return outcome.ok ? on(outcome.value) : refused(outcome.refusal, values);
}
