import { cookie, hashSecret, newToken, type Presented } from '@alianzas/auth';
import type { Page } from '@alianzas/domain';
import { type App, endedSession, keepForm, keptForm } from '@alianzas/domain/identity';
import { type Ctx, seal, unseal } from '@alianzas/domain/platform';
import type { AppLoadContext } from '@remix-run/node';
import type { FormState } from './actions.ts';
import { draftState } from './drafts.ts';
import { nested } from './nested.ts';
import { pathOf } from './path-of.ts';
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
  return {
    async keepForm(path, form) {
      if (!presented.session) return null;
      const token = newToken();
      const fields = [...form].filter(([, value]) => typeof value === 'string');
      const sealed = seal(key, JSON.stringify(fields));
      const kept = { sessionHash: presented.session.hash, tokenHash: hashSecret(token), path, sealed };
      return (await keepForm(outside(), app, kept)) ? cookie('kept', token) : null;
    },
    async endedHolder() {
      const person = presented.session && (await endedSession(outside(), app, presented.session.hash));
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
  return { errors: {}, values: nested(form), refusal: null, isKept: true, lacksFiles, waiting };
}
