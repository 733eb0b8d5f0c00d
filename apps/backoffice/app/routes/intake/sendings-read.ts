import { completedBy, isUncompleted } from '@alianzas/domain/intake';
import type { Day } from '@alianzas/domain/platform';
import type { RequestFile } from '@alianzas/domain/views';
import { listed } from '@alianzas/lexicon';
import { type Section, sectionsOf } from './request-content.ts';

/** One time that the request was sent, in the words of who reads it. */
export interface SendingRead {
  number: number;
  sentAt: string;
  receivedOn: string;
  sha256: string | null;
  returned: { at: string; by: string | null; note: string | null; completedBy: string; isLate: boolean } | null;
  /** Null where it was sent before each text was kept */
  sections: Section[] | null;
  files: RequestFile['files'];
  /** What reads otherwise than the time before */
  changed: string[];
}

/** What was sent each time, the first first, each with what came with it. */
export function sendingsIn(
  request: Pick<RequestFile, 'sendings' | 'files' | 'everyInitiative'>,
  today: Day,
): SendingRead[] {
  const { sendings, files, everyInitiative } = request;
  const filesBy = (sentAt: string) => files.filter(({ uploadedAt }) => new Date(uploadedAt) <= new Date(sentAt));
  return sendings.map((sending, index) => {
    const before = sendings[index - 1];
    const sections = sending.content && sectionsOf(sending.content, everyInitiative);
    return {
      ...{ number: sending.number, sentAt: sending.sentAt, receivedOn: sending.receivedOn, sha256: sending.sha256 },
      returned: sending.returnedAt
        ? {
            ...{ at: sending.returnedAt, by: sending.returnedBy, note: sending.returnNote },
            completedBy: completedBy(new Date(sending.returnedAt)),
            isLate: isUncompleted(new Date(sending.returnedAt), today),
          }
        : null,
      ...{ sections, files: filesBy(sending.sentAt) },
      changed: [
        ...(sections && before?.content ? differing(sections, sectionsOf(before.content, everyInitiative)) : []),
        ...(before ? added(filesBy(sending.sentAt), filesBy(before.sentAt)) : []),
      ],
    };
  });
}

/** What came with it and not before. What was sent once stays. */
function added(now: RequestFile['files'], before: RequestFile['files']): string[] {
  const came = now.filter(({ id }) => !before.some((one) => one.id === id));
  return came.length > 0 ? [`Documentos: se agregó ${came.map(({ name }) => name).join(', ')}`] : [];
}

/** Each part that reads otherwise, once, with what of it does. */
function differing(now: readonly Section[], before: readonly Section[]): string[] {
  const titles = new Set([...now, ...before].map(({ title }) => title));
  return [...titles].flatMap((title) => {
    const [is, was] = [answersOf(now, title), answersOf(before, title)];
    const terms = [...new Set([...is.keys(), ...was.keys()])];
    const changed = terms.filter((term) => (is.get(term) ?? '') !== (was.get(term) ?? ''));
    return changed.length > 0 ? [`${title}: ${listed(changed)}`] : [];
  });
}

function answersOf(sections: readonly Section[], title: string): Map<string, string> {
  const section = sections.find((one) => one.title === title);
  return new Map(section?.rows.map(({ term, detail }) => [term, detail]));
}
