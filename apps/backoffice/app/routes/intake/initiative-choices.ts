import type { OpenInitiative } from '@alianzas/domain/views';

/** The initiatives that a new alliance may cite, each with its year where more than one year takes alliances. */
export function initiativeChoices(initiatives: readonly OpenInitiative[]) {
  const isAsked = new Set(initiatives.map(({ year }) => year)).size > 1;
  return initiatives.map(({ id, name, year }) => ({
    value: id,
    label: name,
    hint: isAsked ? `Vigencia ${year}` : undefined,
  }));
}

/** What choosing decides, where more than one year takes alliances. */
export function initiativesHint(initiatives: readonly OpenInitiative[]): string | undefined {
  const years = [...new Set(initiatives.map(({ year }) => year))];
  return years.length > 1 ? 'Todas de una misma vigencia: en ella se abre la alianza.' : undefined;
}
