import './context.ts';
import { isUnavailable } from '@alianzas/http';
import {
  type ActionFunctionArgs,
  json,
  type LinksFunction,
  type LoaderFunctionArgs,
  redirect,
  type ServerBuild,
} from '@remix-run/node';
import { type AccessTable, type Door, doorOfAct, type Line, nameOf, verdictOf } from './access.ts';
import type { FormState } from './actions.ts';
import { orBareError } from './bare-error.tsx';
import { bodyOf, bringsFiles, TooLarge, USUAL_FORM } from './body.ts';
import { isCut } from './cut-forms.ts';
import { DRAFT, KEPT_AS } from './draft-names.ts';
import { draftWish, settledDraft } from './drafts.ts';
import { putBackLost } from './first-files.ts';
import { keptAs } from './kept-forms.ts';
import { keepPage } from './kept-pages.ts';
import { isKeptUnsent, isSavedUnsent, isSettled, notOffered } from './offered-kept.ts';
import { mustBeOfItsAddress } from './own-case.ts';
import { ofAnotherLink } from './own-link.ts';
import { areReadable } from './params.ts';
import { pathOf, printedPathOf } from './path-of.ts';
import { countReading } from './reading.ts';
import { tooLong } from './too-long.ts';
import { countTurnedAway } from './turned-away.ts';
import { rememberSomebody, rememberTyped, rememberUnread, saysWords, withTyped } from './typed-texts.ts';
import { postedWithFiles, receivedLate, type Slots, WITHOUT_FILES, wordsOf } from './uploads.ts';
import { NOT_KEPT, signWayBack, WAY_BACK, wayTo } from './way-back.ts';

interface House {
  access: AccessTable;
  signIn: string;
  /** What a page of ours asks for in its head */
  links?: LinksFunction | undefined;
}

/** At a door, with what the form behind it brings. */
interface Asked extends Pick<House, 'signIn'> {
  files?: Slots | null;
  /** Nothing of it is kept or said again */
  secret?: boolean;
  /** What comes back of a form that is of another link than the one that its browser opened last, whatever became of that one */
  another?: FormState | null;
}

type Module = ServerBuild['routes'][string]['module'];

/**
 * The build with the door of each route in front of its loader and its action: nothing of a route runs before the access
 * table was asked. A route that has no loader gets one, so that its page is behind the door too. Throws when a route has
 * no line, or takes a POST of which its line says nothing.
 */
export function guarded(build: ServerBuild, house: House): ServerBuild {
  const links = build.routes.root?.module.links as LinksFunction | undefined;
  const routes = Object.entries(build.routes).map(([id, route]) => {
    const line = Object.hasOwn(house.access, nameOf(id)) ? house.access[nameOf(id)]! : null;
    if (!line) throw new Error(`the access table has no line for ${nameOf(id)}`);
    return [id, { ...route, module: guardedModule(id, route.module, line, { ...house, links }) }];
  });
  return { ...build, routes: Object.fromEntries(routes) };
}

function guardedModule(id: string, module: Module, line: Line, house: House): Module {
  const { loader, action } = module;
  const says = line.act !== undefined || line.files !== undefined;
  if (says !== (action !== undefined)) throw new Error(`the access table and ${id} differ about its POST`);
  const told = typeof line.act === 'object' && 'intents' in line.act ? Object.keys(line.act.intents) : [];
  const taken = (action as { intents?: readonly string[] | null } | undefined)?.intents ?? [];
  if (inOrder(told) !== inOrder(taken)) throw new Error(`the access table and ${id} differ about its intents`);
  const files = (action as { files?: Slots | null } | undefined)?.files ?? null;
  if ((line.files !== undefined) !== (files !== null))
    throw new Error(`the access table and ${id} differ about its files`);
  return {
    ...module,
    ...((loader || line.read !== 'anyone' || line.proves) && {
      loader: (args: LoaderFunctionArgs) => {
        const load = async () => {
          const printed = printedPathOf(args.request, args.params.code);
          if (printed) throw redirect(printed);
          await admit(args, line.read, house);
          args.context.givesTicket ||= line.proves === true && args.context.presented.ticket === null;
          await countReading(args, line, module.default !== undefined);
          const answer = loader ? await loader(args) : null;
          if (line.people) await keepPage(args);
          return answer;
        };
        return module.default ? orTyped(args, load) : orBareError(args, house.links, load);
      },
    }),
    ...(action && {
      action: (args: ActionFunctionArgs) => orTyped(args, () => acted(args, { line, action, files, house })),
    }),
  };
}

/** What is answered; an error that answers a form carries what was typed in it. */
async function orTyped<T>({ context }: LoaderFunctionArgs | ActionFunctionArgs, body: () => Promise<T>): Promise<T> {
  try {
    return await body();
  } catch (error) {
    throw await withTyped(context, error);
  }
}

function inOrder(names: readonly string[]): string {
  return [...names].sort().join(' ');
}

async function acted(
  args: ActionFunctionArgs,
  {
    line,
    action,
    files,
    house,
  }: { line: Line; action: NonNullable<Module['action']>; files: Slots | null; house: House },
): Promise<unknown> {
  try {
    const withFiles = line.files !== undefined && bringsFiles(args.request);
    const form = withFiles ? new FormData() : await bodyOf(args.request, line.form);
    const [intent = '', ...others] = form.getAll('intent').map(String);
    if (others.length > 0) throw new Response(null, { status: 400 });
    rememberTyped(args.context, line.form ?? USUAL_FORM, () => postedWithFiles.get(args.request) ?? form);
    // A draft of a form with files is discarded by a form without them.
    const door = doorOfAct(line, intent, withFiles || (line.act === undefined && form.has(DRAFT.wish)));
    if (!door) throw new Response(null, { status: 400 });
    const another = line.ofLink ? await ofAnotherLink(args.context, form) : null;
    await admitted(args, door, { ...house, files, another, secret: line.form?.secret === true });
    await mustBeOfItsAddress(args, form);
    const offered = door === 'anyone' ? null : await args.context.keptForm(pathOf(args.request));
    const mark = keptAs(args.context);
    const wished = await draftWish(args.request, args.context, form);
    if (wished) return offered ? notOffered(wished, wished.status === 303 && form.get(KEPT_AS) === mark) : wished;
    const answer = await Promise.resolve(action(args)).catch((error: unknown) => {
      const sent = postedWithFiles.get(args.request);
      throw offered && isSavedUnsent(error, sent) ? notOffered(error, sent?.get(KEPT_AS) === mark) : error;
    });
    await putBackLost(args);
    const sent = postedWithFiles.get(args.request) ?? form;
    const settled = await settledDraft(args, sent, answer);
    if (!offered || !(settled instanceof Response)) return settled;
    const isOver = await isSettled(offered, sent, { answer, mark });
    return notOffered(settled, isOver || (sent.get(KEPT_AS) === mark && (await isKeptUnsent(settled))));
  } catch (error) {
    if (error instanceof TooLarge) return againWhole(args, error, line);
    if (isUnavailable(error) && files && isUnread(args.request))
      postedWithFiles.set(args.request, await wordsOf(args, files));
    throw error;
  }
}

/** With files, and nothing of it was read. */
function isUnread(request: Request): boolean {
  return bringsFiles(request) && !request.bodyUsed && !postedWithFiles.has(request);
}

async function againWhole(args: ActionFunctionArgs, error: TooLarge, line: Line): Promise<unknown> {
  try {
    return await tooLong(args, error, line);
  } catch (failure) {
    rememberUnread(args.context, error.limits);
    throw failure;
  }
}

/** At a door; of a form with files nothing was read yet: its words go with the answer that turns it away. */
async function admitted(args: ActionFunctionArgs, door: Door, house: Asked): Promise<void> {
  try {
    await admit(args, door, house);
  } catch (error) {
    const isTurnedAway = error instanceof Response && error.status >= 400;
    if (isTurnedAway && house.files && isUnread(args.request))
      postedWithFiles.set(args.request, await wordsOf(args, house.files));
    if (isTurnedAway) await countTurnedAway(args);
    throw isTurnedAway && house.another ? json(house.another, error.status) : error;
  }
  if (house.another) throw json(house.another, 409);
}

/** Lets in whom the door lets in; else throws the answer that leads where it should. */
async function admit(args: LoaderFunctionArgs | ActionFunctionArgs, door: Door, house: Asked): Promise<void> {
  await openDoor(args, door, house);
  if (!areReadable(args.params)) throw json({ act: null, requestId: args.context.requestId }, 404);
}

async function openDoor(args: LoaderFunctionArgs | ActionFunctionArgs, door: Door, house: Asked): Promise<void> {
  if (door === 'anyone') return;
  const { context } = args;
  const page = await context.page();
  if (page.ctx.actor.kind !== 'visitor') rememberSomebody(context);
  const verdict = verdictOf(door, page, args.params);
  if (verdict === 'open') return;
  if (verdict === 'signIn') throw await toSignIn(args, house);
  const status = { closed: 403, gone: 410, absent: 404 }[verdict];
  const may = typeof door === 'object' && 'staff' in door ? door.staff : [];
  const hasNoRole = page.ctx.actor.kind === 'staff' && page.ctx.actor.roles.length === 0;
  const holdsLink = typeof door === 'object' && 'bearer' in door && Boolean(context.presented[door.bearer]);
  throw json({ act: null, may, hasNoRole, holdsLink, requestId: context.requestId }, status);
}

/**
 * To the sign-in page, with the way back, and with what was typed kept for whose session has just ended. Where nothing is
 * known of whose it is, it is kept for nobody: the answer itself gives the words back, to be copied, and leads on.
 */
async function toSignIn(
  args: LoaderFunctionArgs | ActionFunctionArgs,
  { signIn, files, secret }: Asked,
): Promise<Response> {
  const path = wayTo(pathOf(args.request));
  const headers = new Headers();
  const back = signWayBack(args.context.dataKey, path);
  const query = new URLSearchParams(back ? { [WAY_BACK]: back } : {});
  // A page that answers a form and has no more who may see it: nothing of the form is left
  if (args.context.isAnswer && args.request.method !== 'POST') query.set(NOT_KEPT, 'si');
  if (args.request.method === 'POST') {
    const sent = secret ? null : await sentLate(args, files ?? null);
    const kept = back && sent && !isCut(sent) && (await args.context.keepForm(path, sent));
    if (kept) headers.append('Set-Cookie', kept);
    else query.set(NOT_KEPT, 'si');
    if (!kept && sent && saysWords(sent)) {
      if (bringsFiles(args.request)) postedWithFiles.set(args.request, sent);
      return json({ act: null, signIn: back ? `${signIn}?${WAY_BACK}=${encodeURIComponent(back)}` : signIn }, 401);
    }
  }
  return redirect(query.size > 0 ? `${signIn}?${query}` : signIn, { status: 303, headers });
}

/** What was posted; its files only when whose session has just ended is known: of nobody else's more than the words. */
async function sentLate(args: ActionFunctionArgs, files: Slots | null): Promise<FormData | null> {
  if (!bringsFiles(args.request)) return bodyOf(args.request, USUAL_FORM);
  if (!files) return null;
  const owner = await args.context.endedHolder();
  if (owner) return receivedLate(args, files, owner);
  const words = await wordsOf(args, files);
  words.set(WITHOUT_FILES, 'yes');
  return words;
}
