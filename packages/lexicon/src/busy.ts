import { instantWords } from './formats/days.ts';
import type { RefusalWords } from './speech.ts';

export const busyRefusals = {
  'case.busy':
    'Otra persona está guardando en este mismo momento. Lo que usted escribió sigue aquí: espere unos segundos y vuelva a enviarlo.',
  'submission.sameContent':
    'Todavía no se guardó nada nuevo: si es lo mismo, no haga nada más. Si es otro igual, envíelo otra vez.',
  'submission.otherContent': ({ at }) =>
    `Lo que envió antes con este formulario ya quedó guardado (${instantWords(String(at))}). Lo que escribió ahora es distinto y no se ha guardado: si también debe quedar, envíelo otra vez.`,
  'submission.undone': ({ at, undoneAt }) =>
    `Esto ya lo había enviado (${instantWords(String(at))}) y después se deshizo${undoneAt ? ` (${instantWords(String(undoneAt))})` : ''}. Lo que envió ahora no se ha guardado: si debe quedar otra vez, revíselo y envíelo de nuevo.`,
} as const satisfies RefusalWords;
