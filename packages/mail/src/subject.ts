const MOST = 60;

/** An organization as the subject of a mail names it: sixty characters at most, cut at a word, so that who wrote its name does not write the subject. */
export function named(organization: string): string {
  const letters = [...organization];
  if (letters.length <= MOST) return organization;
  const cut = letters.slice(0, MOST - 1).join('');
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`;
}
