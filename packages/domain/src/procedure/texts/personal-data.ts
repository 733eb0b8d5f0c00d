/** The purposes that the consent asks for one by one, none ticked beforehand: only the first is needed to take part. */
export const consentPurposes = [
  {
    code: 'allianceManagement',
    required: true,
    text: 'Gestionar la alianza: estudiar la solicitud, convocar a reuniones, elaborar actas, formalizar y hacer seguimiento a los compromisos, valorar los aportes y elaborar el balance final.',
  },
  {
    code: 'communications',
    required: false,
    text: 'Enviarme invitaciones y noticias de la Red, si las hay. Hoy este portal no envía ninguna.',
  },
  {
    code: 'directory',
    required: false,
    text: 'Publicar mi nombre, cargo y contacto institucional en un directorio de aliados, si se hace. Hoy este portal no publica ninguno.',
  },
  {
    code: 'surveys',
    required: false,
    text: 'Invitarme a encuestas y evaluaciones, si se hacen. Hoy este portal no invita a ninguna.',
  },
] as const;

/** Consent of a representative or contact: PRIV-ALIADO-1.2. A line without a stop is a heading; `•` opens a list's line. */
export const personalData = [
  'Bogotá, Distrito Capital – Secretaría de Cultura, Recreación y Deporte (SCRD), con NIT 899.999.061-9 y domicilio en la Carrera 8 # 9-83, Bogotá D.C., es la responsable del tratamiento de sus datos personales.',
  '¿Qué datos tratamos?',
  'Su nombre, cargo, organización, correo, teléfono y los registros de su participación en reuniones y actividades de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).',
  '¿Para qué?',
  'Los recolectamos, guardamos, usamos, consultamos y actualizamos solo para las finalidades que usted marque:',
  ...consentPurposes.map(({ required, text }) => `• ${required ? 'Necesaria' : 'Opcional'}. ${text}`),
  'Datos sensibles y de menores de edad',
  'Nadie está obligado a responder preguntas sobre datos sensibles ni sobre niñas, niños y adolescentes. Ninguna actividad depende de que los entregue.',
  'Sus derechos',
  'Usted puede conocer, actualizar y rectificar sus datos; pedir prueba de esta autorización; saber qué uso les damos; revocar la autorización o pedir la supresión de sus datos cuando no exista un deber legal de conservarlos; acceder gratis a ellos, y presentar quejas ante la Superintendencia de Industria y Comercio, después de haber presentado la consulta o el reclamo ante la SCRD.',
  '¿Cómo ejercerlos?',
  'Por escrito en la Carrera 8 # 9-83, Bogotá D.C., o por Bogotá te escucha, el sistema de peticiones, quejas y reclamos del Distrito. Respondemos las consultas en máximo 10 días hábiles y los reclamos en máximo 15 días hábiles, prorrogables en los términos de la ley.',
  '¿Por cuánto tiempo?',
  'Guardamos los datos mientras dure la alianza y por el tiempo que exijan las tablas de retención documental.',
  '¿Qué autoriza?',
  'Al marcar la casilla necesaria y enviar el formulario, usted autoriza, de manera previa, expresa e informada, el tratamiento de sus datos para las finalidades que seleccionó. Si registra datos de otras personas, declara que ellas le autorizaron para entregarlos a la SCRD con estas finalidades.',
].join('\n');

/** The short notice beside forms and attendance lists: AVISO-PRIV-1.0. */
export const privacyNotice = [
  'La SCRD, {direccion}, {telefono}, {correo_datos_personales}, tratará sus datos para registrar su participación en la RDCCD y hacer seguimiento a la alianza. Responder datos sensibles es opcional. Puede conocer, actualizar, rectificar, suprimir sus datos o revocar la autorización. Política completa: {url_politica}.',
].join('\n');
