import { isBlanked } from '@alianzas/domain/platform/inputs';
import type { CaseRequest } from '@alianzas/domain/views';
import { kinds, localityWord, phone, supportClasses } from '@alianzas/lexicon';
import type { ProposalDraft } from './types.ts';

/** What the request gives of a form, to be changed where needed, and the hint that says where it comes from. */
export interface Asked<Words> {
  code: string;
  words: Words;
  source: string;
}

/** The beginning of a proposal: nothing of an invitation, nothing of who stays out, and nothing once there is a proposal saved. */
export type AskedProposal = Asked<{
  kind: string;
  actions: string[];
  when: string;
  territory: string;
  /** By kind of alliance, the fields that are its own */
  fields: { readonly [kind: string]: ProposalDraft['fields'] };
}>;

export function askedProposal(request: CaseRequest | null | undefined): AskedProposal | null {
  if (!request?.from) return null;
  const { wish, offers } = request;
  const actions = linesOf(wish.actions);
  const supports = (offers?.classes ?? []).map((one) => ({
    class: one in supportClasses ? one : 'other',
    description: offers?.description ?? '',
  }));
  return {
    ...sourceOf(request),
    words: {
      kind: Object.hasOwn(kinds, wish.kind) ? wish.kind : '',
      actions,
      when: offers?.when ?? '',
      territory: wish.territory,
      fields: {
        loyalty: { circles: wish.influenceCircle },
        adoption: { pointActions: actions, places: linesOf(wish.territory) },
        pact: { collectiveActions: actions },
        support: supports.length > 0 ? { supports } : {},
      },
    },
  };
}

/** The row of the database of the Red of the organization that sent the request, as it said of itself. */
export function askedEntry(
  request: CaseRequest | null | undefined,
  organization: string,
): Asked<Readonly<Record<string, string>>> | null {
  if (request?.from !== organization) return null;
  const { contact, organization: body, initiative } = request;
  const words = said({
    'relevant.address': [body.neighbourhood, body.locality && localityWord(body.locality)].filter(Boolean).join(', '),
    'relevant.contact': contact.name,
    'relevant.email': contact.email,
    'relevant.phone': phone(contact.phone),
    'relevant.interests': initiative ?? '',
  });
  return { words, ...sourceOf(request) };
}

/** Without what is empty, and what stands in the place of somebody blanked. */
function said(words: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '' && !isBlanked(value)));
}

/** Where the words of a field come from, as long as it says what was asked; nothing of what its writer changed. */
export function sourceOfWords(asked: Asked<unknown> | null, said: unknown, now: unknown): string | undefined {
  return asked && linesIn(said) !== '' && linesIn(said) === linesIn(now) ? asked.source : undefined;
}

/** What a field says, whether it is typed line by line or comes as a list, of texts or of rows whose empty ones say nothing. */
function linesIn(said: unknown): string {
  if (typeof said === 'string') return linesOf(said).join('\n');
  if (Array.isArray(said))
    return said
      .map(linesIn)
      .filter((line) => line !== '')
      .join('\n');
  if (typeof said !== 'object' || said === null) return '';
  const parts = Object.entries(said).sort(([one], [other]) => one.localeCompare(other));
  return parts
    .map(([, part]) => linesIn(part))
    .filter((line) => line !== '')
    .join('\n');
}

/** A hint that says, besides, where the words come from. */
export function hinted(hint: string | undefined, source: string | undefined): string | undefined {
  return [hint, source].filter(Boolean).join('. ') || undefined;
}

function sourceOf({ code }: CaseRequest) {
  return { code, source: `Tomado de la solicitud ${code}` };
}

function linesOf(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
