import { capitalized } from '@alianzas/lexicon';
import * as z from 'zod';
import { fingerprint, line, link, prose } from '../inputs.ts';
import { Facts } from '../look/facts.tsx';
import { Frame, type Reader } from '../look/frame.tsx';
import { Action, Note, Say } from '../look/parts.tsx';
import { Sealed } from '../look/sealed.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

interface Told {
  reader: Reader;
  /** What the person did, after *Constancia:* */
  title: string;
  says: string;
  /** Where it can be read again, and the button that leads there */
  where: string;
  button: string;
}

const HISTORY = {
  reader: 'organization',
  where: 'Puede leerlo siempre en el historial de la alianza, con la misma huella.',
  button: 'Ver el historial',
} as const;

const TOLD = {
  commitmentsAccepted: { ...HISTORY, title: 'aceptó los compromisos', says: 'aceptó esto en el portal:' },
  commitmentsRegistered: {
    ...HISTORY,
    title: 'quedó registrada su aceptación',
    says: 'aceptó esto por correo o en un documento, y la Secretaría registró el soporte:',
  },
  commitmentProposed: {
    ...HISTORY,
    title: 'propuso un compromiso',
    says: 'propuso este compromiso, que espera la aceptación de quien la representa o de su persona delegada:',
  },
  commitmentReturned: { ...HISTORY, title: 'devolvió un compromiso', says: 'devolvió este compromiso:' },
  commitmentObjected: {
    ...HISTORY,
    title: 'objetó un compromiso',
    says: 'objetó este compromiso, que sigue en firme y en el plan:',
  },
  commitmentAmended: {
    ...HISTORY,
    title: 'cambió un compromiso',
    says: 'cambió un compromiso, que espera la aceptación de quien la representa o de su persona delegada. Así quedó:',
  },
  commitmentWithdrawn: {
    ...HISTORY,
    title: 'retiró un compromiso',
    says: 'retiró este compromiso. Ya no cuenta:',
  },
  commitmentReplaced: {
    ...HISTORY,
    title: 'reemplazó un compromiso',
    says: 'reemplazó un compromiso aceptado por otro, que espera la aceptación de quien la representa o de su persona delegada:',
  },
  invitationAccepted: { ...HISTORY, title: 'aceptó la invitación', says: 'aceptó la invitación a la Red:' },
  invitationDeclined: {
    reader: 'applicant',
    title: 'declinó la invitación',
    says: 'declinó la invitación a la Red:',
    where: 'El vínculo de la invitación, que está en el correo con que llegó, sigue mostrando esta respuesta.',
    button: 'Ver cómo funciona la Red',
  },
  requestWithdrawn: {
    reader: 'applicant',
    title: 'retiró la solicitud',
    says: 'retiró su solicitud de acompañamiento. Nadie más la estudia. Esto es lo que había enviado:',
    where: 'Para leerla otra vez, pida un vínculo con su código y este correo electrónico.',
    button: 'Pedir un vínculo',
  },
  evidenceReported: {
    ...HISTORY,
    title: 'cargó una evidencia',
    says: 'cargó esta evidencia. El equipo la revisa y le avisa por correo:',
  },
  evidenceWithdrawn: {
    ...HISTORY,
    title: 'retiró una evidencia',
    says: 'retiró esta evidencia, que nadie había aceptado. Si su actividad no tiene otra, queda por reportar:',
  },
  contributionDeclared: {
    ...HISTORY,
    title: 'registró un aporte',
    says: 'registró este aporte. Cuando el equipo lo verifique le avisa por correo si cuenta en el balance:',
  },
  contributionWithdrawn: {
    ...HISTORY,
    title: 'retiró un aporte',
    says: 'retiró este aporte, que nadie había verificado. No suma en el balance:',
  },
} as const satisfies Record<string, Told>;

const acts = Object.keys(TOLD) as [keyof typeof TOLD, ...(keyof typeof TOLD)[]];

/** What a person did, in its own words, with who, when and the fingerprint of what was read: to keep. */
export const receipt = template({
  version: 3,
  inputs: z.object({
    name: line,
    organization: line,
    act: z.enum(acts),
    about: line,
    items: z.array(z.object({ title: line, text: prose, sha256: fingerprint.nullable() })).min(1),
    by: line,
    day: line,
    time: line,
    url: link,
  }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    act: 'commitmentsAccepted',
    about: 'ALZ-2026-0031 · Un barrio que lee',
    items: [
      {
        title: 'Compromiso 1',
        text: 'Prestar el salón comunal para cuatro talleres.\nEntregable: cuatro jornadas.\nPara el 30 de enero de 2027.',
        sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      },
    ],
    by: 'Marta Rincón Suárez',
    day: '11 de diciembre de 2026',
    time: '8:05 a. m.',
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/historial',
  },
  subject: ({ act, about }) => coded(`Constancia: ${TOLD[act].title}`, about),
  Body: ({ name, organization, act, about, items, by, day, time, url }) => {
    const { reader, title, says, where, button } = TOLD[act];
    return (
      <Frame
        reader={reader}
        title={`Constancia: ${title}`}
        about={about}
        preview={`${capitalized(by)}, ${day}, ${time}.`}
      >
        <Say>Cordial saludo, {name}.</Say>
        <Say>
          {organization} {says}
        </Say>
        {items.map((item) => (
          <Sealed key={item.title} {...item} />
        ))}
        <Facts
          rows={[
            [act === 'commitmentsRegistered' ? 'Registró' : 'Quién', capitalized(by)],
            ['Fecha', `${day}, ${time} (hora de Bogotá)`],
          ]}
        />
        <Say>{where}</Say>
        <Action href={url}>{button}</Action>
        <Note>Guarde este correo. Si usted no lo hizo, avise a la persona de la Secretaría con quien habla.</Note>
      </Frame>
    );
  },
});
