/** What the button says that keeps a form for its writer alone, beside one that sends it and beside one that saves it for all. */
export const unsentButtons = { sending: 'Guardar sin enviar', saving: 'Guardar solo para mí' } as const;
