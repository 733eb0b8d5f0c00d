/** The versions that are no longer in force, word by word as they were accepted. */
export const personalData10 = [
  'Autorización para el tratamiento de datos personales',
  'Bogotá, Distrito Capital – Secretaría de Cultura, Recreación y Deporte (SCRD), con NIT 899.999.061-9 y domicilio en la {direccion}, teléfono {telefono} y correo {correo_datos_personales}, es la responsable del tratamiento de sus datos personales.',
  '¿Qué datos tratamos? Su nombre, tipo y número de documento, cargo, organización, correo, teléfono y los registros de su participación en reuniones y actividades de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).',
  '¿Para qué? Los recolectamos, guardamos, usamos, consultamos y actualizamos para:',
  '☐ (necesaria) Gestionar la alianza: estudiar la solicitud, convocar a reuniones, elaborar actas, formalizar y hacer seguimiento a los compromisos, valorar los aportes y elaborar el balance final.',
  '☐ (opcional) Enviarme invitaciones y noticias de la Red.',
  '☐ (opcional) Publicar mi nombre, cargo y contacto institucional en el directorio de aliados.',
  '☐ (opcional) Invitarme a encuestas y evaluaciones.',
  'Datos sensibles y de menores de edad. No está obligado a responder preguntas sobre datos sensibles ni sobre niñas, niños y adolescentes. Ninguna actividad depende de que los entregue.',
  'Sus derechos. Usted puede conocer, actualizar y rectificar sus datos; pedir prueba de esta autorización; saber qué uso les damos; revocar la autorización o pedir la supresión de sus datos cuando no exista un deber legal de conservarlos; acceder gratis a ellos, y presentar quejas ante la Superintendencia de Industria y Comercio, después de haber presentado la consulta o el reclamo ante la SCRD.',
  '¿Cómo ejercerlos? En la opción "Mis datos personales" de este portal, en el correo {correo_datos_personales} o en {otros_canales}. Respondemos las consultas en máximo 10 días hábiles y los reclamos en máximo 15 días hábiles, prorrogables en los términos de la ley.',
  'Conservación. Guardamos los datos mientras dure la alianza y por el tiempo que exijan las tablas de retención documental.',
  'Consulte la Política de tratamiento de datos personales en {url_politica}.',
  '☐ He leído este texto y autorizo, de manera previa, expresa e informada, el tratamiento de mis datos para las finalidades que seleccioné.',
  '(Si actúa por otras personas) ☐ Declaro que las personas cuyos datos registro me autorizaron para entregarlos a la SCRD con estas finalidades.',
].join('\n');

/** Its optional purposes promised news, a directory and surveys that the product does not have. */
export const personalData11 = [
  'Bogotá, Distrito Capital – Secretaría de Cultura, Recreación y Deporte (SCRD), con NIT 899.999.061-9 y domicilio en la Carrera 8 # 9-83, Bogotá D.C., es la responsable del tratamiento de sus datos personales.',
  '¿Qué datos tratamos?',
  'Su nombre, cargo, organización, correo, teléfono y los registros de su participación en reuniones y actividades de la Red Distrital de Cultura Ciudadana y Democrática (RDCCD).',
  '¿Para qué?',
  'Los recolectamos, guardamos, usamos, consultamos y actualizamos solo para las finalidades que usted marque:',
  '• Necesaria. Gestionar la alianza: estudiar la solicitud, convocar a reuniones, elaborar actas, formalizar y hacer seguimiento a los compromisos, valorar los aportes y elaborar el balance final.',
  '• Opcional. Enviarme invitaciones y noticias de la Red.',
  '• Opcional. Publicar mi nombre, cargo y contacto institucional en el directorio de aliados.',
  '• Opcional. Invitarme a encuestas y evaluaciones.',
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

export const imageOfAdult10 =
  'Yo, {nombre}, identificado(a) con {tipo_doc} {numero}, autorizo de manera libre y gratuita a la Secretaría de Cultura, Recreación y Deporte para captar, guardar y usar mi imagen y mi voz, tomadas en {actividad}, el {fecha}, en {lugar}, con estas finalidades: ☐ evidencia interna de ejecución ☐ informes y balance final ☐ página web y redes sociales institucionales ☐ piezas de divulgación. La autorización no permite usos comerciales ni que afecten mi dignidad. Rige por {plazo}. Sé que puedo revocarla en {correo_datos_personales}; la revocación no obliga a retirar material impreso ya distribuido. Conozco mis derechos y la política de datos {url_politica}. ☐ Autorizo ☐ No autorizo. Firma o aceptación, fecha.';
