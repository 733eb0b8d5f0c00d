import type { StaffRole } from '../platform/actor.ts';
import type { Activity } from './procedure.ts';
import type { CataloguedRecord } from './records.ts';

/** The places in the sign-off of a version: made, approved, validated, endorsed. */
export type SignatureRole = 'elaborated' | 'approved' | 'validated' | 'endorsed';

export interface Signature {
  role: SignatureRole;
  /** The column's heading */
  heading: string;
  name: string;
  /** The instant, with Bogotá's offset */
  signedAt: string;
}

/** A line of section 0, and what was signed with it. A version whose text was not supplied has no content. */
export interface ProcedureVersion {
  number: number;
  /** "Fecha de Emisión", a day */
  emittedOn: string;
  /** "Cambios realizados" */
  changes: string;
  /** In the order of the columns; `signaturesByClock` gives the order of time */
  signatures: readonly Signature[];
  /** "Código Verificación"; null when it was not supplied */
  verificationCode: string | null;
  /** SHA-256 of the content, as it was issued: a content that changes is another version */
  sha256: string | null;
  /** As the definition of *Pacto* of its glossary writes them; none without its text */
  principles: readonly Principle[];
  content: ProcedureContent | null;
}

/** Sections 1 to 10, each text as the procedure writes it, its slips included. */
export interface ProcedureContent {
  name: string;
  leader: string;
  objective: string;
  scope: string;
  /** "Responsables del procedimiento" */
  responsible: string;
  /** The units whose management it is, the one above first */
  units: readonly Unit[];
  glossary: readonly GlossaryEntry[];
  conditions: GeneralConditions;
  relation: Relation;
  activities: readonly Activity[];
  /** The closed list of what may be asked for: another record is another version */
  records: readonly CataloguedRecord[];
  policies: readonly string[];
  nonconformity: NonconformityControl;
  associatedDocuments: string;
  norms: string;
  resources: readonly string[];
}

/** A unit of the entity, and the roles that its people hold in this system. */
export interface Unit {
  code: 'undersecretariat' | 'directorate';
  name: string;
  acronym: string | null;
  roles: readonly StaffRole[];
}

export type AllianceKind = 'loyalty' | 'adoption' | 'pact' | 'support';

export interface GlossaryEntry {
  term: string;
  definition: string;
  /** Set where the entry defines one of the four kinds of alliance */
  kind: AllianceKind | null;
}

export type PurposeCode = 'voluntaryActions' | 'inKindIncentives' | 'spaces' | 'outreach';

export interface Purpose {
  code: PurposeCode;
  text: string;
}

export type PrincipleCode = 'equality' | 'coordination' | 'jointResponsibility';

/** One of the three principles of a pact: name and sentence. */
export interface Principle {
  code: PrincipleCode;
  name: string;
  text: string;
}

export interface GeneralConditions {
  conditions: readonly string[];
  /** The sentence that introduces the purposes: "Usualmente" leaves room for another */
  purposesIntroduction: string;
  purposes: readonly Purpose[];
  /** How the category is established, and the two doors to the network */
  closing: readonly string[];
}

/** Section 4 in its five columns. */
export interface Relation {
  headings: readonly [string, string, string, string, string];
  provider: string;
  inputs: readonly string[];
  procedure: string;
  outputs: readonly string[];
  receiver: string;
}

/** Section 7 in its five columns; `record` names two records of the closed list. */
export interface NonconformityControl {
  headings: readonly [string, string, string, string, string];
  activity: string;
  output: string;
  criterion: string;
  correction: string;
  record: string;
}
