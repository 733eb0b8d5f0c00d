import { adoptionAims, pactLevels } from '@alianzas/lexicon';

export interface KindField {
  name: string;
  label: string;
  hint?: string;
  /** `lines`: one a line; `choices`: any of a list; the others have their own form */
  as: 'text' | 'lines' | 'choices' | 'principles' | 'supports' | 'methodology';
  choices?: { readonly [code: string]: string };
  optional?: boolean;
}

/** The fields that each kind of alliance asks for besides the common ones. */
export const KIND_FIELDS: { readonly [kind: string]: readonly KindField[] } = {
  loyalty: [
    {
      name: 'strategies',
      label: 'Estrategias o acciones promovidas por la Secretaría a las que se suma y que replica',
      as: 'lines',
    },
    {
      name: 'circles',
      label: 'Círculos empresariales o de influencia en los que las replica',
      hint: 'Clientes, equipos de trabajo, vecinos, estudiantes',
      as: 'text',
    },
    { name: 'interestGroups', label: 'Grupos de interés a los que llega', as: 'text' },
    { name: 'trust', label: 'Cómo construye vínculos de confianza a largo plazo', as: 'text' },
    { name: 'mainstreaming', label: 'Cómo logra la transversalización del enfoque de Cultura Ciudadana', as: 'text' },
  ],
  adoption: [
    {
      name: 'collaboration',
      label: 'Colaboración solidaria entre los actores',
      hint: 'Qué hace cada uno, también la Secretaría',
      as: 'text',
    },
    { name: 'pointActions', label: 'Acciones puntuales', as: 'lines' },
    { name: 'aims', label: 'A qué se encaminan', as: 'choices', choices: adoptionAims },
    { name: 'places', label: 'Espacios o bienes públicos', as: 'lines' },
    { name: 'strategies', label: 'Estrategias de cultura ciudadana', as: 'lines' },
    { name: 'benefit', label: 'Beneficio para el entorno y la comunidad', as: 'text' },
  ],
  pact: [
    { name: 'collectiveActions', label: 'Acciones colectivas con enfoque de cultura ciudadana', as: 'lines' },
    { name: 'cityProblems', label: 'Problemáticas de ciudad que atiende', as: 'lines' },
    { name: 'levels', label: 'Nivel', as: 'choices', choices: pactLevels },
    { name: 'principles', label: 'El texto del pacto incluye los tres principios', as: 'principles' },
    { name: 'methodology', label: 'Metodología del pacto', as: 'methodology', optional: true },
  ],
  support: [{ name: 'supports', label: 'Acciones voluntarias de apoyo', as: 'supports' }],
};
