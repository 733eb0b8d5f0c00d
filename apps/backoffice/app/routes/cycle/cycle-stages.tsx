import { activityOf } from '@alianzas/domain/procedure';
import type { CyclePage } from '@alianzas/domain/views';
import { committeeWord, count, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { PhvaMark, Tag, type Tone, WayTo } from '@alianzas/ui';
import type { ReactNode } from 'react';
import { ActivityQuote } from '../../pages/activity-quote.tsx';

const OF_THE_CYCLE = [1, 14, 15, 16] as const;
type Own = (typeof OF_THE_CYCLE)[number];

interface Stage {
  status: { label: string; tone: Tone };
  says: ReactNode;
  act?: { href: string; label: string };
}

/** The four activities that the cycle itself runs: how each stands, what the procedure says of it, and the next act. */
export function CycleStages({ page }: { page: CyclePage }) {
  return (
    <section className="space-y-4" aria-labelledby="actividades">
      <h2 id="actividades">El camino de la vigencia</h2>
      <ol className="grid list-none gap-6">
        {OF_THE_CYCLE.map((activity) => (
          <li key={activity} className="space-y-3">
            <StageItem activity={activity} version={page.procedureVersion} stage={STAGES[activity](page)} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function StageItem({ activity, version, stage }: { activity: Own; version: number; stage: Stage }) {
  const { phva, name } = activityOf(activity, version);
  return (
    <>
      <h3>
        {`${activity}. ${name}`} <Tag tone={stage.status.tone}>{stage.status.label}</Tag>
      </h3>
      <p className="meta">
        <PhvaMark letter={phva} word />
      </p>
      <p>{stage.says}</p>
      <ActivityQuote activity={activity} version={version} />
      {stage.act ? (
        <p>
          <WayTo href={stage.act.href}>{stage.act.label}</WayTo>
        </p>
      ) : null}
    </>
  );
}

const closed = { label: 'Cerrada', tone: 'good' } as const;
const ahead = { label: 'Por venir', tone: 'neutral' } as const;
const idle = { label: 'Nadie espera', tone: 'neutral' } as const;
const open = { label: 'Abierta ahora', tone: 'progress' } as const;

const STAGES: Record<Own, (page: CyclePage) => Stage> = {
  1: (page) => {
    if (page.initiativesSetAt) {
      const set = count(page.initiatives.prioritised, 'iniciativa priorizada', 'iniciativas priorizadas');
      const says = `El ${instantWords(page.initiativesSetAt)}, el ${committeeWord(page.committee)} dejó ${set}.`;
      return {
        status: closed,
        says,
        ...(page.committeeMeeting && {
          act: { href: backoffice.acta(page.committeeMeeting), label: 'Ver el acta del comité' },
        }),
      };
    }
    const { drafted } = page.initiatives;
    const proposed =
      drafted === 0
        ? 'Ninguna iniciativa está propuesta todavía'
        : `Hay ${count(drafted, 'iniciativa propuesta', 'iniciativas propuestas')}`;
    const says = `${proposed}. El comité las prioriza con su acta: hasta entonces no se abren alianzas.`;
    const label = page.can.draft ? 'Proponer iniciativas' : 'Ver las iniciativas';
    return {
      status: open,
      says,
      act:
        drafted > 0 && page.can.committee
          ? { href: session(1), label: 'Convocar el comité' }
          : { href: backoffice.initiatives(), label },
    };
  },
  14: (page) => sessionStage(page, 14),
  15: (page) => sessionStage(page, 15),
  16: (page) => {
    const act = { href: backoffice.balance(page.year), label: `Ir al balance ${page.year}` };
    if (page.balanceFiledAt)
      return {
        status: closed,
        says: `El ${instantWords(page.balanceFiledAt)} quedó registrado el radicado del balance y terminó la vigencia.`,
        act,
      };
    if (page.steps.length === 0 && page.ended === 0)
      return { status: ahead, says: 'La vigencia todavía no tiene alianzas.' };
    if (!page.initiativesSetAt)
      return { status: ahead, says: 'Se abre cuando la vigencia tenga iniciativas y cada alianza su resultado.' };
    if (page.waiting > 0)
      return {
        status: ahead,
        says: `Espera a ${count(page.waiting, 'alianza', 'alianzas')} que no tienen resultado de la actividad 15.`,
        act,
      };
    return {
      status: open,
      says: page.balance?.confirmed
        ? 'Está confirmado y espera su radicado.'
        : 'Todas las alianzas tienen su resultado: se puede elaborar.',
      act,
    };
  },
};

const DECIDED = {
  14: (decided: number, yes: number) =>
    `Se decidió sobre ${count(decided, 'organización', 'organizaciones')}: ${count(yes, 'quedó reconocida', 'quedaron reconocidas')}.`,
  15: (decided: number, yes: number) =>
    `Se decidió sobre ${count(decided, 'organización', 'organizaciones')}: ${count(yes, 'continúa', 'continúan')}.`,
} as const;

function statusOf({ balanceFiledAt, decisions }: CyclePage, activity: 14 | 15): Stage['status'] {
  if (balanceFiledAt) return closed;
  return decisions[activity].waiting > 0 ? open : idle;
}

function sessionStage(page: CyclePage, activity: 14 | 15): Stage {
  const { waiting, convened, decided, yes } = page.decisions[activity];
  const act = {
    href: session(activity, page.year),
    label: `Convocar la sesión con ${count(waiting - convened, 'alianza', 'alianzas')}`,
  };
  return {
    status: statusOf(page, activity),
    says:
      [decided > 0 ? DECIDED[activity](decided, yes) : '', page.balanceFiledAt ? '' : waitingWords(waiting, convened)]
        .filter(Boolean)
        .join(' ') || 'La vigencia terminó sin decisiones de esta actividad.',
    ...(waiting > convened && page.can.convene && { act }),
  };
}

/** Who waits for a decision; whoever is in a session already waits for the approval of its acta, and is not convened again. */
function waitingWords(waiting: number, convened: number): string {
  if (waiting === 0) return 'Ninguna alianza espera hoy una sesión de esta actividad.';
  const waits = `${count(waiting, 'alianza espera', 'alianzas esperan')} su decisión. Una sola acta decide para todas.`;
  if (convened === 0) return waits;
  const held = count(convened, 'ya está convocada', 'ya están convocadas');
  return `${waits} ${held} a una sesión: se decide cuando su acta quede aprobada.`;
}

/** The form to convene, with every alliance of the cycle at that step chosen beforehand. */
export function session(activity: number, year?: number): string {
  const of = year ? `&vigencia=${year}` : '';
  return `${backoffice.newMeeting()}?actividad=${activity}${of}&todas=1`;
}
