/** The pages whose forms may be saved unsent. */
export const drafts = [
  ...['organizacion', 'contacto', 'propuesta', 'aportes', 'autorizacion'].map((page) => `/solicitud/:request/${page}`),
  '/invitacion/respuesta',
  ...['compromisos', 'aportes?corregir', 'plan/:activity/evidencias/nueva'].map((page) => `/alianzas/:code/${page}`),
];
