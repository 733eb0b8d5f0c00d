/** What the button says that keeps a form for its writer alone, beside one that sends it and beside one that saves it for all. */
export const unsentButtons = { sending: 'Guardar sin enviar', saving: 'Guardar solo para mí' } as const;

/**
 * What a main button says, by its first word, where what was typed goes to somebody who answers it, or who is told with its
 * words.
 */
export const sendingVerbs: readonly string[] = [
  ...['Enviar', 'Presentar', 'Aceptar', 'Proponer', 'Convocar', 'Devolver', 'Reemplazar'],
  ...['Pedir', 'Responder', 'Marcar', 'Cerrar'],
];

/** The same, where it is saved for all who read its page. */
export const savingVerbs: readonly string[] = [
  'Guardar',
  'Agregar',
  'Registrar',
  'Abrir',
  'Incluir',
  'Actualizar',
  'Declarar',
];

/** Of what is saved, what goes to somebody all the same; a page of a request is read by whoever has its link, sent or not. */
const SENDS_TOO = /^Guardar y (?:proponer|continuar)/;

/** What the button that keeps a form for its writer alone is called next to its main one. */
export function unsentNextTo(main: string): string {
  const [verb = ''] = main.trim().split(' ');
  return unsentButtons[savingVerbs.includes(verb) && !SENDS_TOO.test(main.trim()) ? 'saving' : 'sending'];
}
