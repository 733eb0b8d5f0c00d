import { endAlliance, resumeAlliance, suspendAlliance } from '@alianzas/domain/alliance/inputs';
import { undoStep } from '@alianzas/domain/reversal/inputs';
import type { CaseFile, CaseTurn, CaseTurns } from '@alianzas/domain/views';
import { turnWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Card, Cards, DataTable, Form, Notice, SubmitButton, SummaryList } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { NotSaved } from '@alianzas/web/versioned-form';
import { Moment } from '../../pages/words.tsx';
import type { StateAct } from './state-acts.ts';
import { stateWords } from './state-words.ts';

export const LABELS = { reason: 'Razón' };

const schemas = {
  suspender: suspendAlliance,
  reanudar: resumeAlliance,
  retiro: endAlliance,
  terminar: endAlliance,
  deshacer: undoStep,
} as const satisfies Record<StateAct, unknown>;

/** What each says of the case as its page read it. */
const read: Readonly<Record<StateAct, (file: CaseFile) => Record<string, string>>> = {
  suspender: (file) => ({ version: String(file.version) }),
  reanudar: (file) => ({ version: String(file.version) }),
  retiro: (file) => ({ version: String(file.version), outcome: 'withdrawn' }),
  terminar: (file) => ({ version: String(file.version), outcome: 'endedEarly' }),
  deshacer: (file) => ({ version: String(file.version), step: String(file.step) }),
};

interface ChoicesProps {
  file: CaseFile;
  offered: readonly StateAct[];
  /** What stands in the way of each */
  obstacles: Readonly<Record<StateAct, string | null>>;
}

/** What may be done with the case besides its straight path, each with when one would. */
export function Choices(props: ChoicesProps) {
  const { file, offered, obstacles } = props;
  return (
    <section className="space-y-4" aria-labelledby="estado">
      <h2 id="estado">Cambiar el estado de la alianza</h2>
      {offered.length === 0 ? (
        <Notice>
          La alianza ya terminó: su estado no cambia más. Para trabajar de nuevo juntos se abre otra alianza.
        </Notice>
      ) : (
        <p>
          El procedimiento no dice cómo salir de él. Esto queda por fuera de las dieciséis actividades, con su razón.
        </p>
      )}
      <Cards>
        {offered.map((act) => {
          const { name, lead } = stateWords[act];
          const closed = obstacles[act];
          const href = closed ? undefined : `${backoffice.allianceState(file.code)}?acto=${act}`;
          return (
            <Card key={act} title={name} level={3} {...(href && { href })}>
              <p>{closed ?? lead}</p>
            </Card>
          );
        })}
      </Cards>
    </section>
  );
}

interface ConfirmProps {
  act: StateAct;
  file: CaseFile;
  page: CaseTurns;
  whyNot: string | null;
  state: FormState | undefined;
}

/** What will happen, the reason, and one button that says the act. */
export function Confirm({ act, file, page, whyNot, state }: ConfirmProps) {
  const { name, lead, button, tone, reasonHint, effects } = stateWords[act];
  const here = backoffice.allianceState(file.code);
  if (whyNot) {
    return (
      <section className="space-y-4" aria-labelledby="acto">
        <BackLink href={here}>Otros cambios de estado</BackLink>
        <h2 id="acto">{name}</h2>
        <Notice tone="attention">{whyNot}</Notice>
        <ReasonNotSaved state={state} />
      </section>
    );
  }
  return (
    <section className="space-y-6" aria-labelledby="acto">
      <BackLink href={here}>Otros cambios de estado</BackLink>
      <div className="space-y-2">
        <h2 id="acto">{name}</h2>
        <p>{lead}</p>
      </div>
      <SummaryList title="Qué pasará" rows={effects(file, page)} />
      <Form action={`${here}?acto=${act}`} hidden={{ intent: act, alliance: file.id, ...read[act](file) }} label={name}>
        <Field of={{ schema: schemas[act], labels: LABELS, state }} name="reason" hint={reasonHint} />
        <SubmitButton tone={tone}>{button}</SubmitButton>
      </Form>
    </section>
  );
}

/** The reason that was typed for what can no longer be done: to be taken elsewhere. */
export function ReasonNotSaved({ state }: Pick<ConfirmProps, 'state'>) {
  const words = typed(state, 'reason') ?? '';
  return <NotSaved answers={[{ name: 'reason', id: 'reason', label: LABELS.reason, words }]} state={state} />;
}

/** What has turned the case so far, newest first. */
export function Turns({ turns }: { turns: readonly CaseTurn[] }) {
  if (turns.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="giros">
      <h2 id="giros">Cambios de estado de esta alianza</h2>
      <DataTable
        caption="Cambios de estado, el más reciente primero"
        captionHidden
        rows={turns}
        rowKey={(turn) => turn.id}
        columns={[
          { key: 'act', label: 'Cambio', cell: (turn) => turnWord(turn.act) },
          {
            key: 'activity',
            label: 'Actividad',
            cell: (turn) =>
              turn.act === 'undone' ? `Se abrió de nuevo la ${turn.activity}` : `En la ${turn.activity}`,
          },
          { key: 'reason', label: 'Razón', cell: (turn) => turn.reason },
          { key: 'by', label: 'Quién', cell: (turn) => turn.by },
          { key: 'at', label: 'Cuándo', cell: (turn) => <Moment at={turn.at} /> },
        ]}
      />
    </section>
  );
}
