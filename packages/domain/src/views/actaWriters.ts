/** The ids of those who had a hand in an acta. */
export interface Writers {
  draftedById: string;
  approvedById: string | null;
  writers: { id: string; name: string }[];
  submittedById: string | null;
  writtenById: string | null;
}

/** Whose the words of an acta are, to who reads it. */
export interface WrittenBy {
  /** Who saved words of their own besides who opened it, by name */
  alsoWrote: string[];
  /** What who reads did of its words: opened it, or saved some */
  readerWrote: 'opened' | 'saved' | null;
  /** Whether who approved it did either */
  approvedByWriter: boolean;
}

/** Who opened an acta and who saved words in it, as its reader is told. */
export function wordsOf(
  { draftedById, approvedById, writers }: Pick<Writers, 'draftedById' | 'approvedById' | 'writers'>,
  reader: string | null,
): WrittenBy {
  const wrote = (person: string | null) => {
    if (person === draftedById) return 'opened';
    return writers.some(({ id }) => id === person) ? 'saved' : null;
  };
  return {
    alsoWrote: writers.filter(({ id }) => id !== draftedById).map(({ name }) => name),
    readerWrote: wrote(reader),
    approvedByWriter: wrote(approvedById) !== null,
  };
}
