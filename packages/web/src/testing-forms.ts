import { routesAt } from '@alianzas/http/routes-at';
import type { ServerBuild } from '@remix-run/node';
import { DRAFT } from './draft-names.ts';

type Build = Pick<ServerBuild, 'routes'>;
interface Acts {
  intents?: readonly string[] | null;
  files?: unknown;
}

const FORM = /<form\b([^>]*)>(.*?)<\/form>/gs;
const NAMED = /<(input|button)\b[^>]*>/g;

/**
 * For tests: the posted forms of a page that lead to nothing, each with why: its address is no route of the build, or the
 * route takes no form, not with files, or not with the `intent` that a button of the form sends.
 */
export function strayForms(html: string, here: string, build: Build): string[] {
  const posted = [...html.matchAll(FORM)].filter(([, head]) => /method="post"/i.test(head!));
  const outside = posted.length > 0 ? (html.replace(FORM, '').match(NAMED) ?? []) : [];
  return posted.flatMap(([, head, body]) => {
    const id = attributeOf(head!, 'id');
    const besides = outside.filter((one) => id !== undefined && attributeOf(one, 'form') === id);
    const controls = [...(body!.match(NAMED) ?? []), ...besides];
    return faultsOf(attributeOf(head!, 'action') ?? here, /enctype="multipart/i.test(head!), controls, build);
  });
}

function faultsOf(address: string, bringsFiles: boolean, controls: readonly string[], build: Build): string[] {
  const leaf = routesAt(build.routes, new URL(address, 'http://here').pathname).at(-1)?.id;
  const action = leaf === undefined ? undefined : (build.routes[leaf]?.module.action as Acts | undefined);
  if (!action) return [`${address} takes no form`];
  if (bringsFiles) return action.files ? [] : [`${address} takes no files`];
  const intents = intentsIn(controls);
  if (!action.intents) return [];
  return intents
    .filter((intent) => !action.intents!.includes(intent))
    .map((intent) => `${address} does not know ${intent || 'a form without intent'}`);
}

/** What the form may say that it asks for: what it always says, or what each of its buttons says. */
function intentsIn(controls: readonly string[]): string[] {
  const said = controls
    .filter((one) => attributeOf(one, 'name') === 'intent')
    .map((one) => attributeOf(one, 'value') ?? '');
  const isOfDraft = controls.some((one) => attributeOf(one, 'name') === DRAFT.wish);
  return said.length > 0 || isOfDraft ? said : [''];
}

const ATTRIBUTE = /\s([\w-]+)="([^"]*)"/g;

function attributeOf(tag: string, name: string): string | undefined {
  const found = [...tag.matchAll(ATTRIBUTE)].find(([, attribute]) => attribute === name);
  return found?.[2]?.replaceAll('&amp;', '&');
}
