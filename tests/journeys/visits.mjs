const year = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Bogota', year: 'numeric' }).format(new Date());
const [parque, lecturas, ferreterias, semillas, pacto, aulas, , , , pan] = Array.from(
  { length: 10 },
  (_, n) => `ALZ-${year}-${String(n + 1).padStart(4, '0')}`,
);

/** What is reached by a link alone, because its address holds an id: the last of a page whose address has that part. */
const linked = (from, part) => ({ from, part });
const within = (base, pages) => pages.map((page) => `${base}${page}`);

const allyPages = (code) =>
  within(`/alianzas/${code}`, [
    ...['', '/propuesta', '/compromisos', '/plan', '/evidencias', '/aportes', '/reuniones', '/resultado', '/historial'],
  ]);
const casePages = (code) =>
  within(`/alianzas/${code}`, [
    ...[
      '',
      '/propuesta',
      '/reuniones',
      '/compromisos',
      '/plan',
      '/evidencias',
      '/aportes',
      '/historial',
      '/registros',
      '/estado',
    ],
  ]);
const recordKinds = [
  ...['actas', 'propuestas', 'base-de-datos', 'comunicaciones', 'compromisos-radicados', 'planes', 'evidencias'],
  ...['planes-con-seguimiento', 'resoluciones', 'balances', 'cuantificaciones', 'matriz'],
];

const visitor = [
  ...['/', '/como-funciona', '/como-funciona/procedimiento', '/puede-participar', '/red', '/ayuda', '/glosario'],
  ...['/tipos-de-alianza', linked('/tipos-de-alianza', '/tipos-de-alianza/'), '/privacidad', '/accesibilidad'],
  ...['/terminos', '/mapa-del-sitio', '/solicitud/nueva', '/solicitud/vinculo', '/solicitud/seguimiento'],
  ...['/invitacion/respuesta', '/ingresar', '/ingresar/codigo', '/demo', '/demo/correo', '/demo/reloj', '/no-existe'],
];

const professional = [
  ...['/bandeja', '/solicitudes', `/solicitudes/SOL-${year}-0001`, linked('/solicitudes', '/solicitudes/SOL')],
  ...['/invitaciones', '/alianzas', '/alianzas/nueva', '/organizaciones', '/organizaciones/nueva'],
  ...[linked('/organizaciones', '/organizaciones/0'), '/red', '/reuniones', '/reuniones/nueva'],
  ...['/reuniones/nueva?actividad=12&todas=1', linked('/reuniones', '/reuniones/REU'), '/evidencias', '/radicacion'],
  ...[linked(`/alianzas/${ferreterias}/evidencias`, '/evidencias/0'), '/no-conformes', '/metodologias', '/glosario'],
  ...['/procedimiento', '/procedimiento/actividades/5', '/procedimiento/personas', '/perfil/seguridad', '/demo/reloj'],
  ...['/demo/correo', '/aportes/matriz', `/aportes/matriz?vigencia=${year - 1}`, '/registros'],
  ...within('/registros/', recordKinds),
  ...casePages(parque),
  ...casePages(lecturas),
  ...Array.from({ length: 15 }, (_, n) => `/alianzas/${parque}/actividades/${n + 2}`),
  ...[`/alianzas/${lecturas}/actividades/9`, `/alianzas/${lecturas}/compromisos/aceptacion`],
  ...[`/alianzas/${aulas}/actividades/2?buscar=junta`, `/alianzas/${aulas}/insumos`, `/alianzas/${pacto}/dialogo`],
  ...[`/alianzas/${semillas}/actividades/13`, `/alianzas/${pan}/decisiones/5`, `/alianzas/${pan}/actividades/8`],
  linked(`/alianzas/${parque}/actividades/11`, '/evidencias/nueva'),
  linked(`/alianzas/${parque}/reuniones`, '/acta'),
];

const lead = [
  ...['/bandeja', '/radicacion?ver=sin-recibo', '/iniciativas', '/plan', '/reconocimientos', '/sostenimiento'],
  ...['/reconocimientos/agentes', linked('/reconocimientos/agentes', '/agentes/'), '/vigencias', `/vigencias/${year}`],
  ...[`/vigencias/${year - 1}`, '/reuniones/nueva?actividad=14&todas=1'],
  ...['suspender', 'retiro', 'terminar', 'deshacer'].map((act) => `/alianzas/${aulas}/estado?acto=${act}`),
  ...[`/alianzas/ALZ-${year}-0016/estado?acto=deshacer`, '/alianzas/entrega', linked('/alianzas/entrega', '?de=')],
  linked(linked('/organizaciones', '/organizaciones/0'), '/unir'),
];

/**
 * Who looks at what: the application, the persona (nobody for a visitor) and the addresses; each answers 200 unless
 * `answers` says otherwise.
 */
export const visits = [
  {
    app: 'portal',
    persona: null,
    paths: visitor,
    answers: { '/no-existe': 404, '/solicitud/seguimiento': 410, '/invitacion/respuesta': 410 },
  },
  {
    app: 'portal',
    persona: null,
    begin: { at: '/solicitud/nueva', button: 'Empezar la solicitud' },
    paths: ['tareas', 'organizacion', 'contacto', 'propuesta', 'aportes', 'documentos', 'autorizacion', 'revisar'],
  },
  {
    app: 'portal',
    persona: 'representante',
    paths: [
      '/inicio',
      ...allyPages(parque),
      ...allyPages(lecturas),
      linked(`/alianzas/${parque}/plan`, '/evidencias/nueva'),
      linked(`/alianzas/${parque}/reuniones`, '/actas/'),
    ],
  },
  { app: 'portal', persona: 'enlace', paths: ['/inicio', ...allyPages(ferreterias)] },
  {
    app: 'portal',
    persona: 'otra-organizacion',
    paths: ['/inicio', `/alianzas/${parque}`],
    answers: { [`/alianzas/${parque}`]: 404 },
  },
  { app: 'portal', persona: 'nueva', paths: ['/inicio'] },
  {
    app: 'backoffice',
    persona: null,
    paths: ['/ingresar', '/recuperar', '/demo', '/no-existe'],
    answers: { '/no-existe': 404 },
  },
  { app: 'backoffice', persona: 'profesional', paths: professional },
  { app: 'backoffice', persona: 'lider', paths: lead },
  {
    app: 'backoffice',
    persona: 'director',
    paths: ['/bandeja', ...within('/balances/', [year, `${year - 1}`, `${year - 1}/cuantificacion`])],
  },
  { app: 'backoffice', persona: 'subsecretaria', paths: ['/bandeja', `/vigencias/${year}`] },
  {
    app: 'backoffice',
    persona: 'auditor',
    paths: ['/auditoria', '/auditoria/consultas', `/alianzas/${parque}/historial`],
  },
  {
    app: 'backoffice',
    persona: 'admin',
    paths: [
      ...['/bandeja', '/administracion/usuarios', '/administracion/usuarios/nueva', '/administracion/parametros'],
      linked('/administracion/usuarios', '/usuarios/0'),
    ],
  },
  { app: 'backoffice', persona: 'correspondencia', paths: ['/bandeja', '/radicacion'] },
  { app: 'backoffice', persona: 'observatorio', paths: [`/balances/${year - 1}`, '/aportes/matriz', '/plan'] },
  { app: 'backoffice', persona: 'calidad', paths: ['/no-conformes', '/acciones-de-mejora', '/procedimiento'] },
  { app: 'backoffice', persona: 'datos', paths: ['/bandeja', '/autorizaciones'] },
];
