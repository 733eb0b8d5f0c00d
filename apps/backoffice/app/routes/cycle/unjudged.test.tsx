import { backoffice } from '@alianzas/paths';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Unjudged } from './unjudged.tsx';

test('each count of what nobody judged yet opens the page of its case that lists it', () => {
  const rows = [
    { code: 'ALZ-2026-0001', organizations: 'Fundación Una · Junta Dos', lines: 2, evidence: 1 },
    { code: 'ALZ-2026-0002', organizations: 'Casa Tres', lines: 0, evidence: 3 },
  ];
  const html = renderToStaticMarkup(<Unjudged rows={rows} />);
  expect(html).toContain('ALZ-2026-0001, Fundación Una · Junta Dos: ');
  const links = [...html.matchAll(/<a[^>]*href="([^"]+)"[^>]*>([^<]+)/g)].map(([, href, words]) => [href, words]);
  expect(links).toEqual([
    [backoffice.allianceContributions('ALZ-2026-0001'), '2 aportes sin verificar'],
    [backoffice.allianceEvidence('ALZ-2026-0001'), '1 evidencia sin revisar'],
    [backoffice.allianceEvidence('ALZ-2026-0002'), '3 evidencias sin revisar'],
  ]);
});
