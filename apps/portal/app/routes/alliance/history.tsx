import { noticesOf } from '@alianzas/domain/network';
import { bogotaDay } from '@alianzas/domain/platform';
import { type AllyEvent, allyHistory, receiptsOf } from '@alianzas/domain/views';
import { eventSentence, instantWords, letterSays, timeWords, weekdayDay } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import { Details, EmptyState, Fingerprint, Pagination, Timeline, Written } from '@alianzas/ui';
import { reads } from '@alianzas/web/loaders';
import { useLoaderData } from '@remix-run/react';
import { doerWords } from '../../pages/alliance/doer.ts';
import { caseOf } from '../../pages/alliance/facts.ts';
import { CaseFrame } from '../../pages/alliance/frame.tsx';
import { receiptWords } from '../../pages/alliance/receipt-words.ts';
import { Receipts } from '../../pages/alliance/receipts.tsx';

export const loader = reads(async ({ ctx }, { params, request }) => {
  const { found, facts } = await caseOf(ctx, params.code);
  const { events, left, team, before } = await allyHistory(
    ctx,
    found.id,
    new URL(request.url).searchParams.get('antes'),
  );
  const names = {
    ...team,
    ...Object.fromEntries(
      [...left, ...found.parties].flatMap((party) => [
        [party.organizationId, party.name],
        [party.id, party.name],
      ]),
    ),
  };
  const days = new Map<string, { id: string; sentence: string; who?: string; time: string }[]>();
  for (const one of events) {
    const day = bogotaDay(one.at);
    const who = doerWords(one, names);
    const said = eventSentence({ name: one.name, data: one.data, audience: 'parties', names }, 'ally');
    const entry = {
      id: one.id,
      sentence: [said, reasonWords(one)].filter(Boolean).join(' '),
      ...(who ? { who } : {}),
      time: timeWords(one.at),
    };
    days.set(day, [...(days.get(day) ?? []), entry]);
  }
  const receipts = (await receiptsOf(ctx, found.id)).map(receiptWords);
  const told = [...days].map(([date, entries]) => ({ date, day: weekdayDay(date), entries }));
  const notices = (await noticesOf(ctx, found.id)).map(({ sentAt, organizationId, channel, text, sha256 }) => ({
    ...{
      text: text ?? 'El texto no se guardó con ella.',
      sha256,
      isLetter: channel === 'letter',
      when: instantWords(sentAt),
      to: names[organizationId] ?? '',
    },
  }));
  return { facts, before, receipts, notices, days: told };
});

function reasonWords({ name, reason, returnedFor }: Pick<AllyEvent, 'name' | 'reason' | 'returnedFor'>): string {
  if (reason) return `La razón: ${reason}`;
  if (!returnedFor) return '';
  return name === 'evidence.received' ? `Antes se devolvió por esto: ${returnedFor}` : `La razón: ${returnedFor}`;
}

export default function History() {
  const { facts, days, before, receipts, notices } = useLoaderData<typeof loader>();
  return (
    <CaseFrame facts={facts} at="history">
      {days.length === 0 ? <EmptyState title="Todavía no hay nada en el historial" /> : <Timeline days={days} />}
      <Pagination next={before === null ? undefined : `${portal.history(facts.code)}?antes=${before}`} />
      <Notices notices={notices} />
      <Receipts receipts={receipts} />
    </CaseFrame>
  );
}

type Told = ReturnType<typeof useLoaderData<typeof loader>>['notices'];

/** What the secretariat communicated in 7, as it was sent, to be read for ever. */
function Notices({ notices }: { notices: Told }) {
  if (notices.length === 0) return null;
  return (
    <section id="comunicaciones" className="space-y-4">
      <h2>Comunicaciones</h2>
      {notices.map(({ to, when, text, sha256, isLetter }) => (
        <Details key={`${to} ${when}`} summary={`Comunicación a ${to} sobre la Red · ${when}`}>
          {isLetter ? <p>{letterSays}</p> : null}
          <p>
            <Written text={text} />
          </p>
          {sha256 ? <Fingerprint sha256={sha256} /> : null}
        </Details>
      ))}
    </section>
  );
}
