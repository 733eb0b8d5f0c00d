import type { Fact } from './facts.tsx';

/** The codes of the cases that a mail is about, for the line above its title. */
export function codesOf(alliances: readonly string[]): string {
  return alliances.map((alliance) => alliance.split(' · ')[0]).join(', ');
}

/** The reader's cases by name, when the code above the title does not say it all. */
export function casesFact(alliances: readonly string[]): Fact[] {
  return [[alliances.length === 1 ? 'Alianza' : 'Alianzas', alliances.join('; ')]];
}
