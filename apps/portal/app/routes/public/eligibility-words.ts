export type Verdict = 'may' | 'review' | 'each' | 'not';

export interface Who {
  value: string;
  label: string;
  hint?: string;
  verdict: Verdict;
}

/** Who asks, and whether it may be an ally: section 6 refuses natural persons, whatever their papers. */
export const whos: readonly Who[] = [
  { value: 'empresa', label: 'Una empresa, fundación, corporación, cooperativa o asociación', verdict: 'may' },
  {
    value: 'publica',
    label: 'Una entidad pública o mixta',
    hint: 'También un colegio oficial o una alcaldía local.',
    verdict: 'may',
  },
  {
    value: 'comunitaria',
    label: 'Una junta de acción comunal u otra organización comunitaria',
    hint: 'Con reconocimiento o personería jurídica. El NIT es opcional.',
    verdict: 'may',
  },
  {
    value: 'colectivo',
    label: 'Un colectivo o una agrupación sin personería jurídica',
    hint: 'Tres personas o más, con un acta de conformación.',
    verdict: 'review',
  },
  { value: 'union', label: 'Un consorcio o una unión temporal', verdict: 'each' },
  {
    value: 'comerciante',
    label: 'Una persona con negocio o matrícula mercantil a su nombre',
    hint: 'Un establecimiento de comercio pertenece a una persona: tener NIT no lo convierte en organización.',
    verdict: 'not',
  },
  {
    value: 'persona',
    label: 'Yo, como persona',
    hint: 'Artistas, gestores, influenciadores, ciudadanía en general.',
    verdict: 'not',
  },
];

export function whoOf(value: string | null): Who | null {
  return whos.find((who) => who.value === value) ?? null;
}
