import { carryOverAlliance } from '@alianzas/domain/balance/inputs';
import type { BalancePage, HoldingSession } from '@alianzas/domain/views';
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
      {page.carriedOver.length === 0 ? null : <CarriedOver cases={page.carriedOver} />}
    </>
  );
}

/** Those that went on elsewhere, each year and reason said once, with its alliances. */
function CarriedOver({ cases }: { cases: BalancePage['carriedOver'] }) {
  const groups = new Map<string, BalancePage['carriedOver']>();
  for (const one of cases) {
    const key = JSON.stringify([one.to, one.reason]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return (
    <section className="space-y-4" aria-labelledby="trasladadas">
      <h2 id="trasladadas">Alianzas trasladadas a otra vigencia</h2>
      <ul className="list-disc space-y-2 pl-5">
        {[...groups].map(([key, group]) => (
          <li key={key}>
            <Written
              text={`A la vigencia ${group[0]!.to}, ${count(group.length, 'alianza', 'alianzas')}: ${group[0]!.reason}`}
            />
            <p className="flex flex-wrap gap-x-3">
              {group.map(({ code }) => (
                <Link className="whitespace-nowrap" key={code} href={backoffice.alliance(code)}>
                  {code}
                </Link>
              ))}
            </p>
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
          { key: 'step', label: 'Está en', cell: (one) => <Standing one={one} /> },
        ]}
      />
    </>
  );
}

/** Where it stands; a suspended one neither goes on nor is carried over until somebody resumes or ends it. */
function Standing({ one }: { one: BalancePage['waiting'][number] }) {
  const title = activityTitle(one.step, one.procedureVersion);
  if (!one.isSuspended) return title;
  return (
    <>
      {title}
      <p>
        Suspendida: para que tenga resultado o se traslade hay que{' '}
        <Link href={backoffice.allianceState(one.code)}>reanudarla o terminarla</Link> primero.
      </p>
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
      <Held cases={movable} year={cycle.year} />
      <Form action={backoffice.balance(cycle.year)} hidden={{ from: cycle.id }} label="Trasladar una alianza">
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

/** The sessions that hold what may be carried over, and what becomes of each: said before the act, since no mail follows it. */
function Held({ cases, year }: { cases: BalancePage['waiting']; year: number }) {
  const held = cases.filter(({ sessions }) => sessions.length > 0);
  if (held.length === 0) return null;
  return (
    <Notice tone="attention">
      <p>{`Una sesión decide solo por las alianzas de su vigencia. Estas ya están en una de ${year}, que no podrá decidir de ellas si las traslada:`}</p>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {held.flatMap(({ code, sessions }) =>
          sessions.map((session) => (
            <li key={`${code}/${session.meeting}`}>
              {code}: <Session session={session} />
            </li>
          )),
        )}
      </ul>
    </Notice>
  );
}

function Session({ session: { meeting, acta, isInReview } }: { session: HoldingSession }) {
  if (acta === null)
    return (
      <>
        <Link href={backoffice.meeting(meeting)}>reunión {meeting}</Link>. Su acta se podrá escribir, sin decidir de
        esta alianza.
      </>
    );
  if (!isInReview)
    return (
      <>
        <Link href={backoffice.acta(meeting)}>acta {acta}</Link>. Lo que diga de esta alianza habrá que quitarlo antes
        de enviarla a revisión.
      </>
    );
  return (
    <>
      <Link href={backoffice.acta(meeting)}>acta {acta}</Link>, en revisión. No se podrá aprobar hasta devolverla a
      borrador y quitar lo que dice de esta alianza. Apruébela antes de trasladar, si esa decisión vale.
    </>
  );
}
