import type { DomainEvent, Job } from '../platform/index.ts';

/** Mails of what was done, which read its receipt: they tell the act as it was, whatever its rows say by then. */
export function mailsOf({ stream, data: { receipt } }: DomainEvent, ...templates: readonly string[]): readonly Job[] {
  if (!receipt) return [];
  return templates.map((template) => ({
    ...{ task: 'mail', key: `${template}:${receipt}` },
    payload: { template, alliance: stream.id, receipt },
  }));
}

/** Who did it for an organization gets the receipt, whoever answers for the case hears of it. */
export function receipted(event: DomainEvent): readonly Job[] {
  return mailsOf(event, 'receipt', 'actToldToTeam');
}
