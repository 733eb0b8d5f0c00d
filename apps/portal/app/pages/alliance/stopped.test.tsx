import { countedOnceEnded } from '@alianzas/lexicon';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Stopped } from './stopped.tsx';

test.each(['withdrawn', 'endedEarly'] as const)(
  'of one that is %s an ally reads what its balance counts, and what not',
  (told) => {
    const stopped = { reason: 'Se mudó la junta', at: '2026-05-04T15:00:00.000Z' };
    const to = {
      code: 'ALZ-2026-0001',
      professional: 'Paola Rincón',
      writesTo: 'alianzas@ejemplo.gov.co',
      standIn: null,
    };
    const waiting = {
      meeting: { title: 'Seguimiento', startsAt: '2026-06-01T15:00:00.000Z', place: 'El salón' },
    } as never;
    const said = renderToStaticMarkup(
      <Stopped facts={{ told, neverBegan: false, hasOutcome: true, stopped, waiting, ...to }} />,
    );
    expect(said).toContain(countedOnceEnded);
    expect(said).toContain('cuál quedó sin revisar');
    // What its organizations stay convened to is not passed over
    expect(said).toContain('La reunión «Seguimiento», del 1 de junio de 2026');
  },
);
