/** Consent of an adult to the use of image and voice: IMG-ADULTO-1.1. */
export const imageOfAdult = [
  'Autorizo de manera libre y gratuita a la Secretaría de Cultura, Recreación y Deporte para captar, guardar y usar mi imagen y mi voz, tomadas en las actividades de la alianza, solo con las finalidades que marco: evidencia interna de ejecución, informes y balance final, página web y redes sociales institucionales, o piezas de divulgación.',
  'La autorización no permite usos comerciales ni que afecten mi dignidad. Rige desde hoy y hasta que la revoque.',
  'Sé que puedo revocarla por los mismos canales de la autorización de tratamiento de datos personales; la revocación no obliga a retirar material impreso ya distribuido.',
].join('\n');

/** Consent of the legal representative, the child having been heard: IMG-NNA-1.0. */
export const imageOfMinor = [
  'Yo, {nombre}, identificado(a) con {tipo_doc} {numero}, como ☐ madre ☐ padre ☐ tutor(a) o representante legal de {nombre_menor}, de {edad} años, declaro que le expliqué para qué se usará su imagen, que escuché su opinión y que está de acuerdo ☐ Sí ☐ No. Sé que no es obligatorio autorizar y que no autorizar no impide su participación. Autorizo a la SCRD a usar su imagen y voz, tomadas en {actividad}, el {fecha}, únicamente para: ☐ evidencia interna ☐ informes ☐ web y redes institucionales, siempre con respeto por su interés superior y sus derechos, sin publicar su nombre, documento, colegio ni ubicación. Puedo revocar la autorización en cualquier momento. Adjunto: {documento_representacion}. Firma, fecha. Asentimiento de la niña, niño o adolescente: "Me explicaron y estoy de acuerdo" — nombre o firma.',
].join('\n');

/** The notice at the door of an event: general takes only, no proof of consent by itself. */
export const imageNotice = [
  'En esta actividad se tomarán fotografías y video para {finalidad}. Si no desea aparecer, informe al equipo (distintivo {color}). No se publicarán imágenes de menores de edad sin autorización de su representante legal.',
].join('\n');
