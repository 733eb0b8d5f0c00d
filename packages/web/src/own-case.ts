import './context.ts';
import { type AddressedNoun, isOfAddress, isOfCase } from '@alianzas/domain/views';
import { type ActionFunctionArgs, json } from '@remix-run/node';
import { ID, idsIn } from './ids.ts';

/** Where the pages of a case are, in both applications. */
const CASES = '/alianzas/';
/** The other nouns that have an address, and the field by which a form of it names the noun. */
const NOUNS: readonly { at: RegExp; noun: AddressedNoun; param: string; field: string }[] = [
  { at: /^\/(vigencias|balances)\//, noun: 'cycle', param: 'year', field: 'cycle' },
  { at: /^\/reuniones\//, noun: 'meeting', param: 'code', field: 'meeting' },
  { at: /^\/organizaciones\/[^/]+\/unir$/, noun: 'organization', param: 'id', field: 'into' },
  // What is parted is the record that was joined to this one
  { at: /^\/organizaciones\/[^/]+$/, noun: 'organization', param: 'id', field: 'organization' },
];

/** Throws that it is not found when the address is of no noun that its sender sees, or what was sent names another's. */
export async function mustBeOfItsAddress(args: ActionFunctionArgs, sent: FormData): Promise<void> {
  if (!(await isOfCaseOf(args, sent)) || !(await isOfNounOf(args, sent)))
    throw json({ act: null, requestId: args.context.requestId }, 404);
}

async function isOfCaseOf({ request, params, context }: ActionFunctionArgs, sent: FormData): Promise<boolean> {
  if (!params.code || !new URL(request.url).pathname.startsWith(CASES)) return true;
  const { ctx } = await context.page();
  return isOfCase(ctx, params.code, idsIn(sent));
}

async function isOfNounOf({ request, params, context }: ActionFunctionArgs, sent: FormData): Promise<boolean> {
  const { pathname } = new URL(request.url);
  const named = NOUNS.find(({ at }) => at.test(pathname));
  const said = named && params[named.param];
  if (!named || !said || sent.get('intent') === 'part') return true;
  const ids = sent
    .getAll(named.field)
    .map(String)
    .filter((id) => ID.test(id));
  if (ids.length === 0) return true;
  const { ctx } = await context.page();
  return isOfAddress(ctx, { noun: named.noun, said, ids });
}
