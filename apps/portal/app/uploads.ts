/**
 * The forms with files, and the most that the wall takes of each: twice what the form itself may bring (`mostOf`), so
 * that a form that is too much gets its own page with the limit. Beyond that, the wall's bare page.
 */
export const uploads = [
  { path: /\/evidencias\/nueva$/, bytes: 2_200_000_000 },
  { path: /^\/solicitud\/[^/]+\/documentos$/, bytes: 47_000_000 },
];
