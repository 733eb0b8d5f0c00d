import './context.ts';
import { isOfCase } from '@alianzas/domain/views';
import { type ActionFunctionArgs, json } from '@remix-run/node';

/** Where the pages of a case are, in both applications. */
const CASES = '/alianzas/';
const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws that it is not found when the address is of no case that its sender sees, or what was sent names another's. */
export async function mustBeOfItsCase({ request, params, context }: ActionFunctionArgs, sent: FormData): Promise<void> {
  if (!params.code || !new URL(request.url).pathname.startsWith(CASES)) return;
  const ids = [...sent].flatMap(([name, value]) => (name !== 'key' && ID.test(String(value)) ? [String(value)] : []));
  const { ctx } = await context.page();
  if (!(await isOfCase(ctx, params.code, ids))) throw json({ act: null, requestId: context.requestId }, 404);
}
