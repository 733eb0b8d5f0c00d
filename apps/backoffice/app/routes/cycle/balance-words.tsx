import { NARRATIVE_LIMIT, saveBalance } from '@alianzas/domain/balance/inputs';
import { PHASES } from '@alianzas/domain/procedure';
import type { BalancePage } from '@alianzas/domain/views';
import { decimal, whoMaySentence } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { Actions, Notice, PhvaMark, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { typed } from '@alianzas/web/form-errors';
import { SaveUnsent } from '@alianzas/web/save-unsent';
import { VersionedForm } from '@alianzas/web/versioned-form';
import { ownState } from '../cases/activities/fields.tsx';
import { LABELS } from './balance-labels.ts';

const HINTS = {
  P: 'Actividad 1: las iniciativas que se priorizaron y por qué.',
  H: 'Actividades 2, 3, 6 a 11, 14 y 15: lo que se hizo con los aliados.',
  V: 'Actividades 4, 5, 12 y 13: lo que mostraron los seguimientos.',
  A: 'Actividad 16: lo que se aprendió y se propone cambiar.',
} as const;

/** Said at a phase of which the balance says nothing yet. */
const LEFT = 'Falta para confirmar el balance.';

/** The words of the balance, a text per phase of the process, within the length of R-239. */
export function BalanceWords({ page, state }: { page: BalancePage; state: FormState | undefined }) {
  const { balance, can } = page;
  const isOpen = can.write;
  return (
    <section className="space-y-4" aria-labelledby="fases">
      <h2 id="fases">Lo que se dice de cada fase</h2>
      {isOpen || state ? (
        <div className="print:hidden">
          <WordsForm page={page} state={ownState(state, 'save')} />
        </div>
      ) : null}
      {isOpen ? <WordsPrinted page={page} /> : <WordsRead page={page} />}
      {isOpen || balance?.confirmedBy ? null : <Notice>{whoMaySentence('saveBalance')}</Notice>}
    </section>
  );
}

/** Why what was typed and never saved is only to be copied. */
function whyClosed(balance: BalancePage['balance']): string | null {
  if (!balance?.confirmedBy) return null;
  return `El balance ya se ${balance.isFiled ? 'radicó' : 'confirmó'} y sus textos no cambian.`;
}

function WordsForm({ page, state }: { page: BalancePage; state: FormState | undefined }) {
  const { balance, cycle } = page;
  return (
    <VersionedForm
      state={state}
      version={balance?.version ?? 0}
      closed={!page.can.write}
      why={whyClosed(balance)}
      action={backoffice.balance(cycle.year)}
      hidden={{ intent: 'save', cycle: cycle.id }}
    >
      {(state) => <Words balance={balance} state={state} />}
    </VersionedForm>
  );
}

function Words({ balance, state }: Pick<BalancePage, 'balance'> & { state: FormState | undefined }) {
  const used = PHASES.reduce(
    (sum, phase) => sum + (typed(state, `narrative.${phase}`, balance?.narrative[phase])?.length ?? 0),
    0,
  );
  return (
    <>
      <p>
        Puede guardar aunque falte alguna fase: el equipo ve lo guardado. Las cuatro se piden al confirmar el balance.
      </p>
      <p>{`Lleva ${decimal(used)} de ${decimal(NARRATIVE_LIMIT)} caracteres entre las cuatro fases. Cada una tiene hasta 1.500.`}</p>
      <Used part={used / NARRATIVE_LIMIT} />
      {PHASES.map((phase) => (
        <Field
          of={{
            schema: saveBalance,
            labels: LABELS,
            state,
            given: { [`narrative.${phase}`]: balance?.narrative[phase] },
          }}
          key={phase}
          name={`narrative.${phase}`}
          hint={balance?.narrative[phase] === '' ? `${HINTS[phase]} ${LEFT}` : HINTS[phase]}
          optional={false}
        />
      ))}
      <Actions>
        <SubmitButton>Guardar los textos</SubmitButton>
        <SaveUnsent />
      </Actions>
    </>
  );
}

/** How much of the length is used, drawn as the bars of the figures: the sentence above it says it in numbers. */
function Used({ part }: { part: number }) {
  return (
    <svg className="bar solid" height="18" aria-hidden="true" focusable="false">
      <rect className="bar-track" width="100%" height="18" />
      <rect className="bar-fill" width={`${Math.min(100, part * 100)}%`} height="18" />
    </svg>
  );
}

/** On paper the words are those that are saved: what stands unsaved in the form, or was kept unsent, is nobody's yet. */
function WordsPrinted({ page }: { page: BalancePage }) {
  return (
    <div className="hidden space-y-4 print:block">
      <p>Borrador sin confirmar: estos son los textos guardados. Lo que se escribió y no se guardó no se imprime.</p>
      <WordsRead page={page} />
    </div>
  );
}

function WordsRead({ page: { balance } }: { page: Pick<BalancePage, 'balance'> }) {
  if (!balance) return <p>Los textos todavía no se han escrito.</p>;
  return <PhaseTexts narrative={balance.narrative} />;
}

/** The text of each phase, to be read. */
export function PhaseTexts({ narrative }: Pick<NonNullable<BalancePage['balance']>, 'narrative'>) {
  return (
    <>
      {PHASES.map((phase) => (
        <section className="space-y-4" key={phase}>
          <h3>
            <PhvaMark letter={phase} word />
          </h3>
          <p>{narrative[phase] === '' ? 'Sin escribir todavía.' : <Written text={narrative[phase]} />}</p>
        </section>
      ))}
    </>
  );
}
