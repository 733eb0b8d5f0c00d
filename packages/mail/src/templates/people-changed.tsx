import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Words } from '../look/parts.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

const MISTAKEN = 'No tiene que hacer nada. Si cree que es un error, escriba a';

interface Told {
  title: string;
  /** Who it is comes first */
  says: (who: string) => string;
  next: string;
  button: string;
}

const GONE = 'desde hoy no consulta en el portal las alianzas de su organización ni responde por ella';

const TOLD = {
  joined: {
    title: 'Entró una persona a su organización',
    says: (who) =>
      `${who} actúa desde hoy por su organización en el portal: lee sus alianzas y atiende lo que espera por ustedes.`,
    next: 'Si no conoce a esta persona, o no debe actuar por su organización, avise hoy mismo a',
    button: 'Ver mis alianzas',
  },
  brought: {
    title: 'Usted actúa por una organización',
    says: () =>
      'Desde hoy usted actúa por esta organización en el portal: lee sus alianzas y atiende lo que espera por ella. Entra con este correo, sin contraseña.',
    next: 'Ingrese y mire qué espera por la organización. Si no debe actuar por ella, escriba a',
    button: 'Ingresar',
  },
  liaison: {
    title: 'Usted es el enlace de una organización en una alianza',
    says: () =>
      'La reunión en la que se acordó cómo trabajar lo dejó a usted como enlace de su organización en esta alianza. En el portal lee en qué va y atiende lo que espera por ella. Entra con este correo, sin contraseña.',
    next: 'Ingrese y mire la alianza. Si no debe ser el enlace, escriba a',
    button: 'Ver la alianza',
  },
  ended: {
    title: 'Una persona ya no actúa por su organización',
    says: (who) => `${who} ${GONE}. Lo que hizo hasta ahora queda como está.`,
    next: MISTAKEN,
    button: 'Ver mis alianzas',
  },
  unrepresented: {
    title: 'Su organización se quedó sin representante',
    says: (who) => `${who} ${GONE}, y nadie más la representa. Lo que hizo hasta ahora queda como está.`,
    next: 'Diga quién la representa ahora: hace falta para aceptar compromisos. Escriba a',
    button: 'Ver mis alianzas',
  },
  leaves: {
    title: 'Usted ya no actúa por una organización',
    says: () =>
      'Desde hoy usted no puede consultar en el portal las alianzas de esa organización ni responder por ella. Lo que usted hizo hasta ahora queda como está.',
    next: MISTAKEN,
    button: 'Abrir Alianzas',
  },
  requested: {
    title: 'Aceptamos una solicitud a nombre de su organización',
    says: () =>
      'La escribió alguien cuyo correo no es de ninguna de las personas de su organización. Esa persona no entra al portal: la alianza la atienden ustedes.',
    next: 'Abra la alianza y léala. Si su organización no la pidió, o esa persona también debe entrar, escriba a',
    button: 'Ver la alianza',
  },
} satisfies Record<string, Told>;

/** Who acts for an organization changed, or somebody asked in its name: told to its people, and to who was taken out. */
export const peopleChanged = template({
  version: 6,
  inputs: z.object({
    name: line,
    act: z.enum(['joined', 'brought', 'liaison', 'ended', 'unrepresented', 'leaves', 'requested']),
    own: line,
    who: line,
    role: line.nullable(),
    reason: prose.nullable(),
    /** Whom to write to, by name and address; null where nobody of the team answers for a case of it */
    contact: line.nullable(),
    alliance: line.nullable(),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    act: 'joined',
    own: 'JAC El Retoño',
    who: 'Gloria Pulido',
    role: 'Representante',
    reason: null,
    contact: 'Paola Cárdenas, paola.cardenas@example.org',
    alliance: null,
    url: 'http://localhost:3000/inicio',
  },
  subject: ({ act, alliance }) => coded(TOLD[act].title, alliance ?? []),
  Body: ({ name, act, own, who, role, reason, contact, alliance, url }) => (
    <Frame reader="organization" title={TOLD[act].title} about={own} preview={TOLD[act].says(who)}>
      <Say>Cordial saludo, {name}.</Say>
      <Say>{TOLD[act].says(who)}</Say>
      <Facts
        rows={[
          ['Organización', own],
          ['Persona', who],
          ['Papel', role],
          ['Alianza', alliance],
        ]}
      />
      {reason && <Words name="Razón" text={reason} />}
      <Next>
        {TOLD[act].next} {contact ?? 'la Dirección de Redes y Acción Colectiva'}.
      </Next>
      <Action href={url}>{TOLD[act].button}</Action>
    </Frame>
  ),
});
