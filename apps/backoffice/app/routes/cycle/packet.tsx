import { correctBalanceNumber, fileBalance } from '@alianzas/domain/balance';
import { fileBalance as balanceSchema } from '@alianzas/domain/balance/inputs';
import {
  correctFilingNumber,
  enterFilingNumber,
  prepareAmendment,
  receiveFiling,
  takeBackPacket,
} from '@alianzas/domain/filing';
import {
  correctFilingNumber as correctionSchema,
  enterFilingNumber as numberSchema,
  prepareAmendment as prepareSchema,
  takeBackPacket as takeBackSchema,
} from '@alianzas/domain/filing/inputs';
import { bogotaDay } from '@alianzas/domain/platform';
import { type FilingLine, packetPage } from '@alianzas/domain/views';
import { filingKindWord, instantWords } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, Main, PageTitle, WayTo } from '@alianzas/ui';
import { act, acts, done, type FormState } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import * as z from 'zod';
import { DoneBanner } from '../../pages/done.tsx';
import { FiledBalance } from './filed-balance.tsx';
import { FilingItem } from './filing-item.tsx';

export const loader = reads(async ({ ctx }, { params }) => ({
  line: await packetPage(ctx, params.id ?? ''),
  today: bogotaDay(ctx.now),
}));

const here = ({ params }: ActionFunctionArgs) => backoffice.packet(params.id ?? '');

export const action = acts({
  number: act(numberSchema, enterFilingNumber, (args) => done(here(args), 'numberEntered')),
  balance: act(balanceSchema, fileBalance, (args) => done(here(args), 'numberEntered')),
  takeBack: act(takeBackSchema, takeBackPacket, (args) => done(here(args), 'packetTakenBack')),
  prepareAgain: act(prepareSchema, prepareAmendment, (_, { id }) => done(backoffice.packet(id), 'packetPrepared')),
  correct: act(correctionSchema, correctFilingNumber, (args) => done(here(args), 'numberCorrected')),
  correctBalance: act(correctionSchema, correctBalanceNumber, (args) => done(here(args), 'numberCorrected')),
  receive: act(z.strictObject({ filing: z.uuid() }), receiveFiling, (args) => done(here(args), 'filingReceived')),
});

const LABELS = {
  number: 'Número de radicado',
  filedOn: 'Fecha del radicado',
  minutesUsed: 'Horas empleadas',
  reason: 'Razón',
};

/** One packet of the filing desk: where its case or its balance sends, and from where it sends back. */
export default function Packet() {
  const { line, today } = useLoaderData<typeof loader>();
  const state = useSent<typeof action>() as FormState | undefined;
  return (
    <Main>
      <BackLink href={backoffice.filingDesk()}>Volver a la mesa de radicación</BackLink>
      <DoneBanner>
        <WayOn line={line} />
      </DoneBanner>
      <FormErrors state={state} labels={LABELS} />
      <PageTitle kicker="Radicación">{titleOf(line)}</PageTitle>
      <FilingItem isWhole line={line} state={state} today={today} />
      {line.balance ? <FiledBalance balance={line.balance} /> : null}
    </Main>
  );
}

/** What is filed, and since when it is prepared: a case may have several. */
function titleOf({ kind, alliance, cycle, openedAt }: FilingLine): string {
  return `${filingKindWord(kind)} ${alliance ?? cycle?.year ?? ''}, del ${instantWords(openedAt)}`;
}

/** What comes next in what was filed, to who may go there. */
function WayOn({ line }: { line: FilingLine }) {
  if (line.cycle) return <WayTo href={backoffice.balance(line.cycle.year)}>Volver al balance {line.cycle.year}</WayTo>;
  if (!line.alliance) return null;
  if (line.takenBack && line.kind === 'commitments')
    return <WayTo href={backoffice.activity(line.alliance, 9)}>Volver a la actividad 9</WayTo>;
  return <WayTo href={backoffice.alliance(line.alliance)}>Ir al siguiente paso de la alianza {line.alliance}</WayTo>;
}
