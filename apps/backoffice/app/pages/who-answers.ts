interface Answerable {
  /** The party that promised it; null of the secretariat's own */
  organization: string | null;
  responsible: string | null;
}

/** Which party answers for an activity and, to whom reads personal data, who there. */
export function whoAnswers({ organization, responsible }: Answerable): string {
  const party = organization ?? 'La Secretaría';
  return responsible ? `${party}: ${responsible}` : party;
}
