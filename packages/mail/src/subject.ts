const MOST = 60;

/** An organization as the subject of a mail names it: sixty characters at most, cut at a word, so that who wrote its name does not write the subject. */
export function named(organization: string): string {
  const letters = [...organization];
  if (letters.length <= MOST) return organization;
  const cut = letters.slice(0, MOST - 1).join('');
  return `${cut.replace(/\s+\S{0,20}$/, '')}…`;
}

/** What a mail is about as its subject says it: with the code of its alliance, so that two mails of two alliances differ; of several, without one. */
export function coded(words: string, about: string | readonly string[]): string {
  const all = typeof about === 'string' ? [about] : about;
  const [only] = all;
  return all.length === 1 && only ? `${words} (${only.split(' · ')[0]})` : words;
}
