/** What the fields of a line are called, and what the line of an error begins with. */
export const LABELS = {
  organization: 'Quién la entregó',
  initiative: 'Iniciativa',
  category: 'Clase',
  description: 'Qué se entregó',
  quantity: 'Cantidad',
  unit: 'Unidad',
  deliveredOn: 'Fecha de la entrega',
  monetizable: '¿Se puede monetizar?',
  method: 'Método',
  rate: 'Tarifa por unidad',
  rateSource: 'Fuente de la tarifa',
  notMonetizableReason: 'Por qué no',
  apartReason: 'Por qué se registra aparte',
  reason: 'Razón',
};
