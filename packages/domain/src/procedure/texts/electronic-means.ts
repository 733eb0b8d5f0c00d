/** The agreement on electronic means and electronic signature: MED-ELEC-1.0. */
export const electronicMeans = [
  'Entre la SCRD y {razon_social} acordamos que:',
  '1. Las solicitudes, compromisos, actas, planes y evidencias de la alianza se pueden enviar, recibir y aceptar por este portal y por los correos registrados.',
  '2. Se entiende como firma electrónica la aceptación que haga el representante o la persona delegada con su sesión y el código o vínculo de un solo uso enviado a su correo registrado; las partes la consideran confiable y apropiada para estos documentos, según la Ley 527 de 1999 y el Decreto 2364 de 2012.',
  '3. Cada parte cuida sus claves y avisa de inmediato su pérdida o uso no autorizado.',
  '4. El portal conserva el documento, su huella digital (SHA-256), la fecha y hora legal y los datos técnicos de la aceptación.',
  '5. Autorizo ☐ Sí ☐ No que se me notifiquen por medio electrónico los actos administrativos que resulten, en el correo {correo}; puedo pedir otro medio en cualquier momento.',
  '6. Quien acepta declara que tiene facultad para comprometer a la organización y adjunta el soporte.',
].join('\n');
