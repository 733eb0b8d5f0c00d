import { backoffice } from '@alianzas/paths';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Unjudged } from './unjudged.tsx';

test('each count of what nobody judged yet opens those rows of its case', () => {
  const rows = [
    { code: 'ALZ-2026-0001', organizations: 'Fundación Una · Junta Dos', lines: 2, evidence: 1 },
    { code: 'ALZ-2026-0002', organizations: 'Casa Tres', lines: 0, evidence: 3 },
  ];
  const html = renderToStaticMarkup(<Unjudged rows={rows} year={2026} />);
  expect(html).toContain('ALZ-2026-0001, Fundación Una · Junta Dos: ');
  const links = [...html.replaceAll('&amp;', '&').matchAll(/<a[^>]*href="([^"]+)"[^>]*>([^<]+)/g)].map(
    ([, href, words]) => [href, words],
  );
  expect(links).toEqual([
    [backoffice.unjudgedContributions('ALZ-2026-0001', 2026), '2 aportes sin verificar'],
    [backoffice.unjudgedEvidence('ALZ-2026-0001', 2026), '1 evidencia sin revisar'],
    [backoffice.unjudgedEvidence('ALZ-2026-0002', 2026), '3 evidencias sin revisar'],
  ]);
});
