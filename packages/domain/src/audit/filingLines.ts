import type { AuditedEvent } from './audited.ts';
import { came, done } from './caseLines.ts';
import type { Line, Told } from './line.ts';

const filed = ({ data }: AuditedEvent): Told => ({ id: [data.filing], holds: [data.number, data.filedOn] });

/** What the filing desk holds, row by row. */
export const filingLines: readonly Line[] = [
  {
    table: 'filing',
    id: ['id'],
    holds: ['number', 'filed_on'],
    every: 'number is not null or filed_on is not null',
    told: { 'commitments.filed': filed, 'amendment.filed': filed, 'balance.filed': filed },
  },
  {
    table: 'filing',
    id: ['id'],
    holds: ['filed_at', 'filed_by'],
    every: 'filed_at is not null or filed_by is not null',
    told: { 'commitments.filed': done('filing'), 'amendment.filed': done('filing'), 'balance.filed': done('filing') },
  },
  {
    table: 'filing',
    id: ['id'],
    holds: ['received_by_lead_at', 'received_by'],
    every: 'received_by is not null or received_by_lead_at is not null',
    told: { 'filing.received': done('filing') },
  },
  {
    table: 'filing',
    id: ['id'],
    holds: ['alliance_id', 'opened_at'],
    told: { 'filing.prepared': came('filing') },
  },
];
