import type { FigureName, Figures } from '@alianzas/domain/balance';
import { type ActivityNumber, activityOf } from '@alianzas/domain/procedure';
import { BarChart, type BarPattern } from '@alianzas/drawings';
import { count, decimal, measured, pesos } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Details, Link, Notice, Stat, Stats, WayTo } from '@alianzas/ui';
import { FIGURES, figureHref } from './figure-words.ts';

type Origin = 'private' | 'community' | 'mixed' | 'public';

interface Shown {
  figures: Figures;
  /** Of the procedure, under which the cycle ran */
  version: number;
  frozen: boolean;
}

/** Every figure of the balance, with its drawing and its table: computed, or as frozen when confirmed. */
export function BalanceFigures({ figures, version, frozen }: Shown) {
  return (
    <>
      <section className="space-y-4" aria-labelledby="cifras">
        <h2 id="cifras">Las cifras de la vigencia</h2>
        <p>{frozen ? 'Fijas desde la confirmación.' : 'Calculadas ahora; quedan fijas al confirmar.'}</p>
        <Stats>
          {headline(figures).map(({ name, figure }) => (
            <Stat
              key={name}
              label={FIGURES[name].label}
              figure={String(figure)}
              href={figureHref(figures.year, name)}
            />
          ))}
        </Stats>
        {figures.outcomes.carriedOver === 0 ? null : (
          <p>
            {figures.outcomes.carriedOver === 1
              ? 'La alianza trasladada no está entre las alianzas de la vigencia: cuenta en la que termina. '
              : `Las ${figures.outcomes.carriedOver} alianzas trasladadas no están entre las alianzas de la vigencia: cuentan en la que terminan. `}
            Lo que pasó en ellas este año sí está en las demás cifras; los compromisos que les falta cumplir se van con
            ellas.
          </p>
        )}
        <BarChart
          title="Cómo terminaron las alianzas"
          link={Link}
          bars={OUTCOMES.map(({ name, label, pattern }) => ({
            ...{ label, pattern, value: figures.outcomes[name], shown: String(figures.outcomes[name]) },
            href: figureHref(figures.year, name),
          }))}
        />
      </section>
      <Quantified figures={figures} />
      <Effort figures={figures} version={version} />
    </>
  );
}

const OUTCOMES = [
  { name: 'closed', label: 'Con su resultado', pattern: 'solid' },
  { name: 'carriedOver', label: 'Trasladadas a otra vigencia', pattern: 'striped' },
  { name: 'endedEarly', label: 'Terminadas antes de tiempo', pattern: 'dotted' },
  { name: 'withdrawn', label: 'Retiradas', pattern: 'hollow' },
] as const;

/** Those that count rows: each opens the list of them. */
function headline(figures: Figures): { name: FigureName; figure: number }[] {
  const { commitments, outcomes } = figures;
  return [
    { name: 'alliances', figure: figures.alliances },
    { name: 'closed', figure: outcomes.closed },
    { name: 'carriedOver', figure: outcomes.carriedOver },
    { name: 'endedEarly', figure: outcomes.endedEarly },
    { name: 'withdrawn', figure: outcomes.withdrawn },
    { name: 'members', figure: figures.members },
    { name: 'articulating', figure: figures.articulating },
    { name: 'commitments', figure: commitments.total },
    { name: 'met', figure: commitments.met },
    { name: 'replaced', figure: commitments.replaced },
    { name: 'rounds', figure: figures.rounds },
    { name: 'evidence', figure: figures.evidence },
    { name: 'nonconformities', figure: figures.nonconformities },
    { name: 'recognised', figure: figures.recognised },
    { name: 'continuing', figure: figures.continuing },
  ];
}

/** Private and community apart; mixed and public stand beside them and do not add. */
function Quantified({ figures }: { figures: Figures }) {
  const { quantification: sum } = figures;
  const opens = (which: Parameters<typeof backoffice.deliveries>[1], origen?: Origin) =>
    backoffice.deliveries(figures.year, which, origen && { origen });
  const bar = (label: string, origin: Origin, pattern: BarPattern) => ({
    ...{ label, pattern, value: Number(sum[origin]), shown: pesos(sum[origin]) },
    href: opens('verificadas', origin),
  });
  return (
    <section className="space-y-4" aria-labelledby="cuantificacion">
      <h2 id="cuantificacion">Cuantificación de recursos privados y comunitarios</h2>
      <p>
        Recursos ejecutados de forma articulada en estrategias de transformación cultural:{' '}
        <Link href={opens('cuantificadas')}>{pesos(sum.total)}</Link>. De todos los sectores hay{' '}
        <Link href={opens('verificadas')}>{count(sum.lines, 'aporte verificado', 'aportes verificados')}</Link>
        {sum.notMonetizable === 0 ? null : (
          <>
            ;{' '}
            <Link href={opens('sin-valor-verificadas')}>
              {count(sum.notMonetizable, 'no se puede', 'no se pueden')}
            </Link>{' '}
            valorar en pesos
          </>
        )}
        .
      </p>
      <BarChart
        title="Privados y comunitarios, por separado"
        link={Link}
        bars={[bar('Privados', 'private', 'solid'), bar('Comunitarios', 'community', 'striped')]}
      />
      <BarChart
        title="Además, y sin sumar"
        description="Los aportes mixtos y públicos están en la matriz, no en la cuantificación."
        link={Link}
        bars={[bar('Mixtos', 'mixed', 'dotted'), bar('Públicos', 'public', 'hollow')]}
      />
      <p className="flex flex-wrap gap-x-4">
        <WayTo href={backoffice.quantification(figures.year)}>Ver la cuantificación en su formato</WayTo>
        <WayTo href={backoffice.matrixOf(figures.year)}>Ver la matriz de entregas</WayTo>
      </p>
      <Notice>El formato establecido para la cuantificación no fue suministrado: este es provisional.</Notice>
    </section>
  );
}

/** Effort in hours and elapsed days apart: 12 and 13 may be one span counted twice. */
function Effort({ figures, version }: Omit<Shown, 'frozen'>) {
  const ran = figures.activities.filter(({ visits }) => visits > 0);
  return (
    <section className="space-y-4" aria-labelledby="esfuerzo">
      <h2 id="esfuerzo">Horas y días por actividad</h2>
      {ran.length === 0 ? <p>Todavía no se ha cerrado ninguna actividad en esta vigencia.</p> : null}
      {ran.length === 0 ? null : (
        <>
          <BarChart
            title="Días transcurridos, mediana por actividad"
            link={Link}
            bars={ran.map(({ activity, days }) => ({
              label: `${activity}. ${nameOf(activity, version)}`,
              value: days,
              shown: `mediana ${measured(days, 'día', 'días')}`,
              href: backoffice.closings(figures.year, activity),
            }))}
          />
          <Details summary="Ver datos: horas de la norma y horas empleadas">
            <DataTable
              caption="Horas por actividad"
              captionHidden
              rows={ran}
              rowKey={(one) => String(one.activity)}
              columns={[
                {
                  key: 'activity',
                  label: 'Actividad',
                  cell: ({ activity }) => `${activity}. ${nameOf(activity, version)}`,
                },
                {
                  key: 'visits',
                  label: 'Veces',
                  numeric: true,
                  cell: ({ activity, visits }) => (
                    <Link href={backoffice.closings(figures.year, activity)}>{visits}</Link>
                  ),
                },
                { key: 'norm', label: 'Horas de la norma', numeric: true, cell: ({ norm }) => norm },
                {
                  key: 'hours',
                  label: 'Horas empleadas',
                  numeric: true,
                  cell: ({ hours }) => decimal(hours.toFixed(1)),
                },
                { key: 'days', label: 'Días (mediana)', numeric: true, cell: ({ days }) => decimal(days.toFixed(1)) },
              ]}
            />
          </Details>
        </>
      )}
      <Notice>
        {`En el procedimiento, la norma de la actividad 12 es de ${hoursOf(12, version)} y la norma de la actividad 13 es de ${hoursOf(13, version)}: puede ser el mismo tiempo contado dos veces. Por eso las horas y los días se muestran aparte.`}
      </Notice>
    </section>
  );
}

function hoursOf(activity: ActivityNumber, version: number): string {
  return count(activityOf(activity, version).hours, 'hora', 'horas');
}

function nameOf(activity: number, version: number): string {
  return activityOf(activity as ActivityNumber, version).name;
}
