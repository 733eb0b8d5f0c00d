import { cookie, hashSecret, newToken, type Presented } from '@alianzas/auth';
import type { Page } from '@alianzas/domain';
import { type App, endedSession, keepForm, keptForm } from '@alianzas/domain/identity';
import { type Ctx, seal, unseal } from '@alianzas/domain/platform';
import type { AppLoadContext } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { KEPT_AS } from './draft-names.ts';
import { draftState, saysReadBefore } from './drafts.ts';
import { givenOf } from './given.ts';
import { ID } from './ids.ts';
import { nested } from './nested.ts';
import { pathOf } from './path-of.ts';
import { takenIn } from './taken-out.ts';
import { WITHOUT_FILES } from './uploads.ts';
import { markOf, waitingOf } from './waiting.ts';

interface Keeper {
  app: App;
  key: Uint8Array;
  presented: Presented;
  page(): Promise<Page>;
  outside(): Ctx;
}

/** Forms that were posted after their session ended: sealed for that browser and that person, for an hour. */
export function keptForms({
  app,
  key,
  presented,
  page,
  outside,
}: Keeper): Pick<AppLoadContext, 'keepForm' | 'keptForm' | 'endedHolder'> {
  const over = presented.session ?? presented.left;
  return {
    async keepForm(path, form) {
      if (!over) return null;
      const token = newToken();
      const fields = [...form].filter(([, value]) => typeof value === 'string');
      const sealed = seal(key, JSON.stringify(fields));
      const kept = { sessionHash: over.hash, tokenHash: hashSecret(token), path, sealed };
      return (await keepForm(outside(), app, kept)) ? cookie('kept', token) : null;
    },
    async endedHolder() {
      const person = over && (await endedSession(outside(), app, over.hash));
      return person && `${app === 'portal' ? 'person' : 'staff'}:${person}`;
    },
    async keptForm(path) {
      if (!presented.kept) return null;
      const { ctx, who } = await page();
      if (!who.person) return null;
      const sealed = await keptForm(ctx, app, { tokenHash: presented.kept.hash, path, moment: new Date() });
      if (!sealed) return null;
      const form = new FormData();
      for (const [name, value] of JSON.parse(unseal(key, sealed)) as [string, string][]) form.append(name, value);
      return form;
    },
  };
}

/** For the root's loader: the form that was kept when its session ended, or saved unsent, filled as it was; null otherwise. */
export async function keptState(request: Request, context: AppLoadContext): Promise<FormState | null> {
  const form = await context.keptForm(pathOf(request));
  if (!form) return draftState(request, context);
  const { ctx } = await context.page();
  const { waiting } = waitingOf(form, await markOf(ctx, context));
  const lacksFiles = form.has(WITHOUT_FILES);
  form.delete(WITHOUT_FILES);
  await saysReadBefore(context, new URL(request.url), form);
  const taken = await takenIn(context, new URL(request.url).pathname, form);
  const of = { isKept: true, keptAs: keptAs(context), given: givenOf(form), ...(taken && { taken }) };
  return { errors: {}, values: nested(form), refusal: null, ...of, lacksFiles, waiting };
}

/** Tells what a browser keeps from what it kept before. */
export function keptAs({ presented }: Pick<AppLoadContext, 'presented'>): string {
  return presented.kept?.hash.slice(0, 12) ?? '';
}

/**
 * What each form of a page carries besides, while something is kept of one of them: that one, which asks for the same about
 * the same, says so, and what was kept goes with it and with no other. What it is about stands in its fixed fields.
 */
export function keptMark(state: FormState | null | undefined): (
  fixed: Readonly<Record<string, string | undefined>>,
) => {
  [KEPT_AS]?: string;
} {
  if (!state?.isKept || !state.keptAs) return () => ({});
  const { values, keptAs: mark } = state;
  const isSame = (name: string, value: string | undefined) => value === undefined || typed(values, name) === value;
  return (fixed) => {
    const about = Object.entries(fixed).filter(([name, value]) => name !== 'key' && ID.test(value ?? ''));
    const isIt = isSame('intent', fixed.intent) && about.every(([name, value]) => isSame(name, value));
    return isIt ? { [KEPT_AS]: mark } : {};
  };
}

function typed(values: FormState['values'], name: string): unknown {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
