/** An organization for which the reader no longer acts, and since when, as it is printed. */
export interface EndedFor {
  organization: string;
  since: string;
}

/**
 * What is said, once, to who was taken out of all the organizations for which they acted: of which, since when and what it
 * means. Why stands in the mail of that day.
 */
export function endedWords(ended: readonly EndedFor[]): { title: string; says: string } {
  const [one, ...others] = ended;
  if (!one)
    return {
      title: 'Usted no actúa por ninguna organización',
      says: 'Cuando actúe por una, sus alianzas aparecen aquí.',
    };
  const rest =
    'El correo que le llegó ese día dice por qué, y a quién escribirle si es un error. Lo que usted hizo queda como está.';
  if (others.length === 0) {
    const title = `Usted ya no actúa por ${one.organization} desde el ${one.since}`;
    return { title, says: `Por eso no puede consultar sus alianzas ni responder por ella en el portal. ${rest}` };
  }
  const each = ended.map(({ organization, since }) => `${organization}, desde el ${since}`).join('; ');
  return {
    title: 'Usted ya no actúa por ninguna de sus organizaciones',
    says: `Son: ${each}. Por eso no puede consultar sus alianzas ni responder por ellas en el portal. ${rest}`,
  };
}
