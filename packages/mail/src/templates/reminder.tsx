import { Fragment } from 'react';
import * as z from 'zod';
import { line, link, prose } from '../inputs.ts';
import { Dues } from '../look/dues.tsx';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Subtitle } from '../look/parts.tsx';
import { named } from '../subject.ts';
import { template } from '../template.ts';

const next = {
  staff: 'Lo que ya está hecho se cierra con su registro.',
  applicant: 'Participar es voluntario. Si la organización no desea participar, también puede decirlo con el vínculo.',
} as const;

/** What an organization does next, by whether evidence of what it is told can be loaded now: of all, of some or of nothing. */
const ofOrganization = {
  all: 'Si ya lo hizo, cargue la evidencia.',
  some: 'De lo que ya hizo, cargue la evidencia en las alianzas con el plan de trabajo aprobado y en ejecución.',
  none: 'La evidencia de lo que haga se carga cuando el plan de trabajo esté aprobado y en ejecución.',
} as const;
const DATES =
  'Si necesita cambiar una fecha, escriba a quien acompaña su alianza: su nombre y su correo están en la página de la alianza.';

/** What is due, as a subject says it, and who may move its day: of a request the law sets it, and nobody. */
const KINDS = {
  commitment: { one: 'un compromiso', moves: 'Lo que cambió de fecha se acuerda con la organización.' },
  activity: { one: 'una actividad del plan', moves: 'Lo que cambió de fecha se acuerda con la organización.' },
  request: {
    one: 'la respuesta a una solicitud',
    moves: 'El plazo para responder una solicitud es el de la ley (Ley 1755 de 2015, artículo 14).',
  },
  completion: { one: 'el plazo para completar una solicitud', moves: null },
  invitation: { one: 'la respuesta a una invitación', moves: null },
} as const;

const kinds = Object.keys(KINDS) as [keyof typeof KINDS, ...(keyof typeof KINDS)[]];

interface Told {
  kind: keyof typeof KINDS;
  code: string;
  due: string;
}

/** Seven and one business days before a due day, and one after: all of a person's of one organization, or of the team, in one mail a day. */
export const reminder = template({
  version: 9,
  inputs: z.object({
    name: line,
    reader: z.enum(['organization', 'staff', 'applicant']),
    /** Of what it tells an organization, how much takes evidence now; null to who loads none */
    evidence: z.enum(['all', 'some', 'none']).nullable(),
    /** Whose is all that it tells */
    organization: line.nullable(),
    /** The most urgent first, each with its title */
    groups: z
      .array(
        z.object({
          title: line,
          items: z
            .array(
              z.object({
                ...{ kind: z.enum(kinds), code: line, what: prose, about: line, due: line },
                url: link.nullable(),
              }),
            )
            .min(1),
        }),
      )
      .min(1),
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    reader: 'organization',
    evidence: 'all',
    organization: 'Fundación Lectura Viva',
    groups: [
      {
        title: 'Ya venció',
        items: [
          {
            kind: 'commitment',
            code: 'ALZ-2026-0031',
            what: 'Convocar a 60 vecinas y vecinos del barrio.',
            about: 'ALZ-2026-0031 · Un barrio que lee',
            due: 'Venció ayer, el 29 de enero de 2027',
            url: 'http://localhost:3000/alianzas/ALZ-2026-0031/compromisos',
          },
        ],
      },
      {
        title: 'Se acerca',
        items: [
          {
            kind: 'activity',
            code: 'ALZ-2026-0044',
            what: 'Jornada de limpieza del parque',
            about: 'ALZ-2026-0044 · Parques cuidados',
            due: 'Vence en 9 días, el 8 de febrero de 2027',
            url: 'http://localhost:3000/alianzas/ALZ-2026-0044/plan',
          },
        ],
      },
    ],
    url: 'http://localhost:3000/inicio',
  },
  subject: ({ groups, reader, organization }) =>
    summary(
      groups.flatMap((group) => group.items),
      reader === 'staff' ? 'la Secretaría' : organization,
    ),
  Body: ({ name, reader, evidence, organization, groups, url }) => (
    <Frame
      reader={reader}
      title="Plazos por atender"
      preview={groups.flatMap((group) => group.items.map((item) => item.what)).join(' · ')}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>
        {reader === 'staff'
          ? 'Esto es lo que la Secretaría tiene por atender:'
          : `Le recordamos lo que está pendiente${organization ? ` de ${organization}` : ''}:`}
      </Say>
      {groups.map(({ title, items }) => (
        <Fragment key={title}>
          <Subtitle>{title}</Subtitle>
          <Dues items={items} />
        </Fragment>
      ))}
      <Next>
        {nextOf[reader](
          groups.flatMap((group) => group.items),
          evidence ?? 'none',
        )}
      </Next>
      <Action href={url}>Ver en Alianzas</Action>
    </Frame>
  ),
});

/** One alone says its case, what it is and its own day; several are counted, with whose they are and the case when it is one. */
function summary(items: readonly Told[], whose: string | null): string {
  const [only] = items;
  if (items.length === 1 && only)
    return `Recordatorio (${only.code}): ${KINDS[only.kind].one} ${only.due.charAt(0).toLowerCase()}${only.due.slice(1)}`;
  const codes = new Set(items.map(({ code }) => code));
  const of = whose === null ? '' : ` de ${named(whose)}`;
  return `Recordatorio: ${items.length} plazos por atender${of}${codes.size === 1 ? ` (${only!.code})` : ''}`;
}

const nextOf: Record<'organization' | 'staff' | 'applicant', (items: readonly Told[], evidence: Loads) => string> = {
  organization: (_items, evidence) => `${ofOrganization[evidence]} ${DATES}`,
  staff: (items) => [next.staff, ...new Set(items.flatMap(({ kind }) => KINDS[kind].moves ?? []))].join(' '),
  applicant: () => next.applicant,
};

type Loads = keyof typeof ofOrganization;
