import { fileBalance } from '@alianzas/domain/balance';
import { fileBalance as balanceSchema } from '@alianzas/domain/balance/inputs';
import { enterFilingNumber, receiveFiling } from '@alianzas/domain/filing';
import { enterFilingNumber as numberSchema } from '@alianzas/domain/filing/inputs';
import { bogotaDay } from '@alianzas/domain/platform';
import { type FilingTab, filingDeskPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { EmptyState, Main, PageTitle, Pagination, SubNavigation } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { FilingItem } from './filing-item.tsx';
import { idOf } from './year.ts';

export const meta = () => [{ title: 'Radicación · Alianzas' }];

const TABS: Record<string, FilingTab> = { pendientes: 'pending', 'sin-recibo': 'withoutReceipt', radicados: 'filed' };
const LABELS = {
  pendientes: 'Pendientes de radicar',
  'sin-recibo': 'Sin recibo de la persona responsable',
  radicados: 'Radicados',
} as const;
const EMPTY: Record<FilingTab, string> = {
  pending: 'Nada espera radicado',
  withoutReceipt: 'Todo lo radicado llegó a la persona responsable del equipo',
  filed: 'Todavía no hay radicados',
};

export const loader = reads(async ({ ctx }, { request }) => {
  const search = new URL(request.url).searchParams;
  const asked = search.get('ver') ?? 'pendientes';
  const shown = Object.hasOwn(TABS, asked) ? asked : 'pendientes';
  const page = await filingDeskPage(ctx, { tab: TABS[shown]!, after: idOf(search.get('despues')) });
  return { ...page, shown, today: bogotaDay(ctx.now) };
});

const receipt = z.strictObject({ filing: z.uuid() });

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const intent = body.get('intent');
  body.delete('intent');
  if (intent === 'receive') {
    const input = receipt.parse(Object.fromEntries(body));
    return settled(await context.write(({ ctx }) => receiveFiling(ctx, input)), () =>
      done(`${backoffice.filingDesk()}?ver=radicados`, 'filingReceived'),
    );
  }
  if (intent === 'balance') {
    const form = parseForm(body, balanceSchema);
    if (!form.ok) return invalid(form.errors, form.values);
    return settled(
      await context.write(({ ctx }) => fileBalance(ctx, form.value)),
      () => done(backoffice.filingDesk(), 'numberEntered'),
      form.values,
    );
  }
  const form = parseForm(body, numberSchema);
  if (!form.ok) return invalid(form.errors, form.values);
  return settled(
    await context.write(({ ctx }) => enterFilingNumber(ctx, form.value)),
    () => done(backoffice.filingDesk(), 'numberEntered'),
    form.values,
  );
});

export default function FilingDesk() {
  const { lines, counts, next, shown, today } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as FormState | undefined;
  const tabs = Object.entries(TABS).map(([value, tab]) => ({
    label: LABELS[value as keyof typeof LABELS],
    href: `${backoffice.filingDesk()}?ver=${value}`,
    current: value === shown,
    count: tab === 'filed' ? 0 : counts[tab],
  }));
  return (
    <Main>
      <DoneBanner />
      <FormErrors
        state={state}
        labels={{ number: 'Número de radicado', filedOn: 'Fecha del radicado', minutesUsed: 'Minutos empleados' }}
      />
      <PageTitle lead="Los compromisos de la actividad 9 y el balance de la 16 se radican en el aplicativo de correspondencia. Aquí se escribe el número y la fecha que da ese aplicativo: sin ellos, la actividad no se cierra.">
        Radicación
      </PageTitle>
      <SubNavigation label="Radicación" links={tabs} />
      {lines.length === 0 ? (
        <EmptyState title={EMPTY[TABS[shown]!]}>Llega aquí lo que se prepara en las actividades 9, 13 y 16.</EmptyState>
      ) : null}
      {lines.map((line) => (
        <FilingItem key={line.id} line={line} state={state} today={today} />
      ))}
      <Pagination next={next ? `${backoffice.filingDesk()}?ver=${shown}&despues=${next}` : undefined} />
    </Main>
  );
}
