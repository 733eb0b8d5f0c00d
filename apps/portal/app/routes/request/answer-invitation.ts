import { enterByInvitation } from '@alianzas/auth';
import { acceptInvitation, declineInvitation } from '@alianzas/domain/intake';
import { acceptInvitation as acceptance, declineInvitation as refusal } from '@alianzas/domain/intake/inputs';
import { portal } from '@alianzas/paths';
import type { AppLoadContext, TypedResponse } from '@remix-run/node';
import { parseForm } from '../../form.ts';
import { done, type FormState, invalid, refused, settled } from '../../reads.ts';

type Answer = TypedResponse<FormState>;

const SAYS: { readonly [field: string]: string } = {
  answer: 'Seleccione si su organización acepta o declina.',
  name: 'Escriba su nombre y apellido.',
  position: 'Escriba su cargo.',
  role: 'Seleccione en qué calidad responde.',
  consent: 'Para aceptar debe autorizar el tratamiento de sus datos para gestionar la alianza.',
  reason: 'Escriba por qué su organización no participa por ahora.',
};

/** Answers the invitation that the cookie is about, by what the form chose; silence is never acceptance. */
export async function answerInvitation(context: AppLoadContext, id: string, body: FormData): Promise<Answer> {
  const values = Object.fromEntries(body);
  if (values.answer === 'accept') return accept(context, id, values);
  if (values.answer === 'decline') return decline(context, id, values);
  return invalid({ answer: [SAYS.answer!] }, values);
}

async function accept(context: AppLoadContext, id: string, values: FormState['values']): Promise<Answer> {
  const form = parseForm(chosen(values, ['name', 'position', 'role', 'consent']), acceptance);
  if (!form.ok) return invalid(worded(form.errors), values);
  const accepted = await context.write(({ ctx }) => acceptInvitation(ctx, id, form.value));
  if (!accepted.ok) return refused(accepted.refusal, values);
  const entered = await enterByInvitation(context.visit(), accepted.value.person);
  if (!entered.ok) return done(portal.signIn());
  return done(portal.start(), 'invitation-accepted', entered.value.cookies);
}

async function decline(context: AppLoadContext, id: string, values: FormState['values']): Promise<Answer> {
  const form = parseForm(chosen(values, ['reason']), refusal);
  if (!form.ok) return invalid(worded(form.errors), values);
  const declined = await context.write(({ ctx }) => declineInvitation(ctx, id, form.value));
  return settled(declined, () => done(portal.invitationAnswered()), values);
}

function chosen(values: FormState['values'], names: readonly string[]): URLSearchParams {
  return new URLSearchParams(names.filter((name) => values[name]).map((name) => [name, String(values[name])]));
}

function worded(errors: FormState['errors']): FormState['errors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => [name, SAYS[name] ? [SAYS[name]] : messages]),
  );
}
