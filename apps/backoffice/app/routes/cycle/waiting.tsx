import { carryOverAlliance } from '@alianzas/domain/balance/inputs';
import type { BalancePage } from '@alianzas/domain/views';
import { count, whoMaySentence, whyNot } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DataTable, Details, Form, Link, Notice, SelectField, SubmitButton, Written } from '@alianzas/ui';
import type { FormState } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { fieldError, typed } from '@alianzas/web/form-errors';
import { activityTitle } from '../../pages/activity-quote.tsx';
import { LABELS } from './balance-labels.ts';

/** The alliances without an outcome of 15: 16 waits for each, until it has one, ends or is carried over. */
export function Waiting({ page, state }: { page: BalancePage; state: FormState | undefined }) {
  return (
    <>
      <section className="space-y-4 print:hidden" aria-labelledby="esperan">
        <h2 id="esperan">Alianzas que el balance espera</h2>
        {page.waiting.length === 0 ? (
          <p>Ninguna: todas tienen su resultado, terminaron o pasaron a otra vigencia.</p>
        ) : (
          <WaitingTable page={page} />
        )}
        {page.waiting.length === 0 ? null : <CarryOver page={page} state={state} />}
      </section>
      <CarriedOver rows={page.carriedOver} />
    </>
  );
}

/** What this balance does not count because it went on in another cycle: part of what the balance says, also on paper. */
function CarriedOver({ rows }: { rows: BalancePage['carriedOver'] }) {
  if (rows.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="trasladadas">
      <h2 id="trasladadas">Alianzas trasladadas a otra vigencia</h2>
      <ul className="list-disc space-y-1 pl-5">
        {rows.map(({ code, to, reason }) => (
          <li key={code}>
            <Link href={backoffice.alliance(code)}>{code}</Link> <Written text={`a la vigencia ${to}: ${reason}`} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function WaitingTable({ page }: { page: BalancePage }) {
  return (
    <>
      <p>{`${count(page.waitingCount, 'alianza no tiene', 'alianzas no tienen')} resultado de la actividad 15.`}</p>
      <DataTable
        caption="Alianzas sin resultado"
        captionHidden
        rows={page.waiting}
        rowKey={(one) => one.code}
        columns={[
          {
            key: 'code',
            label: 'Alianza',
            cell: (one) => (
              <Link className="whitespace-nowrap" href={backoffice.alliance(one.code)}>
                {one.code}
              </Link>
            ),
          },
          { key: 'title', label: 'Nombre', cell: (one) => one.title },
          { key: 'step', label: 'Está en', cell: (one) => activityTitle(one.step, one.procedureVersion) },
        ]}
      />
    </>
  );
}

function CarryOver({ page, state }: { page: BalancePage; state: FormState | undefined }) {
  const { carrying, laterCycles, cycle } = page;
  if (carrying.offer === null)
    return (
      <Notice>{`Una alianza se puede trasladar a otra vigencia con su razón. ${whoMaySentence('carryOverAlliance')}`}</Notice>
    );
  if (laterCycles === 0) {
    return (
      <Notice>
        Una alianza se puede trasladar a una vigencia posterior.{' '}
        <Link href={backoffice.cycles()}>Abra esa vigencia</Link> primero.
      </Notice>
    );
  }
  if (!carrying.offer.ok) return <Notice>{whyNot(carrying.offer)}</Notice>;
  const movable = page.waiting.filter(({ id }) => carrying.alliances.includes(id));
  const chosen = (name: 'alliance' | 'to', otherwise?: string) => ({
    name,
    label: LABELS[name],
    error: fieldError(state, name),
    defaultValue: typed(state, name, otherwise),
  });
  return (
    <Details summary="Trasladar una alianza a otra vigencia" open={state?.values.alliance !== undefined}>
      <Form action={backoffice.balance(cycle.year)} label="Trasladar una alianza">
        <SelectField
          empty="Elija una alianza"
          options={movable.map(({ id, code, title }) => ({ value: id, label: `${code} · ${title}` }))}
          {...chosen('alliance')}
        />
        <SelectField
          width="short"
          options={carrying.cycles.map(({ id, year }) => ({ value: id, label: String(year) }))}
          {...chosen('to', carrying.cycles[0]?.id)}
        />
        <Field
          of={{ schema: carryOverAlliance, labels: LABELS, state }}
          name="reason"
          rows={3}
          hint="La alianza conserva su actividad y su versión del procedimiento."
        />
        <SubmitButton tone="secondary" name="intent" value="carry">
          Trasladar la alianza
        </SubmitButton>
      </Form>
    </Details>
  );
}
