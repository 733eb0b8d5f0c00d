type Id = string;

/** Every URL of the portal, one function each. Codes and ids go into the path encoded; nothing personal ever does. */
export const portal = {
  home: () => '/',
  howItWorks: () => '/como-funciona',
  kinds: () => '/tipos-de-alianza',
  kind: (kind: string) => `/tipos-de-alianza/${at(kind)}`,
  eligibility: () => '/puede-participar',
  network: () => '/red',
  help: () => '/ayuda',
  glossary: () => '/glosario',
  privacy: () => '/privacidad',
  accessibility: () => '/accesibilidad',
  terms: () => '/terminos',
  siteMap: () => '/mapa-del-sitio',
  newRequest: () => '/solicitud/nueva',
  requestTasks: (request: Id) => `/solicitud/${at(request)}/tareas`,
  requestPage: (request: Id, page: string) => `/solicitud/${at(request)}/${at(page)}`,
  requestCheck: (request: Id) => `/solicitud/${at(request)}/revisar`,
  requestSent: (request: Id) => `/solicitud/${at(request)}/enviada`,
  signIn: () => '/ingresar',
  signInCode: () => '/ingresar/codigo',
  signInLink: (token: string) => `/ingresar/enlace/${at(token)}`,
  leave: () => '/salir',
  invitation: (token: string) => `/invitacion/${at(token)}`,
  invitationAnswered: () => '/invitacion/respuesta',
  start: () => '/inicio',
  alliance: (code: string) => `/alianzas/${at(code)}`,
  commitments: (code: string) => `/alianzas/${at(code)}/compromisos`,
  commitment: (code: string, number: number) => `/alianzas/${at(code)}/compromisos/${number}`,
  plan: (code: string) => `/alianzas/${at(code)}/plan`,
  newEvidence: (code: string, activity: number) => `/alianzas/${at(code)}/plan/${activity}/evidencias/nueva`,
  evidence: (code: string) => `/alianzas/${at(code)}/evidencias`,
  meetings: (code: string) => `/alianzas/${at(code)}/reuniones`,
  contributions: (code: string) => `/alianzas/${at(code)}/aportes`,
  history: (code: string) => `/alianzas/${at(code)}/historial`,
  outcome: (code: string) => `/alianzas/${at(code)}/resultado`,
  acta: (acta: Id) => `/actas/${at(acta)}`,
  file: (file: Id) => `/archivos/${at(file)}`,
  demo: () => '/demo',
  demoMail: () => '/demo/correo',
  demoMailData: () => '/demo/correo.json',
  demoMessage: (key: string) => `/demo/correo/${at(key)}`,
} as const;

function at(part: string): string {
  return encodeURIComponent(part);
}
