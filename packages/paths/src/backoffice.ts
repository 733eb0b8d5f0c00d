type Id = string;
/** Which deliveries of a year: all, those with a value, the verified, those without a value, those of the quantification. */
type Deliveries =
  | 'todas'
  | 'declaradas'
  | 'verificadas'
  | 'sin-valor'
  | 'sin-valor-verificadas'
  | 'cuantificadas'
  | 'sin-valor-cuantificables';

/** Which alliances a figure counts. */
interface CountedAlliances {
  vigencia?: string;
  iniciativa?: Id;
  organizacion?: Id;
  profesional?: Id;
  metodologia?: string;
  /** As the list calls it */
  estado?: 'running';
  curso?: 'si' | 'no';
}

/** Every URL of the back office, one function each. Years and codes are what people see; ids stand only where there is no code. */
export const backoffice = {
  home: () => '/',
  signIn: () => '/ingresar',
  secondFactor: () => '/ingresar/segundo-factor',
  activate: (token: string) => `/activar/${at(token)}`,
  recover: () => '/recuperar',
  resetPassword: (token: string) => `/recuperar/${at(token)}`,
  leave: () => '/salir',
  appearance: () => '/apariencia',
  security: () => '/perfil/seguridad',
  ownPassword: () => '/perfil/seguridad/contrasena',
  ownSecondFactor: () => '/perfil/seguridad/segundo-factor',
  ownRecoveryCodes: () => '/perfil/seguridad/codigos',
  ownSessions: () => '/perfil/seguridad/sesiones',
  users: () => '/administracion/usuarios',
  inviteUser: () => '/administracion/usuarios/nueva',
  user: (person: Id) => `/administracion/usuarios/${at(person)}`,
  procedurePeople: () => '/procedimiento/personas',
  tray: () => '/bandeja',
  requests: () => '/solicitudes',
  request: (code: string) => `/solicitudes/${at(code)}`,
  requestReason: (code: string) => `/solicitudes/${at(code)}/razon`,
  organizations: () => '/organizaciones',
  newOrganization: () => '/organizaciones/nueva',
  mergeOrganizations: (organization: Id) => `/organizaciones/${at(organization)}/unir`,
  organization: (organization: Id) => `/organizaciones/${at(organization)}`,
  /** The same, reached from an activity that waits for its legal nature: it leads back there. */
  organizationFor: (organization: Id, alliance: string, activity: number) =>
    `/organizaciones/${at(organization)}?alianza=${at(alliance)}&actividad=${activity}`,
  alliances: () => '/alianzas',
  /** The alliances that a figure counts: of a year, of an initiative, an organization, a professional or a methodology; those that run or do not any more. */
  alliancesOf: (of: CountedAlliances) => `/alianzas?${new URLSearchParams({ ...of })}`,
  handOver: () => '/alianzas/entrega',
  alliancesData: () => '/alianzas.csv',
  invitations: () => '/invitaciones',
  invitation: (code: string) => `/invitaciones/${at(code)}`,
  newAlliance: () => '/alianzas/nueva',
  alliance: (code: string) => `/alianzas/${at(code)}`,
  activity: (code: string, activity: number) => `/alianzas/${at(code)}/actividades/${activity}`,
  allianceMeetings: (code: string) => `/alianzas/${at(code)}/reuniones`,
  allianceCommitments: (code: string) => `/alianzas/${at(code)}/compromisos`,
  alliancePlan: (code: string) => `/alianzas/${at(code)}/plan`,
  planActivity: (code: string, activity: number) => `/alianzas/${at(code)}/plan/${activity}`,
  planState: (code: string, number: number) => `/alianzas/${at(code)}/plan/seguimientos/${number}`,
  allianceAcceptance: (code: string) => `/alianzas/${at(code)}/compromisos/aceptacion`,
  newEvidence: (code: string, activity: number) => `/alianzas/${at(code)}/plan/${activity}/evidencias/nueva`,
  allianceEvidence: (code: string) => `/alianzas/${at(code)}/evidencias`,
  /** What was accepted of an activity of the plan; with a year, what the plan of that year counts of it. */
  acceptedEvidence: (code: string, activity: number, year?: number) =>
    `/alianzas/${at(code)}/evidencias?aceptadas-de=${activity}${year ? `&vigencia=${year}` : ''}#evidencias`,
  allianceContributions: (code: string) => `/alianzas/${at(code)}/aportes`,
  /** What nobody has verified, or reviewed, yet of a cycle */
  unjudgedContributions: (code: string, year: number) =>
    `/alianzas/${at(code)}/aportes?vigencia=${year}&cifra=por-verificar#aportes`,
  unjudgedEvidence: (code: string, year: number) => `/alianzas/${at(code)}/evidencias?sin-revisar=${year}#evidencias`,
  allianceDialogue: (code: string) => `/alianzas/${at(code)}/dialogo`,
  allianceProposal: (code: string) => `/alianzas/${at(code)}/propuesta`,
  allianceRecords: (code: string) => `/alianzas/${at(code)}/registros`,
  allianceInputs: (code: string) => `/alianzas/${at(code)}/insumos`,
  allianceState: (code: string) => `/alianzas/${at(code)}/estado`,
  decisionAgain: (code: string) => `/alianzas/${at(code)}/decisiones/5`,
  history: (code: string) => `/alianzas/${at(code)}/historial`,
  meetings: () => '/reuniones',
  newMeeting: () => '/reuniones/nueva',
  meeting: (code: string) => `/reuniones/${at(code)}`,
  acta: (code: string) => `/reuniones/${at(code)}/acta`,
  evidenceQueue: () => '/evidencias',
  evidence: (evidence: Id) => `/evidencias/${at(evidence)}`,
  evidenceReason: (evidence: Id) => `/evidencias/${at(evidence)}/razon`,
  looks: () => '/auditoria/consultas',
  consents: () => '/autorizaciones',
  filingDesk: () => '/radicacion',
  packet: (filing: Id) => `/radicacion/${at(filing)}`,
  cycles: () => '/vigencias',
  cycle: (year: number) => `/vigencias/${year}`,
  initiatives: () => '/iniciativas',
  prioritised: (year: number) => `/iniciativas?priorizadas=${year}`,
  methodologies: () => '/metodologias',
  networkPlan: () => '/plan',
  contributionsMatrix: () => '/aportes/matriz',
  matrixOf: (year: number) => `/aportes/matriz?vigencia=${year}`,
  /** The very deliveries of a year that a figure counts: those of an initiative, an ally or an origin, or all of them. */
  deliveries: (year: number, which: Deliveries, of: { iniciativa?: Id; aliado?: Id; origen?: string } = {}) =>
    `/aportes/matriz?${new URLSearchParams({ vigencia: String(year), entregas: which, ...of })}#entregas`,
  contributionsData: (year: number) => `/aportes/${year}.csv`,
  recognitions: () => '/reconocimientos',
  agents: () => '/reconocimientos/agentes',
  agent: (organization: Id) => `/reconocimientos/agentes/${at(organization)}`,
  sustainment: () => '/sostenimiento',
  balance: (year: number) => `/balances/${year}`,
  figure: (year: number, figure: string) => `/balances/${year}/cifras/${figure}`,
  closings: (year: number, activity: number) => `/balances/${year}/cifras/actividades?actividad=${activity}`,
  quantification: (year: number) => `/balances/${year}/cuantificacion`,
  quantificationData: (year: number) => `/balances/${year}/cuantificacion.csv`,
  improvements: () => '/acciones-de-mejora',
  nonconformities: () => '/no-conformes',
  nonconformity: (code: string) => `/no-conformes/${at(code)}`,
  network: () => '/red',
  networkData: () => '/red.csv',
  /** Of the version of that number; of that in force where none is named */
  procedure: (version?: number) => `/procedimiento${version === undefined ? '' : `?version=${version}`}`,
  procedureActivity: (activity: number, version?: number) =>
    `/procedimiento/actividades/${activity}${version === undefined ? '' : `?version=${version}`}`,
  audit: () => '/auditoria',
  glossary: () => '/glosario',
  records: (version?: number) => `/registros${version === undefined ? '' : `?version=${version}`}`,
  recordsOfKind: (kind: string) => `/registros/${at(kind)}`,
  parameters: () => '/administracion/parametros',
  file: (file: Id) => `/archivos/${at(file)}`,
  waitingPicture: (token: string) => `/archivos/espera/${at(token)}`,
  thumbnail: (file: Id) => `/archivos/${at(file)}/miniatura`,
  demo: () => '/demo',
  demoMail: () => '/demo/correo',
  demoMailData: () => '/demo/correo.json',
  demoClock: () => '/demo/reloj',
  demoMessage: (key: string) => `/demo/correo/${at(key)}`,
} as const;

function at(part: string): string {
  return encodeURIComponent(part);
}
