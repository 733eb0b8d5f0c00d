import {
  closeNonconformity,
  confirmNonconformity,
  correctNonconformity,
  dismissNonconformity,
} from '@alianzas/domain/followup';
import * as inputs from '@alianzas/domain/followup/inputs';
import { bogotaDay } from '@alianzas/domain/platform';
import { contentOf } from '@alianzas/domain/procedure';
import { nonconformityPage } from '@alianzas/domain/views';
import { nonconformityOriginWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, DataTable, Main, PageTitle } from '@alianzas/ui';
import { act, acts, done } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { staffOf } from '../../pages/staff.ts';
import { StatusTag } from '../../pages/words.tsx';
import { NonconformityFacts } from './nonconformity-facts.tsx';
import { LABELS, NonconformityForms } from './nonconformity-forms.tsx';

export const meta = ({ data }: { data?: { found: { code: string } } }) => [
  { title: `Salida no conforme ${data?.found.code ?? ''} · Alianzas` },
];

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  const found = await nonconformityPage(ctx, params.code ?? '');
  return { found, today: bogotaDay(ctx.now) };
});

const here = ({ params }: ActionFunctionArgs) => backoffice.nonconformity(params.code ?? '');

export const action = acts({
  open: act(inputs.confirmNonconformity, confirmNonconformity, (args) => done(here(args), 'nonconformityOpened')),
  dismiss: act(inputs.dismissNonconformity, dismissNonconformity, (args) => done(here(args), 'nonconformityDismissed')),
  correct: act(inputs.correctNonconformity, correctNonconformity, (args) => done(here(args), 'nonconformityCorrected')),
  close: act(inputs.closeNonconformity, closeNonconformity, (args) => done(here(args), 'nonconformityClosed'), {
    prepare: byFollowUp,
  }),
});

/** One choice of the form names both the follow-up and its acta. */
function byFollowUp(form: FormData): FormData {
  const [snapshot, acta] = String(form.get('followUp') ?? '').split(' ');
  form.delete('followUp');
  if (snapshot) form.append('snapshot', snapshot);
  if (acta) form.append('acta', acta);
  return form;
}

export default function NonconformityScreen() {
  const { found, today } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const version = found.alliance.procedureVersion;
  const control = contentOf(version).nonconformity;
  return (
    <Main>
      <BackLink href={backoffice.nonconformities()}>Salidas no conformes</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle kicker="Salida no conforme" code={found.code} lead={nonconformityOriginWord(found.origin)}>
        {found.activity.number}. {found.activity.title}
      </PageTitle>
      <p>
        <StatusTag of="nonconformity" code={found.state} />
      </p>
      <NonconformityFacts found={found} />
      <NonconformityForms found={found} state={state} today={today} />
      <h2>Qué pide el procedimiento</h2>
      <DataTable
        caption={`Sección 7 del procedimiento, versión ${version}`}
        rows={[control]}
        rowKey={(row) => row.output}
        columns={control.headings.map((label, index) => ({
          key: label,
          label,
          cell: (row: typeof control) => [row.activity, row.output, row.criterion, row.correction, row.record][index],
        }))}
      />
    </Main>
  );
}
