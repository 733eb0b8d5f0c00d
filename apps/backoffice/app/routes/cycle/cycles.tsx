import { openCycle } from '@alianzas/domain/cycle';
import { openCycle as schema } from '@alianzas/domain/cycle/inputs';
import { bogotaDay, newId } from '@alianzas/domain/platform';
import { type CycleLine, cyclesPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { DataTable, Details, EmptyState, Form, Link, Main, Notice, PageTitle, SubmitButton, Tag } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled, todayFor } from '@alianzas/web/actions';
import { Field } from '@alianzas/web/field';
import { FormErrors, typed } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';

/** Proposes this year, or the one after the newest. */
export const loader = reads(async ({ ctx }) => {
  const page = await cyclesPage(ctx);
  const next = Math.max(Number(bogotaDay(ctx.now).slice(0, 4)), (page.cycles[0]?.year ?? 0) + 1);
  return { ...page, next: String(next), key: newId(ctx.now) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema, await todayFor({ context }, schema));
  if (!form.ok) return invalid(form.errors, form.values);
  const opened = await context.write(({ ctx }) => openCycle(ctx, form.value));
  return settled(opened, () => done(backoffice.cycle(form.value.year), 'cycleOpened'), form.values);
});

const LABELS = { year: 'Año' };

export default function Cycles() {
  const { cycles, can, next, key } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  return (
    <Main>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle lead="Cada vigencia es un año de la Red Distrital de Cultura Ciudadana y Democrática: empieza con las iniciativas que prioriza el comité y termina con el balance radicado.">
        Vigencias
      </PageTitle>
      {cycles.length === 0 ? (
        <EmptyState title="Todavía no hay vigencias">Sin vigencia no se pueden abrir alianzas.</EmptyState>
      ) : (
        <DataTable
          caption="Vigencias, la más reciente primero"
          captionHidden
          rows={cycles}
          rowKey={(cycle) => String(cycle.year)}
          columns={[
            { key: 'year', label: 'Vigencia', cell: ({ year }) => <Link href={backoffice.cycle(year)}>{year}</Link> },
            { key: 'state', label: 'Estado', cell: (cycle) => <CycleTag {...cycle} /> },
            {
              key: 'initiatives',
              label: 'Iniciativas priorizadas',
              numeric: true,
              cell: ({ year, initiatives }) => <Link href={backoffice.prioritised(year)}>{initiatives}</Link>,
            },
            {
              key: 'running',
              label: 'Alianzas en curso',
              numeric: true,
              cell: (one) => <Alliances {...one} curso="si" />,
            },
            {
              key: 'ended',
              label: 'Ya no están en curso',
              numeric: true,
              cell: (one) => <Alliances {...one} curso="no" />,
            },
            {
              key: 'balance',
              label: 'Balance',
              cell: ({ year }) => <Link href={backoffice.balance(year)}>{`Balance ${year}`}</Link>,
            },
          ]}
        />
      )}
      {can.open ? (
        <Details summary="Abrir una vigencia" open={cycles.length === 0 || state !== undefined}>
          <Form action={backoffice.cycles()} hidden={{ key: typed(state, 'key', key) }}>
            <Field of={{ schema, labels: LABELS, state, given: { year: next } }} name="year" />
            <SubmitButton>Abrir la vigencia</SubmitButton>
          </Form>
        </Details>
      ) : (
        <Notice>Abren vigencias la persona responsable del equipo, la dirección y la Subsecretaría.</Notice>
      )}
    </Main>
  );
}

/** How many of a year's alliances run, or do not any more: the way to them. */
function Alliances({ year, running, ended, curso }: CycleLine & { curso: 'si' | 'no' }) {
  return (
    <Link href={backoffice.alliancesOf({ vigencia: String(year), curso })}>{curso === 'si' ? running : ended}</Link>
  );
}

function CycleTag({
  initiativesSetAt,
  balanceFiledAt,
}: {
  initiativesSetAt: string | null;
  balanceFiledAt: string | null;
}) {
  if (balanceFiledAt) return <Tag tone="good">Cerrada</Tag>;
  return initiativesSetAt ? (
    <Tag tone="progress">En curso</Tag>
  ) : (
    <Tag tone="attention">Sin iniciativas priorizadas</Tag>
  );
}
