import type { Figures } from '@alianzas/domain/balance';
import { versionInForce } from '@alianzas/domain/procedure';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { BalanceFigures } from './balance-figures.tsx';
import { BalancePhases } from './balance-phases.tsx';

const { activities } = versionInForce.content;
const figures: Figures = {
  year: 2026,
  alliances: 12,
  outcomes: { closed: 7, withdrawn: 2, endedEarly: 1, carriedOver: 2 },
  members: 9,
  articulating: 3,
  commitments: { met: 20, replaced: 2, total: 24 },
  rounds: 2,
  evidence: 31,
  nonconformities: 2,
  recognised: 5,
  continuing: 6,
  quantification: {
    private: '1500000',
    community: '700000',
    mixed: '30000',
    public: '90000',
    total: '2200000',
    lines: 11,
    notMonetizable: 1,
  },
  activities: activities.map(({ number, hours }) => ({
    activity: number,
    norm: hours,
    visits: number === 1 ? 0 : 17 - number,
    hours: 1,
    days: number,
  })),
};

/** What stands between the tags, in order. */
const words = (html: string) => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('R-240 the balance gathers each phase of the process, with every one of its activities', () => {
  const html = renderToStaticMarkup(
    <BalancePhases figures={figures} version={2} closed={{ first: true, last: false }} />,
  );
  const charts = html.split('<figure').slice(1).map(words);
  expect(charts).toHaveLength(4);
  for (const [index, phase] of ['P', 'H', 'V', 'A'].entries()) {
    expect(charts[index]).toContain(`(${phase})`);
    const own = activities.filter((activity) => activity.phva === phase);
    expect(own.length).toBeGreaterThan(0);
    for (const { number, name } of own) expect(charts[index]).toContain(`${number}. ${name}`);
  }
  expect(words(html)).toContain('1. Definir iniciativas priorizadas para la entidad 1 vez');
  expect(words(html)).toContain('2. Preparar la propuesta 15 veces');
  expect(words(html)).toContain('16. Elaborar balance final Ninguna');
});

test('R-241 the balance explains itself visually: each drawing has its figures in words beside its bars', () => {
  const html = renderToStaticMarkup(<BalanceFigures figures={figures} version={2} frozen={false} />);
  const charts = html.split('<figure').slice(1);
  expect(charts.length).toBeGreaterThanOrEqual(4);
  for (const chart of charts) {
    const bars = chart.match(/<svg/g)?.length ?? 0;
    expect(bars).toBeGreaterThan(0);
    expect(chart.match(/<dt>/g)).toHaveLength(bars);
    expect(chart.match(/class="bar-value">(<a [^>]+>)?[^<]+</g)).toHaveLength(bars);
  }
  expect(words(html)).toContain('Privados $\u00a01.500.000'.replace('\u00a0', ' '));
  expect(html).toMatch(/Cómo terminaron las alianzas[\s\S]*Retiradas[\s\S]*class="bar-value"><a [^>]+>2</);
  expect(html).not.toContain('style=');
});

test('an organization that was of the Red already counts again with its SI: its figure says no entry', () => {
  const html = words(renderToStaticMarkup(<BalanceFigures figures={figures} version={2} frozen={false} />));
  expect(html).toMatch(/Organizaciones que hacen parte activa 9/);
  expect(html).not.toMatch(/entraron|ingresaron/i);
});
