import type { Fault, Source } from './files.ts';
import { type ProcessName, readers, type VariableName } from './variables.ts';

/** Variables that make sense only together. */
const groups: readonly (readonly VariableName[])[] = [
  ['S3_ENDPOINT', 'S3_BUCKET', 'S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'],
];

/** Pairs of which only one may stand. */
const either: readonly (readonly [VariableName, VariableName])[] = [['RESEND_API_KEY', 'SMTP_URL']];

/** A variable that another one calls for. */
const needs: readonly (readonly [VariableName, VariableName])[] = [
  ['RESEND_API_KEY', 'MAIL_FROM'],
  ['SMTP_URL', 'MAIL_FROM'],
];

/** Pairs that must differ. */
const distinct: readonly (readonly [VariableName, VariableName])[] = [['PORTAL_ORIGIN', 'BACKOFFICE_ORIGIN']];

/** What is wrong between the variables of a process, though each alone is right. */
export function agreementFaults(process: ProcessName, values: Source): Fault[] {
  const reads = (name: VariableName) => name in readers[process].shape;
  const faults = [
    ...groups.filter((group) => group.every(reads)).flatMap((group) => incomplete(group, values)),
    ...either
      .filter(([one, other]) => values[one] && values[other])
      .map(([one, other]) => ({ name: one, fault: `sobra, porque también está ${other}: deje solo una de las dos` })),
    ...needs
      .filter(([one, other]) => values[one] && !values[other])
      .map(([one, other]) => ({ name: other, fault: `falta, porque está ${one}` })),
    ...distinct
      .filter(([one, other]) => values[one] && values[one] === values[other])
      .map(([one, other]) => ({ name: other, fault: `debe ser distinta de ${one}` })),
  ];
  return faults.filter(({ name }) => reads(name as VariableName));
}

function incomplete(group: readonly VariableName[], values: Source): Fault[] {
  const given = group.filter((name) => values[name]);
  if (given.length === 0) return [];
  return group.filter((name) => !values[name]).map((name) => ({ name, fault: `falta, porque está ${given[0]}` }));
}
