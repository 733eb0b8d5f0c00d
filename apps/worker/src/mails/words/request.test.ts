import { type RequestPage, requestPages as schemas } from '@alianzas/domain/intake/inputs';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { requestRows } from '@alianzas/lexicon';
import { expect, test } from 'vitest';
import { links, sent } from '../testing.ts';
import { requestReceived } from './intake.ts';

const PAGES = Object.keys(requestRows) as RequestPage[];

/** All that the mail of a request says of what was sent, line by line. */
function linesOf(facts: typeof sent): string[] {
  const [mail] = requestReceived(facts, links);
  return (mail!.props as { sent: { text: string }[] }).sent.flatMap(({ text }) => text.split('\n'));
}

test('the mail of a request names each answer as the page where it was checked does, and says what was left unanswered', () => {
  const { dependency: _, ...organization } = sent.content.organization;
  const content = { ...sent.content, organization, offers: undefined };
  const lines = linesOf({ ...sent, content, documents: [] });
  for (const page of PAGES)
    for (const { term, detail } of requestRows[page]({ content, initiative: sent.initiative, formatNit }))
      expect(lines).toContain(`${term}: ${detail ?? 'Sin responder'}`);
  for (const line of ['Dependencia: Sin responder', 'Aportes: Sin responder', 'Documentos: Ninguno'])
    expect(lines).toContain(line);
});

test('no answer that the fingerprint of a request covers is without its row', () => {
  const every = { ...sent.content, organization: { ...sent.content.organization, isOrganization: 'yes' as const } };
  const content = { ...every, consent: { ...every.consent, image: ['imageWeb' as const], imageTextVersion: '2' } };
  for (const page of PAGES) {
    const asked = Object.keys(schemas[page].shape).filter((name) => name !== 'management');
    const rows = requestRows[page]({ content, initiative: 'Parques', formatNit });
    expect(rows, `${page}: ${asked}`).toHaveLength(asked.length);
  }
});
