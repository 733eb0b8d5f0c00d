import { fileBalance } from '@alianzas/domain/balance';
import { fileBalance as balanceSchema } from '@alianzas/domain/balance/inputs';
import { enterFilingNumber, receiveFiling } from '@alianzas/domain/filing';
import { enterFilingNumber as numberSchema } from '@alianzas/domain/filing/inputs';
import { bogotaDay } from '@alianzas/domain/platform';
import { type FilingLine, packetPage } from '@alianzas/domain/views';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle } from '@alianzas/ui';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { bodyOf, parseForm } from '../../form.ts';
import { DoneBanner } from '../../pages/done.tsx';
import { takeIntent } from '../../pages/fields.ts';
import { FormErrors } from '../../pages/form-errors.tsx';
import { acts, done, type FormState, invalid, reads, settled } from '../../reads.ts';
import { FilingItem } from './filing-item.tsx';

export const meta = () => [{ title: 'Radicación · Alianzas' }];

export const loader = reads(async ({ ctx }, { params }) => ({
  line: await packetPage(ctx, params.id ?? ''),
  today: bogotaDay(ctx.now),
}));

const receipt = z.strictObject({ filing: z.uuid() });

export const action = acts(async ({ request, params, context }: ActionFunctionArgs) => {
  const body = await bodyOf(request);
  const intent = takeIntent(body);
  const here = backoffice.packet(params.id ?? '');
  if (intent === 'receive') {
    const input = receipt.parse(Object.fromEntries(body));
    const received = await context.write(({ ctx }) => receiveFiling(ctx, input));
    return settled(received, () => done(here, 'filingReceived'));
  }
  if (intent === 'balance') {
    const form = parseForm(body, balanceSchema);
    if (!form.ok) return invalid(form.errors, form.values);
    const filed = await context.write(({ ctx }) => fileBalance(ctx, form.value));
    return settled(filed, () => done(here, 'numberEntered'), form.values);
  }
  const form = parseForm(body, numberSchema);
  if (!form.ok) return invalid(form.errors, form.values);
  const entered = await context.write(({ ctx }) => enterFilingNumber(ctx, form.value));
  return settled(entered, () => done(here, 'numberEntered'), form.values);
});

const LABELS = { number: 'Número de radicado', filedOn: 'Fecha del radicado', minutesUsed: 'Horas empleadas' };

/** One packet of the filing desk: where its case or its balance sends, and from where it sends back. */
export default function Packet() {
  const { line, today } = useLoaderData<typeof loader>();
  const state = useActionData<typeof action>() as FormState | undefined;
  return (
    <Main>
      <BackLink href={backoffice.filingDesk()}>Volver a la mesa de radicación</BackLink>
      <DoneBanner>
        <WayOn line={line} />
      </DoneBanner>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle>Radicación</PageTitle>
      <FilingItem line={line} state={state} today={today} />
    </Main>
  );
}

/** What comes next in what was filed. */
function WayOn({ line }: { line: FilingLine }) {
  if (line.cycle) return <a href={backoffice.balance(line.cycle.year)}>Volver al balance {line.cycle.year}</a>;
  if (!line.alliance) return null;
  return <a href={backoffice.alliance(line.alliance)}>Ir al siguiente paso de la alianza {line.alliance}</a>;
}
