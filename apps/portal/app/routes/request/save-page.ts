import { saveRequestPage } from '@alianzas/domain/intake';
import { type RequestDraft, type RequestPage, requestPages } from '@alianzas/domain/intake/inputs';
import type { Outcome } from '@alianzas/domain/platform';
import { isBlank } from '@alianzas/domain/platform/inputs';
import { refusalSentence } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { done, type FormState, invalid, isStale, parseForm, refused, stale, unlessStale } from '@alianzas/web/actions';
import type { ActionFunctionArgs, TypedResponse } from '@remix-run/node';
import type * as z from 'zod';

type Answers<P extends RequestPage> = NonNullable<RequestDraft[P]>;

export interface PageRules<P extends RequestPage> {
  /** What to say of a field left empty, in the page's order; of a choice or a mark, also when it is another */
  says: { readonly [field: string]: { empty?: string; wrong?: string } };
  /** A rule of the domain that can be told already here, and the field that each of its refusals concerns */
  admits?: (value: Answers<P>) => Outcome<unknown>;
  fieldOf?: { readonly [code: string]: string };
}

/** Saves one page of the request and goes on; what another tab saved meanwhile gives it back. */
export async function savePage<P extends RequestPage>(
  args: ActionFunctionArgs,
  page: P,
  body: FormData,
  rules: PageRules<P>,
): Promise<TypedResponse<FormState>> {
  const { request, params, context } = args;
  const id = params.request ?? '';
  const version = String(body.get('version') ?? '');
  body.delete('version');
  const form = parseForm(body, requestPages[page] as unknown as z.ZodType<Answers<P>>);
  const values = { ...form.values, version };
  if (!form.ok) return invalid(worded(form.errors, form.values, rules.says), values);
  const admitted = rules.admits?.(form.value);
  if (admitted?.ok === false) {
    const field = rules.fieldOf?.[admitted.refusal.code];
    return field
      ? invalid({ [field]: [refusalSentence(admitted.refusal)] }, values)
      : refused(admitted.refusal, values);
  }
  const input = { request: id, version: Number(version), page, value: form.value };
  const saved = await unlessStale(() => context.write(({ ctx }) => saveRequestPage(ctx, input)));
  if (isStale(saved)) return stale(args, saved, values);
  if (!saved.ok) return refused(saved.refusal, values);
  const isCheck = new URL(request.url).searchParams.get('volver') === 'revisar';
  return done(isCheck ? portal.requestCheck(id) : portal.requestTasks(id));
}

function worded(
  errors: FormState['errors'],
  values: FormState['values'],
  says: PageRules<RequestPage>['says'],
): FormState['errors'] {
  const order = Object.keys(says);
  const inOrder = Object.entries(errors).sort(([one], [other]) => order.indexOf(one) - order.indexOf(other));
  return Object.fromEntries(
    inOrder.map(([name, messages]) => {
      const words = says[name];
      const value = values[name] ?? '';
      const sentence = typeof value === 'string' && isBlank(value) ? words?.empty : words?.wrong;
      return [name, sentence ? [sentence] : messages];
    }),
  );
}
