import { portal } from '@alianzas/paths';
import { Actions, BackLink, ButtonLink, Main, PageTitle } from '@alianzas/ui';
import type { ReactNode } from 'react';
import { NaturalPerson } from '../../pages/natural-person.tsx';
import { Bullets } from '../../pages/prose.tsx';
import type { Verdict as VerdictCode, Who } from './eligibility-words.ts';

const TITLES: Record<VerdictCode, string> = {
  may: 'Sí puede participar',
  review: 'Puede participar, con una revisión jurídica',
  each: 'Cada organización participa por su cuenta',
  not: 'Una persona natural no puede ser aliada',
};

const WORDS: Record<VerdictCode, ReactNode> = {
  may: (
    <>
      <p>Para la solicitud tenga a la mano:</p>
      <Bullets>
        <li>El nombre de la organización y su NIT, si tiene.</li>
        <li>Quién será el contacto: nombre, cargo, correo y teléfono.</li>
        <li>Qué acciones quiere hacer, dónde y con quiénes.</li>
      </Bullets>
      <p>Más adelante se verifica el documento que acredita la existencia y la representación de la organización.</p>
    </>
  ),
  review: (
    <>
      <p>El aliado es el grupo, no cada persona. Antes de vincularlo, la Secretaría revisa:</p>
      <Bullets>
        <li>Un acta de conformación con el nombre, el propósito y el territorio del grupo.</li>
        <li>La lista de sus integrantes, tres o más, y su firma.</li>
        <li>La persona que lo representa, designada por el grupo.</li>
      </Bullets>
    </>
  ),
  each: (
    <p>
      Un consorcio o una unión temporal no es una persona jurídica. Cada una de sus organizaciones presenta su
      solicitud.
    </p>
  ),
  not: <NaturalPerson />,
};

export function Verdict({ who }: { who: Who }) {
  return (
    <Main width="reading">
      <BackLink href={portal.eligibility()}>Cambiar la respuesta</BackLink>
      <PageTitle kicker={who.label} lead="Red Distrital de Cultura Ciudadana y Democrática">
        {TITLES[who.verdict]}
      </PageTitle>
      <div className="space-y-4">{WORDS[who.verdict]}</div>
      {who.verdict === 'not' ? null : (
        <Actions>
          <ButtonLink href={portal.newRequest()}>Solicitar acompañamiento</ButtonLink>
        </Actions>
      )}
    </Main>
  );
}
