/**
 * The forms with files, and the most that the wall takes of each, so that a form that is too much gets its own page with
 * the limit: of evidence twice what it may bring (`mostOf`), elsewhere the largest file that any of our forms takes, a
 * video, with room for the rest. What is too much lands nowhere. Beyond that, the wall's bare page says it.
 */
export const uploads = [
  { path: /\/evidencias\/nueva$/, bytes: 2_200_000_000 },
  { path: /^\/solicitud\/[^/]+\/documentos$/, bytes: 1_200_000_000 },
];
