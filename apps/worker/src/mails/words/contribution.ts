import type { Reader } from '@alianzas/domain/notification';
import { categoryWord, decimal, pesos } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { moment, toEach, type Write } from '../draft.ts';

export interface VerifiedFacts {
  readers: readonly Reader[];
  category: string;
  description: string;
  quantity: string;
  unit: string;
  /** Whole pesos; null of what cannot be monetised */
  value: string | null;
  /** False of what is told apart, or was verified after its cycle's balance was confirmed: it adds to no figure */
  counts: boolean;
  /** The verified line that it corrects, and why */
  corrects: { description: string; reason: string } | null;
  by: { name: string };
  at: Date;
}

export const contributionVerified: Write<VerifiedFacts> = ({ readers, by, at, ...line }, links) =>
  toEach(readers, 'contributionVerified', ({ name, organization, about, code }) => ({
    name,
    organization: organization.name,
    alliance: about,
    text: `${categoryWord(line.category)}: ${line.description}\nCantidad: ${decimal(line.quantity)} ${line.unit}`,
    value: line.value === null ? null : pesos(line.value),
    counts: line.counts,
    corrects: line.corrects && `${line.corrects.description}\nLa razón: ${line.corrects.reason}`,
    by: by.name,
    day: moment(at).day,
    url: links.portal(portal.contributions(code)),
  }));
