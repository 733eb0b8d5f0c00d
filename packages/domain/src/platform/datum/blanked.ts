const WORDS: readonly string[] = ['Persona anonimizada', '0000000'];
const ADDRESS = /@anonimizada\.invalid$/i;

/** Whether it is what stands in the place of somebody's name, address or telephone since they were blanked (`app.blank_person`): nobody wrote it. */
export function isBlanked(words: string): boolean {
  return WORDS.includes(words) || ADDRESS.test(words);
}
