import { activitiesOfVersion2 } from './activities.ts';
import { closingSections } from './closing-sections.ts';
import { generalConditions, principles } from './conditions.ts';
import { definitions } from './definitions.ts';
import { changes } from './history.ts';
import { nonconformityControl } from './nonconformity.ts';
import { presentation } from './presentation.ts';
import type { Activity, ActivityNumber } from './procedure.ts';
import { recordCatalogue } from './records.ts';
import { relation } from './relations.ts';
import { units } from './units.ts';
import type { Principle, ProcedureContent, ProcedureVersion, Signature } from './version.ts';

const contentOfVersion2: ProcedureContent = {
  ...presentation,
  glossary: definitions,
  conditions: generalConditions,
  relation,
  units,
  activities: activitiesOfVersion2,
  records: recordCatalogue,
  nonconformity: nonconformityControl,
  ...closingSections,
};

const version1: ProcedureVersion = {
  number: 1,
  emittedOn: '2023-09-16',
  changes: changes.version1,
  signatures: [],
  verificationCode: null,
  sha256: null,
  principles: [],
  content: null,
};

const version2: ProcedureVersion & { content: ProcedureContent } = {
  number: 2,
  emittedOn: '2024-01-22',
  changes: changes.version2,
  signatures: [
    signature('elaborated', 'Elaboró', 'RUTH YANINA BERMUDEZ RODRIGUEZ', '2024-01-19T16:48:14-05:00'),
    signature('approved', 'Aprobó', 'LUIS FELIPE CALERO GONZALEZ', '2024-01-19T18:41:11-05:00'),
    signature('validated', 'Validó', 'LEYDI MARCELA GOMEZ CONTRERAS', '2024-01-19T17:40:04-05:00'),
    signature('endorsed', 'Avaló', 'CARLOS ALFONSO GAITAN SANCHEZ', '2024-01-22T19:31:23-05:00'),
  ],
  verificationCode: null,
  sha256: '985c34c0fabc55514b9b3909fe476648d055e4205be3fe8e4ec11632fb92d007',
  principles,
  content: contentOfVersion2,
};

/** The history of the procedure as it was supplied, oldest first: the lines of section 0. */
export const procedureVersions: readonly ProcedureVersion[] = [version1, version2];

/** The version in force, with its whole text. */
export const versionInForce: ProcedureVersion & { content: ProcedureContent } = version2;

/** The version of that number among those supplied; undefined when there is none. */
export function versionNumbered(number: number): ProcedureVersion | undefined {
  return procedureVersions.find((version) => version.number === number);
}

/** The rows of a version, by its number: those under which an alliance or a cycle runs. Throws RangeError without its text. */
export function activitiesOf(version: number): readonly Activity[] {
  return contentOf(version).activities;
}

/** The text of a version, section by section, by its number. Throws RangeError without its text. */
export function contentOf(version: number): ProcedureContent {
  const content = versionNumbered(version)?.content;
  if (!content) throw new RangeError(`no text of version ${version}`);
  return content;
}

/** The three principles of a pact as that version writes them. Throws RangeError without its text. */
export function principlesOf(version: number): readonly Principle[] {
  const found = versionNumbered(version);
  if (!found?.content) throw new RangeError(`no text of version ${version}`);
  return found.principles;
}

/** The row of that number in a version, given by its number or by its rows. Throws RangeError without such a row. */
export function activityOf(number: ActivityNumber, under: number | readonly Activity[]): Activity {
  const activities = typeof under === 'number' ? activitiesOf(under) : under;
  const found = activities.find((activity) => activity.number === number);
  if (!found) throw new RangeError(`no activity ${number}`);
  return found;
}

/** The row of the activity where a case stands, under its version; null of one whose path has ended. */
export function openActivityOf(one: { step: ActivityNumber | null; procedureVersion: number }): Activity | null {
  return one.step && activityOf(one.step, one.procedureVersion);
}

/** The signatures in the order of the clock, which is not that of the columns. */
export function signaturesByClock(version: ProcedureVersion): readonly Signature[] {
  return [...version.signatures].sort((a, b) => Date.parse(a.signedAt) - Date.parse(b.signedAt));
}

function signature(role: Signature['role'], heading: string, name: string, signedAt: string): Signature {
  return { role, heading, name, signedAt };
}
