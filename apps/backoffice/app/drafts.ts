/** The pages whose forms may be saved unsent, and what of their query says what the form is about. */
export const drafts = [
  '/alianzas/:code/actividades/:n',
  '/alianzas/:code/aportes?corregir',
  '/alianzas/:code/compromisos',
  '/alianzas/:code/dialogo',
  '/alianzas/:code/plan/:n',
  '/alianzas/nueva?organizacion',
  '/no-conformes/:code',
  '/solicitudes/:code',
  '/alianzas/:code/plan/:n/evidencias/nueva',
  '/reuniones/nueva?alianza&actividad&vigencia',
  '/reuniones/:code',
  '/reuniones/:code/acta',
  '/iniciativas',
  '/balances/:year',
];
