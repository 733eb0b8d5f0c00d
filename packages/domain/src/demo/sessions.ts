import { randomUUID } from 'node:crypto';
import { confirmBalance } from '../asRead.ts';
import { fileBalance, proposeImprovement, saveBalance } from '../balance/index.ts';
import { bogotaDay } from '../platform/index.ts';
import { openEdition } from '../recognition/index.ts';
import type { OnStage } from './case.ts';
import { steps } from './plots.ts';
import { as, holdSession, must, radicado, type Stage } from './stage.ts';

/** The edition of the gala of a cycle. */
export async function openGala(stage: Stage, cycle: string, year: number, days: number): Promise<void> {
  const name = `Gala de la Semana de Cultura Ciudadana ${year}`;
  const technicalDocument = 'Documento técnico de Reconocimientos en Cultura Ciudadana (versión provisional)';
  must(await openEdition(as(stage, 'lider', days), { key: randomUUID(), cycle, name, technicalDocument }));
}

/** One session of 14 or of 15 that decides for many alliances with one acta: prepared by the professional, confirmed by the director. */
export async function decideTogether(
  stage: Stage,
  activity: 14 | 15,
  cases: readonly OnStage[],
  days: number,
): Promise<void> {
  const [first] = cases;
  if (!first) return;
  const content = (index: number) => {
    const recognised = index % 3 === 2 ? 'no' : 'yes';
    const outcome = index % 4 === 3 ? 'pauses' : 'continues';
    return activity === 14
      ? ({ activity, recognised, reason: steps.recognition[recognised], recordKind: 'minutes' } as const)
      : ({ activity, outcome, reason: steps.continuity[outcome] } as const);
  };
  const items = cases.flatMap((one, index) =>
    one.organizations.map((organization) => ({
      alliance: one.id,
      organization: organization.id,
      internal: false,
      content: content(index),
    })),
  );
  await holdSession(stage, {
    cycle: first.cycle,
    title: activity === 14 ? 'Análisis de reconocimientos' : 'Validación del sostenimiento',
    activities: [activity],
    alliances: cases.map((one) => one.id),
    items,
    days,
    approver: 'director',
  });
}

/** Closes a cycle: its balance prepared, improved, confirmed by a second person and filed. */
export async function closeYear(stage: Stage, cycle: string, days: number): Promise<void> {
  const ctx = as(stage, 'profesional', days);
  const narrative = {
    P: 'El comité priorizó cuatro iniciativas y el equipo las llevó a organizaciones de trece localidades.',
    H: 'Las alianzas pasaron de la conversación a compromisos escritos y a acciones en la calle, con evidencias de cada una.',
    V: 'El seguimiento encontró una jornada sin hacer; el nuevo compromiso se cumplió en la vuelta siguiente.',
    A: 'Quedan aliados que siguen, y dos mejoras propuestas para el procedimiento.',
  };
  must(await saveBalance(ctx, { cycle, version: 0, narrative }));
  const later = bogotaDay(as(stage, 'profesional', Math.max(days - 90, 1)).now);
  for (const [activity, finding, action] of [
    [
      9,
      'Radicar los compromisos toma más tiempo del que dice la norma.',
      'Proponer 20 horas para la actividad 9 en la próxima versión.',
    ],
    [
      13,
      'Las 960 horas de 12 y 13 pueden ser los mismos seis meses contados dos veces.',
      'Preguntar a Planeación y aclararlo en la próxima versión.',
    ],
  ] as const) {
    must(
      await proposeImprovement(ctx, {
        key: randomUUID(),
        cycle,
        activity,
        finding,
        action,
        responsible: 'Equipo Red',
        dueOn: later,
      }),
    );
  }
  must(await confirmBalance(as(stage, 'director', days), { cycle }));
  const desk = as(stage, 'correspondencia', days);
  const filedOn = bogotaDay(desk.now);
  must(await fileBalance(desk, { cycle, number: radicado(`balance ${cycle}`, filedOn), filedOn }));
}
