import { portalSignIn } from '@alianzas/auth';
import { acceptInvitation, declineInvitation } from '@alianzas/domain/intake';
import { acceptInvitation as acceptance, declineInvitation as refusal } from '@alianzas/domain/intake/inputs';
import type { Refusal } from '@alianzas/domain/platform';
import { isBlank } from '@alianzas/domain/platform/inputs';
import { portal } from '@alianzas/paths';
import { done, type FormState, invalid, parseForm, refused, settled } from '@alianzas/web/actions';
import { answeredIfPerson, typedIn } from '@alianzas/web/answered-person';
import type { AppLoadContext, TypedResponse } from '@remix-run/node';
import { notedPerson } from './person-refused.ts';

type Answer = TypedResponse<FormState>;

const SAYS: { readonly [field: string]: string } = {
  onBehalf: 'Confirme por quién responde, o salga y abra el vínculo otra vez.',
  answer: 'Seleccione si su organización acepta o declina.',
  name: 'Escriba su nombre y apellido.',
  position: 'Escriba su cargo.',
  role: 'Seleccione en qué calidad responde.',
  consent: 'Para aceptar debe autorizar el tratamiento de sus datos para gestionar la alianza.',
  reason: 'Escriba por qué su organización no participa por ahora.',
};

const ACCEPTING = [
  ...['name', 'position', 'role', 'consent', 'purposes', 'image', 'textVersion', 'imageTextVersion'],
  ...['isOrganization', 'samePerson'],
];
const PERSON: Refusal = { code: 'organization.naturalPerson' };

/**
 * Answers the invitation that the cookie is about, by what the form chose; silence is never acceptance. Where
 * somebody else than who was invited is signed in, it is asked for whom the answer is, with all else that it lacks.
 */
export async function answerInvitation(
  context: AppLoadContext,
  { id, isOther }: { id: string; isOther: boolean },
  body: FormData,
): Promise<Answer> {
  const faults: FormState['errors'] = isOther && body.get('onBehalf') !== 'yes' ? { onBehalf: [SAYS.onBehalf!] } : {};
  const answeredPerson = faults.onBehalf ? null : answeredIfPerson(body);
  if (answeredPerson === 'person') {
    await notedPerson(context, 'invitation');
    return refused(PERSON, typedIn(body));
  }
  if (answeredPerson !== null) return answeredPerson;
  const answer = body.get('answer');
  if (answer === 'accept') return accept(context, { id, faults }, body);
  if (answer === 'decline') return decline(context, { id, faults }, body);
  return invalid({ ...faults, answer: [SAYS.answer!] }, typedIn(body));
}

interface About {
  id: string;
  /** What is wrong whatever is answered */
  faults: FormState['errors'];
}

async function accept(context: AppLoadContext, { id, faults }: About, body: FormData): Promise<Answer> {
  const values = typedIn(body);
  const form = parseForm(chosen(body, ACCEPTING), acceptance);
  if (!form.ok) return invalid({ ...faults, ...worded(form.errors, values) }, values);
  if (faults.onBehalf) return invalid(faults, values);
  const entered = await portalSignIn.enterByInvitation(context.visit(), JSON.stringify(form.value), (enter) =>
    context.write(async ({ ctx }) => {
      const accepted = await acceptInvitation(ctx, id, form.value);
      return accepted.ok ? enter(ctx, accepted.value.person) : accepted;
    }),
  );
  if (!entered.ok) return refused(entered.refusal, values);
  const { cookies } = entered.value;
  return cookies.length > 0 ? done(portal.start(), 'invitation-accepted', cookies) : done(portal.signIn());
}

async function decline(context: AppLoadContext, { id, faults }: About, body: FormData): Promise<Answer> {
  const values = typedIn(body);
  const form = parseForm(chosen(body, ['reason']), refusal);
  if (!form.ok) return invalid({ ...faults, ...worded(form.errors, values) }, values);
  if (faults.onBehalf) return invalid(faults, values);
  const declined = await context.write(({ ctx }) => declineInvitation(ctx, id, form.value));
  return settled(declined, () => done(portal.invitationAnswered()), values);
}

/** The fields of the chosen answer that say something; those of the other answer are not looked at. */
function chosen(body: FormData, names: readonly string[]): URLSearchParams {
  const said = names.flatMap((name) => body.getAll(name).map((value) => [name, String(value)]));
  return new URLSearchParams(said.filter(([, value]) => value !== ''));
}

/** What is lacking, in this page's own words; what was said and is not well, in those of its datum. */
function worded(errors: FormState['errors'], values: FormState['values']): FormState['errors'] {
  return Object.fromEntries(
    Object.entries(errors).map(([name, messages]) => {
      const value = values[name] ?? '';
      const lacks = (typeof value !== 'string' || isBlank(value)) && SAYS[name];
      return [name, lacks ? [lacks] : messages];
    }),
  );
}
